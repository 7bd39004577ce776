#pragma once

#include "base/error.h"
#include "base/unique_fd.h"

#include <filesystem>
#include <string>

namespace assay::judge {

/// ASCII white space as the package format means it: space \t \n \v \f \r.
constexpr bool isSpace(int c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Reads a file byte by byte through a fixed buffer and knows where it is.
class TokenReader {
public:
    static constexpr int end = -1;

    static Result<TokenReader> open(const std::filesystem::path &path);

    /// The next byte (0–255) or `end`. A read error looks like the end; ask `failed` afterwards.
    int peek()
    {
        return m_at < m_size || fill() ? static_cast<unsigned char>(m_buffer[m_at]) : end;
    }
    int get()
    {
        const int c = peek();
        if (c == end)
            return end;
        ++m_at;
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else {
            ++m_column;
        }
        return c;
    }
    void skipSpace()
    {
        while (isSpace(peek()))
            get();
    }
    /// The token at the current place, at most `limit` bytes of it; empty at the end or at white
    /// space. The rest of a longer token is still to be read.
    std::string token(std::size_t limit);
    bool inToken() { return peek() != end && !isSpace(peek()); }

    int line() const { return m_line; }     ///< 1-based
    int column() const { return m_column; } ///< 1-based, in bytes
    bool failed() const { return m_error != 0; }
    Error error() const;

private:
    TokenReader(UniqueFd file, std::filesystem::path path);
    bool fill();

    UniqueFd m_file;
    std::filesystem::path m_path;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    int m_line = 1;
    int m_column = 1;
    int m_error = 0;
};

} // namespace assay::judge

#pragma once

#include "base/error.h"
#include "base/unique_fd.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace assay::judge {

/// ASCII white space as the package format means it: space \t \n \v \f \r.
constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Shows a file through a window that moves forward. The window is a buffer of bounded size, so
/// that files of any size take the same memory; reading rather than mapping, because a mapped file
/// that somebody shortens ends the process.
class TokenReader {
public:
    static constexpr std::size_t standardBuffer = std::size_t{1} << 18;
    /// The most that `window` may be asked for.
    static constexpr std::size_t smallestBuffer = 4097;

    struct Place {
        int line = 1;   ///< 1-based
        int column = 1; ///< 1-based, in bytes
    };

    /// Fails with Io if the file cannot be opened. `largestBuffer` is for tests.
    static Result<TokenReader> open(const std::filesystem::path &path,
                                    std::size_t largestBuffer = standardBuffer);

    /// The bytes ahead that are in memory: at least `wanted`, or all that are left. A read error
    /// looks like the end; ask `failed` afterwards. Valid until the next call.
    std::string_view window(std::size_t wanted = 1)
    {
        if (m_size - m_at < wanted && !m_ended)
            fill(wanted);
        return {m_buffer.get() + m_at, m_size - m_at};
    }
    /// Moves on within the window.
    void advance(std::size_t count) { m_at += count; }
    bool atEnd() { return window().empty(); }
    void skipSpace();

    /// How many bytes lie behind.
    std::uint64_t offset() const { return m_base + m_at; }
    /// Line and column of a byte, for messages: reads the file once more from its beginning.
    Place placeOf(std::uint64_t offset);

    bool failed() const { return m_error != 0; }
    Error error() const;

private:
    TokenReader(UniqueFd file, std::filesystem::path path, std::size_t capacity);
    void fill(std::size_t wanted);
    std::size_t readAt(char *bytes, std::size_t count, std::uint64_t offset);

    UniqueFd m_file;
    std::filesystem::path m_path;
    std::size_t m_capacity;
    std::unique_ptr<char[]> m_buffer;
    std::uint64_t m_base = 0; ///< offset of the buffer's first byte in the file
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    bool m_ended = false;
    int m_error = 0;
};

} // namespace assay::judge

#include "judge/check/token_reader.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::judge {

TokenReader::TokenReader(UniqueFd file, std::filesystem::path path, std::size_t capacity)
    : m_file(std::move(file)),
      m_path(std::move(path)),
      m_capacity(capacity),
      m_buffer(std::make_unique_for_overwrite<char[]>(capacity))
{
}

Result<TokenReader> TokenReader::open(const std::filesystem::path &path, std::size_t largestBuffer)
{
    UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0)
        return failErrno("cannot read " + path.string());
    // Most files are small, and a large buffer costs more than reading them. The size is a hint:
    // whatever it is, the file is read to its end.
    const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    return TokenReader(std::move(file), path,
                       std::max(std::min(size + 1, largestBuffer), smallestBuffer));
}

std::size_t TokenReader::readAt(char *bytes, std::size_t count, std::uint64_t offset)
{
    ssize_t got = 0;
    do {
        got = ::pread(m_file.get(), bytes, count, static_cast<off_t>(offset));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        m_error = errno;
    return static_cast<std::size_t>(std::max<ssize_t>(got, 0));
}

void TokenReader::fill(std::size_t wanted)
{
    std::memmove(m_buffer.get(), m_buffer.get() + m_at, m_size - m_at);
    m_base += m_at;
    m_size -= m_at;
    m_at = 0;
    while (m_size < wanted && !m_ended) {
        const std::size_t got =
            readAt(m_buffer.get() + m_size, m_capacity - m_size, m_base + m_size);
        m_size += got;
        m_ended = got == 0;
    }
}

void TokenReader::skipSpace()
{
    for (;;) {
        const auto bytes = window();
        std::size_t count = 0;
        while (count < bytes.size() && isSpace(bytes[count]))
            ++count;
        advance(count);
        if (bytes.empty() || count < bytes.size())
            return;
    }
}

TokenReader::Place TokenReader::placeOf(std::uint64_t offset)
{
    constexpr std::size_t blockSize = 1U << 16;
    const auto block = std::make_unique_for_overwrite<char[]>(blockSize);
    Place place;
    std::uint64_t lineStart = 0;
    for (std::uint64_t at = 0; at < offset;) {
        const std::size_t got =
            readAt(block.get(), std::min<std::uint64_t>(blockSize, offset - at), at);
        if (got == 0)
            break;
        const std::string_view bytes(block.get(), got);
        for (std::size_t end = bytes.find('\n'); end != bytes.npos;
             end = bytes.find('\n', end + 1)) {
            ++place.line;
            lineStart = at + end + 1;
        }
        at += got;
    }
    place.column = static_cast<int>(offset - lineStart + 1);
    return place;
}

Error TokenReader::error() const
{
    return Error{ErrorCode::Io, "cannot read " + m_path.string(), m_error};
}

} // namespace assay::judge

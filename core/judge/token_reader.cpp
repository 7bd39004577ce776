#include "judge/token_reader.h"

#include <fcntl.h>
#include <unistd.h>

namespace assay::judge {

TokenReader::TokenReader(UniqueFd file, std::filesystem::path path)
    : m_file(std::move(file)),
      m_path(std::move(path)),
      m_buffer(std::size_t{1} << 16, '\0')
{
}

Result<TokenReader> TokenReader::open(const std::filesystem::path &path)
{
    UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file)
        return failErrno("cannot read " + path.string());
    return TokenReader(std::move(file), path);
}

bool TokenReader::fill()
{
    if (m_error != 0)
        return false;
    ssize_t count = 0;
    do {
        count = ::read(m_file.get(), m_buffer.data(), m_buffer.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        m_error = errno;
    m_at = 0;
    m_size = count > 0 ? static_cast<std::size_t>(count) : 0;
    return m_size > 0;
}

std::string TokenReader::token(std::size_t limit)
{
    std::string text;
    while (text.size() < limit && inToken())
        text += static_cast<char>(get());
    return text;
}

Error TokenReader::error() const
{
    return Error{ErrorCode::Io, "cannot read " + m_path.string(), m_error};
}

} // namespace assay::judge

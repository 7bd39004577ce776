#include "helper/small_file.h"

#include "protocol/descriptor.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <unistd.h>

namespace assay::sandbox {

std::string readSmall(int folder, const char *path)
{
    const Descriptor file(::openat(folder, path, O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> bytes{};
    const ssize_t got = file ? ::read(file.get(), bytes.data(), bytes.size()) : -1;
    return got > 0 ? std::string(bytes.data(), static_cast<std::size_t>(got)) : std::string();
}

std::uint64_t leadingNumber(std::string_view text)
{
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace assay::sandbox

#include "base/bytes.h"

#include "base/unique_fd.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

namespace assay {

namespace {

/// Length of the well-formed UTF-8 sequence at the start of `bytes`, or 0.
std::size_t sequenceLength(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto continues = [&](std::size_t i) {
        return i < bytes.size() && (byte(i) & 0xC0U) == 0x80U;
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!continues(1) || !continues(2))
            return 0;
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!continues(1) || !continues(2) || !continues(3))
            return 0;
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool tooBig = first == 0xF4 && byte(1) > 0x8F;
        return overlong || tooBig ? 0 : 4;
    }
    return 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string toUtf8(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto length = sequenceLength(bytes);
        if (length == 0)
            text += "\xEF\xBF\xBD";
        else
            text += bytes.substr(0, length);
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

std::string toBase64(std::string_view bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), variant);
    text.pop_back(); // the terminating NUL that libsodium writes
    return text;
}

Result<FilePrefix> readFilePrefix(const std::filesystem::path &path, ByteCount limit)
{
    // O_NONBLOCK: a FIFO in a package must not hang the reader before fstat has seen it.
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd)
        return failErrno("cannot open " + path.string());
    struct stat status{};
    if (::fstat(fd.get(), &status) != 0)
        return failErrno("cannot read " + path.string());
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::BadFormat, path.string() + " is not a regular file");

    FilePrefix prefix;
    const std::uint64_t size = static_cast<std::uint64_t>(status.st_size);
    prefix.truncated = size > limit.bytes();
    prefix.bytes.resize(prefix.truncated ? limit.bytes() : size);
    std::size_t filled = 0;
    while (filled < prefix.bytes.size()) {
        const auto n = ::read(fd.get(), prefix.bytes.data() + filled, prefix.bytes.size() - filled);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot read " + path.string());
        if (n == 0)
            break;
        filled += static_cast<std::size_t>(n);
    }
    prefix.bytes.resize(filled);
    return prefix;
}

Result<std::string> readFile(const std::filesystem::path &path, ByteCount limit)
{
    auto prefix = TRY(readFilePrefix(path, limit));
    if (prefix.truncated)
        return fail(ErrorCode::TooLarge,
                    path.string() + " is larger than " + std::to_string(limit.bytes()) + " bytes");
    return std::move(prefix.bytes);
}

} // namespace assay

#pragma once

#include "base/error.h"
#include "base/units.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace assay {

/// True if the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);

/// The text with every ill-formed byte sequence replaced by U+FFFD.
std::string toUtf8(std::string_view bytes);

/// Standard base64 with padding.
std::string toBase64(std::string_view bytes);

/// Reads a whole regular file, following links. Fails with TooLarge beyond `limit`; never reads
/// more.
Result<std::string> readFile(const std::filesystem::path &path, ByteCount limit);

/// Reads at most `limit` bytes of a file; says whether there was more.
struct FilePrefix {
    std::string bytes;
    bool truncated = false;
};
Result<FilePrefix> readFilePrefix(const std::filesystem::path &path, ByteCount limit);

} // namespace assay

#pragma once

#include "base/error.h"

#include <filesystem>
#include <string_view>

namespace assay {

/// Writes a file so that a reader, or a crash at any moment, sees the old content or the new one:
/// temporary file beside it, fsync, rename, fsync of the folder. Makes missing folders.
Result<> writeFileAtomically(const std::filesystem::path &path, std::string_view bytes);

} // namespace assay

#pragma once

#include "base/error.h"
#include "model/language.h"

#include <filesystem>

namespace assay::load {

/// Reads one language definition; the file's name without .yaml is the id. Every key is checked:
/// an unknown one or a bad value is an Error that names file and line, for a language half
/// understood would judge wrongly.
Result<Language> readLanguageFile(const std::filesystem::path &path);

} // namespace assay::load

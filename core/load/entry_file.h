#pragma once

#include "load/language_registry.h"
#include "model/submission.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// The language that the files' names say; C files beside C++ files belong to the C++ program.
/// Fails if none or several languages are meant.
Result<const Language *> languageOfFiles(const std::vector<SourceFile> &files,
                                         const LanguageRegistry &registry);

/// The file where the program starts, by the package format's rules for the language. `files` is
/// not empty.
const SourceFile &entryFileOf(const std::vector<SourceFile> &files, const Language &language);

} // namespace assay::load

#pragma once

#include "load/language_registry.h"
#include "model/submission.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::load {

/// The language that the files' names say; C files beside C++ files belong to the C++ program.
/// Fails if none or several languages are meant.
Result<const Language *> languageOfFiles(const std::vector<SourceFile> &files,
                                         const LanguageRegistry &registry);

/// The same for programs of a package's author, who is not asked: of several languages the one with
/// the most files, as Kattis does. Fails only if the files are in none that we know.
Result<const Language *> languageOfMost(const std::vector<SourceFile> &files,
                                        const LanguageRegistry &registry);

/// The file where the program starts, by the package format's rules for the language. `files` is
/// not empty. Where neither a name nor a text tells: `otherwise`, else the first.
const SourceFile &entryFileOf(const std::vector<SourceFile> &files, const Language &language,
                              std::string_view otherwise = {});

} // namespace assay::load

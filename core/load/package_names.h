#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace assay::load {

/// A file name that the package format allows, or one of the two it tolerates
/// (.timelimit, domjudge-problem.ini).
bool isPackageFileName(std::string_view name);

/// A file name that breaks the format's rules but means what it says: spaces, brackets, other
/// letters. Authors give such names to tests and submissions, and their judges use these files.
bool isTolerableFileName(std::string_view name);

/// Files of which one must lie in a package's top folder.
inline constexpr std::array packageMarks = {"problem.yaml", "domjudge-problem.ini"};

/// A relative path with '/' whose parts are no "..", "." or empty; safe to join to a folder.
bool isSafeRelativePath(std::string_view path);

/// A language id as in file names: lower-case letters, digits, _ + #.
bool isLanguageId(std::string_view id);

/// The format's name for a language as our id: "python3" → "python".
std::string languageIdFromFormat(const std::string &name);

/// A folder name made of any text: lower case, hyphens; never empty.
std::string folderNameFrom(std::string_view text);

} // namespace assay::load

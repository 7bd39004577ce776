#pragma once

#include "base/error.h"
#include "load/language_registry.h"
#include "model/assignment.h"
#include "model/submission.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace assay::load {

/// In the place of a language where answers are handed in instead of a program.
inline constexpr const char *answersLanguage = "answers";

/// Such answers may be larger than a program.
inline constexpr ByteCount answersLimit = ByteCount::mib(64);

struct IntakeOptions {
    std::optional<std::string> language; ///< or answersLanguage
    std::optional<std::string> entry;
    ByteCount codeLimit = ByteCount::kib(128);
    bool byAuthor = false; ///< a program of the package: languages side by side are no question
};

/// Makes a Submission (id, user and time still empty) from files or one folder. Bounded: number of
/// files, size of each and of all; links and special files are refused; names are checked.
/// Chooses language and entry file by the package format's rules (FORMATS.md §1) unless given.
Result<Submission> intakeFiles(const std::vector<std::filesystem::path> &sources,
                               const IntakeOptions &options, const LanguageRegistry &registry);

/// A reference submission, with the language and entry file its package gives. Links are followed:
/// the package reader has checked that they stay inside the package.
Result<Submission> intakeReference(const ReferenceSubmission &reference, ByteCount codeLimit,
                                   const LanguageRegistry &registry);

/// The same checks for sources that are already in memory (the editor's).
Result<Submission> intakeSources(std::vector<SourceFile> files, const IntakeOptions &options,
                                 const LanguageRegistry &registry);

} // namespace assay::load

#pragma once

#include "judge/compile/compiler.h"
#include "load/language_registry.h"
#include "model/assignment.h"

#include <stop_token>

namespace assay::judge {

enum class WrittenBy {
    Student,
    Author, ///< of the package: older dialects of the language will do, too
};

/// Compiles a submission together with the files its package adds (FORMATS.md §1). An Error
/// (PackageInvalid) if it is those files that do not compile, not even with a submission that the
/// author wrote: the student is not to blame.
Result<Compilation> compileSubmission(const Assignment &assignment, const Submission &submission,
                                      const Language &language, Compiler &compiler,
                                      const load::LanguageRegistry &languages, WrittenBy writtenBy,
                                      std::stop_token stop);

/// Where answers are handed in instead of a program, there is nothing to compile: a folder of them.
Result<Compilation> answersOf(const Submission &submission);

} // namespace assay::judge

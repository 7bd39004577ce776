#pragma once

#include "base/error.h"
#include "model/assignment.h"
#include "model/judgement.h"
#include "model/language.h"
#include "model/submission.h"

#include <string>
#include <vector>

namespace assay::judge {

/// What is compiled: the student's files and the package's own beside them.
struct SourceSet {
    std::vector<SourceFile> files;
    std::string entry;
    std::vector<std::string> included; ///< names of the package's own files among them
};

/// Lays the package's include/ folder for the language over the student's files; a file of the
/// package replaces a student's of the same name (FORMATS.md §1). If one of them is the program's
/// start, the program starts there. The size of the code was checked before.
Result<SourceSet> withIncludedFiles(const Assignment &assignment, const Submission &submission,
                                    const Language &language);

/// Do all errors lie in the package's own files? Then either the student's code does not suit them,
/// or they are broken themselves.
bool onlyIncludedFilesFail(const CompileResult &result, const SourceSet &sources);

} // namespace assay::judge

#pragma once

#include "judge/compile/compiler.h"

#include <stop_token>
#include <string>
#include <vector>

namespace assay::judge {

/// Compiles a program of a package's author. Packages outlive the standards they were written for:
/// C++ that the language's own dialect refuses is tried in older ones, at last with all headers of
/// the library, which used to come with each other. If nothing helps, the failure is that of the
/// language's own. Students are not helped so: theirs is the newest.
Result<Compilation> compileByAuthor(Compiler &compiler, const Language &language,
                                    const std::vector<SourceFile> &sources,
                                    const std::string &entry, const PackageLimits &limits,
                                    std::stop_token stop);

} // namespace assay::judge

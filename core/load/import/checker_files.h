#pragma once

#include "load/findings.h"
#include "load/import/foreign_package.h"
#include "load/import/source_tree.h"

#include <string>
#include <vector>

namespace assay::load {

/// Validators that importers put into a package; their sources are in resources/validators.

/// Compares with the flags that stand at the top of compare.cpp.
void useCompare(ForeignPackage &package, const std::vector<std::string> &flags);
/// Searches the answer file's regular expression in the output.
void useRegex(ForeignPackage &package);

/// How an author's program is called and says its outcome.
enum class CheckerProtocol {
    Testlib, ///< checker and, if given, interactor
    Plain,   ///< DMOJ's default: exit code 0 or 1
    Cms,     ///< a number from 0 to 1 on standard output
};

struct AuthorPrograms {
    CheckerProtocol protocol = CheckerProtocol::Testlib;
    const SourceEntry *checker = nullptr;       ///< C, C++, or an executable; may be null
    const SourceEntry *interactor = nullptr;    ///< may be null
    std::vector<const SourceEntry *> headers{}; ///< copied beside them
};

/// Makes the output validator of the author's programs, translated by adapter.cpp. Findings say
/// what stands against it: another language, a missing testlib.h.
void useAuthorPrograms(ForeignPackage &package, const AuthorPrograms &programs, Findings &findings);

/// An input validator written for testlib.
void addInputValidator(ForeignPackage &package, const SourceEntry &validator,
                       const std::vector<const SourceEntry *> &headers, Findings &findings);

} // namespace assay::load

#pragma once

#include "load/group_settings.h"

#include <map>
#include <string>
#include <vector>

namespace assay::load {

/// The files of one test case, or a folder of that name; what is not there is null.
struct CaseFiles {
    const PackageEntry *input = nullptr;
    const PackageEntry *answer = nullptr;
    const PackageEntry *output = nullptr; ///< X.out
    const PackageEntry *files = nullptr;  ///< X.files
    const PackageEntry *folder = nullptr; ///< X itself
};

/// What lies in a folder of test data, by base name: the judging order. A file that belongs to no
/// case gets a note, and so does one whose name breaks the rules: since 2023-07 it is as if absent,
/// before that every judge took it.
std::map<std::string, CaseFiles> caseFilesIn(const PackageTree &tree,
                                             const std::filesystem::path &folder,
                                             PackageFormat format, Findings &findings);

/// Reads X.yaml, X.desc and X.hint beside the case and fills in its arguments, from these or from
/// the folder's settings. `name` is the path without extension, "data/secret/1". Adds the place of
/// validator flags to `flagsUsed`.
void readCaseSettings(const PackageTree &tree, const std::filesystem::path &name,
                      GroupSettings settings, const ProblemSettings &problem, TestCase &test,
                      std::vector<ValidatorFlags> &flagsUsed, Findings &findings);

} // namespace assay::load

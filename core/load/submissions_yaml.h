#pragma once

#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "model/assignment.h"

#include <string_view>
#include <vector>

namespace assay::load {

/// Gives the submissions their rules: the meaning of their folder (since 2023-07) and what
/// submissions/submissions.yaml says by globs, also about single tests (FORMATS.md §4.5). A key
/// that names such a folder replaces what it says of the folder's meaning; others add to it.
void applySubmissionsYaml(const PackageTree &tree, PackageFormat format,
                          std::vector<ReferenceSubmission> &submissions, Findings &findings);

/// The format's globs: `*` and `?` stop at '/', `{a,b}` are alternatives.
bool matchesGlob(std::string_view glob, std::string_view path);

} // namespace assay::load

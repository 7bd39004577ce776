#pragma once

#include "load/package_tree.h"
#include "model/assignment.h"

#include <string_view>
#include <vector>

namespace assay::load {

/// Applies submissions/submissions.yaml: globs with `permitted`, `required`, `language`,
/// `entrypoint` and `score`. A finding for what it names but does not find or cannot express.
void applySubmissionsYaml(const PackageTree &tree, std::vector<ReferenceSubmission> &submissions,
                          Findings &findings);

/// The format's globs: `*` and `?` stop at '/', `{a,b}` are alternatives.
bool matchesGlob(std::string_view glob, std::string_view path);

} // namespace assay::load

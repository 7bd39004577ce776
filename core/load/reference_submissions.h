#pragma once

#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "model/assignment.h"

#include <vector>

namespace assay::load {

/// Reads submissions/: each file or folder in a folder that says the expected verdict, changed by
/// @EXPECTED_RESULTS@, @EXPECTED_SCORE@ and @EXPECTED_GRADES@ in a source and by submissions.yaml.
std::vector<ReferenceSubmission> readReferences(const PackageTree &tree,
                                                const ProblemSettings &problem, Findings &findings);

/// A warning if no submission is there that must be accepted.
void expectAcceptedReference(const std::vector<ReferenceSubmission> &submissions,
                             Findings &findings);

} // namespace assay::load

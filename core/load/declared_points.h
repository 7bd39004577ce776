#pragma once

#include "load/test_data.h"
#include "model/assignment.h"

#include <vector>

namespace assay::load {

/// The test data as the package's authors understand the legacy keys about points. Judges differ
/// in that, and no key names the judge; but where an accepted submission declares its points
/// (`@EXPECTED_SCORE@`), these must be what can be reached. Kattis's reading counts unless only
/// DOMjudge's fits (FORMATS.md §5).
TestData readFittingTestData(const PackageTree &tree, const ProblemSettings &problem,
                             const OwnValidator &validator,
                             const std::vector<ReferenceSubmission> &references,
                             Findings &findings);

} // namespace assay::load

#pragma once

#include "load/findings.h"
#include "model/assignment.h"

namespace assay::load {

/// Checks the test data of function assignments (JSON arguments and results) and SQL assignments
/// (setup, rows of equal length), which the judge relies on. Other kinds: nothing to check.
void checkCourseData(const Assignment &assignment, Findings &findings);

} // namespace assay::load

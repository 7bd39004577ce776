#pragma once

#include "load/group_settings.h"
#include "model/assignment.h"

#include <vector>

namespace assay::load {

/// Reads data/invalid_input, data/invalid_output and data/valid_output, at any depth: cases that
/// try the package's own validators (FORMATS.md §3.2).
std::vector<ValidatorCase> readValidatorCases(const PackageTree &tree,
                                              const ProblemSettings &problem,
                                              std::vector<ValidatorFlags> &flagsUsed,
                                              Findings &findings);

} // namespace assay::load

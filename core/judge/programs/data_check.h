#pragma once

#include "base/issue.h"
#include "judge/programs/package_tool.h"
#include "model/assignment.h"

#include <stop_token>

namespace assay::judge {

/// Runs the package's validators over its own data (FORMATS.md §3.2, §4.4): every input validator
/// must accept every input; of data/invalid_input at least one must refuse each; the output
/// validators must reject what lies in data/invalid_output and accept data/valid_output. Findings
/// are Issues about the test's file; so is a validator that does not build or breaks its contract.
/// An Error is ours.
Result<Issues> checkData(const Assignment &assignment, const ToolBench &bench,
                         std::stop_token stop);

} // namespace assay::judge

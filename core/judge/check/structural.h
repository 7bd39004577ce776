#pragma once

#include "judge/check/check_report.h"
#include "judge/check/json_value.h"
#include "model/assignment.h"

namespace assay::judge {

/// Compares the result of a function with the expected one as JSON values: a boolean is no number,
/// 2 equals 2.0, integers compare exactly, members of an object have no order. The message names
/// the first place that differs ("result[2].name: expected 42, got 41").
CheckReport compareStructurally(const JsonValue &expected, const JsonValue &found,
                                const StructuralOptions &options);

} // namespace assay::judge

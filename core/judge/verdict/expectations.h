#pragma once

#include "model/assignment.h"
#include "model/judgement.h"

#include <string>

namespace assay::judge {

/// Does a judgement show what the author of a reference submission declared?
struct Conformity {
    bool asExpected = false;
    /// As expected only if runs close to the time limit are read the other way: on a machine a
    /// little faster or slower they are (FORMATS.md §3.1, §15).
    bool timingSensitive = false;
    std::string why; ///< what differs, or which run is close to the limit; may be empty
};

/// Compares verdicts, points and messages with all that is declared: the final verdict, the rules
/// on tests, the verdicts of groups (FORMATS.md §4.5). The verdict for too much memory or a refused
/// call counts as a run-time error, a flood of output as a wrong answer, where the declaration
/// knows no better. Rules need a judgement of every test. Pure.
Conformity compareWithDeclared(const Assignment &assignment, const ReferenceSubmission &reference,
                               const Judgement &judgement);

} // namespace assay::judge

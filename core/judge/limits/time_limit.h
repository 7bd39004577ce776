#pragma once

#include "model/assignment.h"
#include "model/judgement.h"

#include <optional>

namespace assay::judge {

/// What the reference submissions say about a time limit (FORMATS.md §3.1).
struct TimeBounds {
    Duration slowestInTime{};               ///< of the runs that must be in time
    std::optional<Duration> fastestTooSlow; ///< over submissions that must not: their slowest test
};

/// Is the test among those that the rule is about?
bool covers(const ReferenceRule &rule, const std::string &testName);

/// Does the submission, or one of its rules, bound the time limit from below (above)?
bool boundsBelow(const ReferenceSubmission &reference);
bool boundsAbove(const ReferenceSubmission &reference);

/// The same from below for one test.
bool boundsBelow(const ReferenceSubmission &reference, const std::string &testName);

/// Adds what one reference submission took.
void addRuns(TimeBounds &bounds, const ReferenceSubmission &reference,
             const std::vector<TestResult> &results);

/// The smallest multiple of the resolution that leaves every run that must be in time the room the
/// rule asks for; at least one unit.
Duration timeLimitFrom(const TimeLimitRule &rule, Duration slowestInTime);

/// Is the limit far enough below every submission that must be too slow?
bool leavesMargin(const TimeLimitRule &rule, Duration limit, const TimeBounds &bounds);

} // namespace assay::judge

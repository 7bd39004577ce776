#pragma once

#include "judge/check_report.h"
#include "model/test_case.h"

#include <optional>
#include <span>
#include <vector>

namespace assay::judge {

/// What scoring needs to know of one test; SK: it was not run.
struct TestOutcome {
    Verdict verdict = Verdict::SK;
    double score = 0;
};

struct GroupOutcome {
    Verdict verdict = Verdict::SK; ///< SK: none of its tests was run, or a dependency is not met
    double score = 0;
    bool dependencyMissed = false;
};

/// The worse of two verdicts, in the order CE SV RTE MLE TLE OLE WA AC SK.
Verdict worseVerdict(Verdict a, Verdict b);

/// Points of one test: what the checker awards, else the group's points for accepted or rejected.
double testScore(const TestGroup &group, bool accepted, const std::optional<CheckReport> &check);

/// Verdict and points of the group `index` (into `groups`) from the outcomes of all tests. Members
/// after the first rejected one do not count where the group stops there, run or not: judging
/// lazily and judging everything give the same result. Pure.
GroupOutcome scoreGroup(const std::vector<TestGroup> &groups, std::size_t index,
                        std::span<const TestOutcome> tests);

struct FinalOutcome {
    Verdict verdict = Verdict::SK;
    double score = 0;
    double maxScore = 1;
};

/// The outcome of the submission. Pass-fail: the root's verdict, 1 point if accepted. Scoring: the
/// root's points; accepted if they are the maximum, else the worst verdict met (the root's verdict
/// if the points have no maximum). Pure.
FinalOutcome finalOutcome(const std::vector<TestGroup> &groups, bool scoring,
                          std::span<const TestOutcome> tests);

} // namespace assay::judge

#include "judge/limits/time_limit.h"

#include "load/submissions_yaml.h"

#include <algorithm>
#include <cmath>

namespace assay::judge {

namespace {

/// The slowest of the tests that the submission's rules (or all of it) bound on that side.
Duration slowestRun(const ReferenceSubmission &reference, const std::vector<TestResult> &results,
                    bool ReferenceSubmission::*whole, bool ReferenceRule::*part)
{
    Duration slowest{};
    for (const TestResult &result : results) {
        const bool counts =
            reference.*whole || std::ranges::any_of(reference.rules, [&](const auto &rule) {
                return rule.*part && covers(rule, result.test);
            });
        if (counts && result.verdict != Verdict::SK)
            slowest = std::max(slowest, result.cpuTime);
    }
    return slowest;
}

} // namespace

bool covers(const ReferenceRule &rule, const std::string &testName)
{
    if (rule.tests.empty())
        return true;
    // A glob that names a group means all that is in it.
    for (std::size_t end = testName.size(); end != std::string::npos && end > 0;
         end = testName.rfind('/', end - 1))
        if (load::matchesGlob(rule.tests, testName.substr(0, end)))
            return true;
    return false;
}

bool boundsBelow(const ReferenceSubmission &reference)
{
    return reference.lowerTimeBound ||
           std::ranges::any_of(reference.rules, &ReferenceRule::lowerTimeBound);
}

bool boundsBelow(const ReferenceSubmission &reference, const std::string &testName)
{
    return reference.lowerTimeBound ||
           std::ranges::any_of(reference.rules, [&](const ReferenceRule &rule) {
               return rule.lowerTimeBound && covers(rule, testName);
           });
}

bool boundsAbove(const ReferenceSubmission &reference)
{
    return reference.upperTimeBound ||
           std::ranges::any_of(reference.rules, &ReferenceRule::upperTimeBound);
}

void addRuns(TimeBounds &bounds, const ReferenceSubmission &reference,
             const std::vector<TestResult> &results)
{
    bounds.slowestInTime = std::max(
        bounds.slowestInTime, slowestRun(reference, results, &ReferenceSubmission::lowerTimeBound,
                                         &ReferenceRule::lowerTimeBound));
    if (!boundsAbove(reference))
        return;
    const Duration slowest = slowestRun(reference, results, &ReferenceSubmission::upperTimeBound,
                                        &ReferenceRule::upperTimeBound);
    bounds.fastestTooSlow = std::min(bounds.fastestTooSlow.value_or(slowest), slowest);
}

Duration timeLimitFrom(const TimeLimitRule &rule, Duration slowestInTime)
{
    const double unit =
        toSeconds(std::max<Duration>(rule.resolution, std::chrono::milliseconds(1)));
    const double least = toSeconds(slowestInTime) * std::max(rule.acToTimeLimit, 1.0);
    // A hair's breadth, so that 3 × 0.1 s is three units of 0.1 s.
    const double units = std::max(1.0, std::ceil(least / unit - 1e-9));
    return fromSeconds(units * unit);
}

bool leavesMargin(const TimeLimitRule &rule, Duration limit, const TimeBounds &bounds)
{
    return !bounds.fastestTooSlow ||
           toSeconds(limit) * rule.timeLimitToTle <= toSeconds(*bounds.fastestTooSlow);
}

} // namespace assay::judge

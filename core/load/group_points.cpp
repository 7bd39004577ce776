#include "load/group_points.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <functional>

namespace assay::load {

std::optional<double> legacyMaximum(const TestGroup &group, const std::vector<TestGroup> &groups,
                                    const ScoreRange &range, bool validatorGivesScores)
{
    std::vector<double> most;
    for (const auto &member : group.members) {
        const bool isTest = member.kind == TestNode::Kind::Test;
        if (!isTest && !groups[member.index].scored)
            continue;
        const auto score =
            isTest ? (validatorGivesScores ? std::nullopt : std::optional(group.acceptScore))
                   : groups[member.index].maxScore;
        most.push_back(score.value_or(std::numeric_limits<double>::infinity()));
    }
    // Only the author knows what a grader of the package makes of them.
    double result = group.customGrader ? std::numeric_limits<double>::infinity() : 0;
    if (!most.empty() && !group.customGrader) {
        const double sum = std::ranges::fold_left(most, 0.0, std::plus<>());
        switch (group.score) {
        case ScoreRule::Sum: result = sum; break;
        case ScoreRule::Average: result = sum / static_cast<double>(most.size()); break;
        case ScoreRule::Min: result = std::ranges::min(most); break;
        case ScoreRule::Max: result = std::ranges::max(most); break;
        }
    }
    result = std::min(result, range.most);
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

void compareWithGroups(const Place &place, const TestGroup &secret,
                       const std::vector<TestGroup> &groups, bool validatorGivesScores,
                       Findings &findings)
{
    double sum = 0;
    bool passFail = true;
    for (const auto &member : secret.members) {
        if (member.kind != TestNode::Kind::Group)
            continue;
        const auto &group = groups[member.index];
        sum += group.maxScore.value_or(0);
        passFail = passFail && group.allOrNothing;
        if (!group.maxScore && !group.allOrNothing && secret.maxScore)
            findings.warning(place,
                             std::format("the group {} is unbounded, secret is not", group.name),
                             "max_score in the group, or max_score: unbounded in secret");
    }
    if (secret.allOrNothing && !passFail)
        findings.error(place, "secret is pass-fail, a group in it is not",
                       "score_aggregation: pass-fail in all groups, or none in secret");
    if (secret.score == ScoreRule::Sum && secret.maxScore && !validatorGivesScores &&
        std::abs(sum - *secret.maxScore) > 1e-9)
        findings.warning(
            place,
            std::format("the groups have {} points together, secret has {}", sum, *secret.maxScore),
            "the same number of points");
}

} // namespace assay::load

#include "judge/scoring.h"

#include <algorithm>
#include <cmath>

namespace assay::judge {

namespace {

int badness(Verdict verdict)
{
    switch (verdict) {
    case Verdict::SK: return 0;
    case Verdict::AC: return 1;
    case Verdict::WA: return 2;
    case Verdict::OLE: return 3;
    case Verdict::TLE: return 4;
    case Verdict::MLE: return 5;
    case Verdict::RTE: return 6;
    case Verdict::SV: return 7;
    case Verdict::CE: return 8;
    }
    return 0;
}

/// What one member of a group contributes.
struct Share {
    Verdict verdict;
    double score;
    bool scored;
};

/// Evaluates groups of one tree, each at most once.
class Evaluation {
public:
    Evaluation(const std::vector<TestGroup> &groups, std::span<const TestOutcome> tests)
        : m_groups(groups),
          m_tests(tests),
          m_known(groups.size())
    {
    }

    GroupOutcome group(std::size_t index)
    {
        if (index >= m_groups.size())
            return {};
        if (m_known[index])
            return *m_known[index];
        // While it is being evaluated it counts as not met: a circle of dependencies ends here.
        m_known[index] = GroupOutcome{.dependencyMissed = true};
        m_known[index] = evaluate(m_groups[index]);
        return *m_known[index];
    }

private:
    GroupOutcome evaluate(const TestGroup &group)
    {
        if (!dependenciesMet(group))
            return {.dependencyMissed = true};
        std::vector<Share> shares;
        bool everyMemberAccepted = true;
        for (const TestNode &member : group.members) {
            const auto share = this->share(member);
            if (!share)
                continue;
            everyMemberAccepted = everyMemberAccepted && share->verdict == Verdict::AC;
            shares.push_back(*share);
            const bool rejected = share->verdict != Verdict::AC && share->verdict != Verdict::SK;
            if (rejected && group.stop == StopPolicy::FirstReject)
                break;
        }
        if (shares.empty())
            return {};
        return {.verdict = verdictOf(group, shares),
                .score = scoreOf(group, shares, everyMemberAccepted)};
    }

    bool dependenciesMet(const TestGroup &group)
    {
        return std::ranges::all_of(group.dependencies, [this](const std::string &name) {
            const auto found = std::ranges::find(m_groups, name, &TestGroup::name);
            return found != m_groups.end() &&
                   this->group(static_cast<std::size_t>(found - m_groups.begin())).verdict ==
                       Verdict::AC;
        });
    }

    /// Nothing for members that were not run at all.
    std::optional<Share> share(const TestNode &member)
    {
        if (member.kind == TestNode::Kind::Test) {
            if (member.index >= m_tests.size() || m_tests[member.index].verdict == Verdict::SK)
                return std::nullopt;
            const TestOutcome &test = m_tests[member.index];
            return Share{test.verdict, test.score, true};
        }
        const GroupOutcome outcome = group(member.index);
        if (outcome.verdict == Verdict::SK && !outcome.dependencyMissed)
            return std::nullopt;
        return Share{outcome.verdict, outcome.score, m_groups[member.index].scored};
    }

    static Verdict verdictOf(const TestGroup &group, const std::vector<Share> &shares)
    {
        if (group.verdict == VerdictRule::AlwaysAccept)
            return Verdict::AC;
        if (group.acceptIfAnyAccepted &&
            std::ranges::contains(shares, Verdict::AC, &Share::verdict))
            return Verdict::AC;
        Verdict verdict = Verdict::SK;
        for (const Share &share : shares) {
            if (group.verdict == VerdictRule::FirstError && badness(verdict) > 1)
                break;
            verdict = worseVerdict(verdict, share.verdict);
        }
        return verdict;
    }

    static double scoreOf(const TestGroup &group, const std::vector<Share> &shares,
                          bool everyMemberAccepted)
    {
        if (group.allOrNothing && group.maxScore)
            return everyMemberAccepted ? *group.maxScore : 0;
        double sum = 0;
        double least = HUGE_VAL;
        double most = -HUGE_VAL;
        int count = 0;
        for (const Share &share : shares) {
            if (!share.scored)
                continue;
            sum += share.score;
            least = std::min(least, share.score);
            most = std::max(most, share.score);
            ++count;
        }
        if (count == 0)
            return 0;
        double score = 0;
        switch (group.score) {
        case ScoreRule::Sum: score = sum; break;
        case ScoreRule::Min: score = least; break;
        case ScoreRule::Max: score = most; break;
        case ScoreRule::Average: score = sum / count; break;
        }
        return group.maxScore ? std::min(score, *group.maxScore) : score;
    }

    const std::vector<TestGroup> &m_groups;
    std::span<const TestOutcome> m_tests;
    std::vector<std::optional<GroupOutcome>> m_known;
};

} // namespace

Verdict worseVerdict(Verdict a, Verdict b)
{
    return badness(a) >= badness(b) ? a : b;
}

double testScore(const TestGroup &group, bool accepted, const std::optional<CheckReport> &check)
{
    if (check && check->points)
        return *check->points;
    if (check && check->ratio && accepted)
        return *check->ratio * group.acceptScore;
    return accepted ? group.acceptScore : group.rejectScore;
}

GroupOutcome scoreGroup(const std::vector<TestGroup> &groups, std::size_t index,
                        std::span<const TestOutcome> tests)
{
    return Evaluation(groups, tests).group(index);
}

FinalOutcome finalOutcome(const std::vector<TestGroup> &groups, bool scoring,
                          std::span<const TestOutcome> tests)
{
    const GroupOutcome root = scoreGroup(groups, 0, tests);
    if (!scoring)
        return {root.verdict, root.verdict == Verdict::AC ? 1.0 : 0.0, 1};

    const auto maximum = groups.empty() ? std::nullopt : groups.front().maxScore;
    if (!maximum)
        return {root.verdict, root.score, 0};
    // Shares such as 100/3 do not add up exactly.
    if (root.score >= *maximum - 1e-9 * std::max(1.0, *maximum))
        return {Verdict::AC, *maximum, *maximum};
    Verdict worst = Verdict::SK;
    for (const TestOutcome &test : tests)
        worst = worseVerdict(worst, test.verdict);
    return {worst, root.score, *maximum};
}

} // namespace assay::judge

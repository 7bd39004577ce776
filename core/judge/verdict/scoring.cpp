#include "judge/verdict/scoring.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace assay::judge {

namespace {

constexpr double slack = 1e-9; ///< shares such as 100/3 do not add up exactly

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

bool isRejected(Verdict verdict)
{
    return verdict != Verdict::AC && verdict != Verdict::SK;
}

bool exceeds(double value, double most)
{
    return value > most + slack * std::max(1.0, std::abs(most));
}

/// What one member of a group contributes.
struct Share {
    TestOutcome outcome;
    bool scored = true;
};

Verdict verdictFrom(const TestGroup &group, const std::vector<Share> &shares)
{
    if (group.verdict == VerdictRule::AlwaysAccept)
        return Verdict::AC;
    const auto accepted = [](const Share &share) { return share.outcome.verdict == Verdict::AC; };
    if (group.acceptIfAnyAccepted && std::ranges::any_of(shares, accepted))
        return Verdict::AC;
    Verdict verdict = Verdict::SK;
    for (const Share &share : shares) {
        if (group.verdict == VerdictRule::FirstError && isRejected(verdict))
            break;
        verdict = worseVerdict(verdict, share.outcome.verdict);
    }
    return verdict;
}

double scoreFrom(const TestGroup &group, const std::vector<Share> &shares)
{
    double sum = 0;
    double least = HUGE_VAL;
    double most = -HUGE_VAL;
    int count = 0;
    for (const Share &share : shares) {
        if (!share.scored)
            continue;
        sum += share.outcome.score;
        least = std::min(least, share.outcome.score);
        most = std::max(most, share.outcome.score);
        ++count;
    }
    if (count == 0)
        return 0;
    switch (group.score) {
    case ScoreRule::Sum: return sum;
    case ScoreRule::Min: return least;
    case ScoreRule::Max: return most;
    case ScoreRule::Average: return sum / count;
    }
    return 0;
}

} // namespace

Verdict worseVerdict(Verdict a, Verdict b)
{
    return badness(a) >= badness(b) ? a : b;
}

Result<double> testScore(const TestGroup &group, const TestCase &test, bool accepted,
                         const std::optional<CheckReport> &check)
{
    const double most = test.acceptScore.value_or(group.acceptScore);
    const double usual = accepted ? most : group.rejectScore;
    if (group.checkerScores == CheckerScores::Ignored)
        return usual;
    const auto broken = [&](const std::string &what) {
        return fail(ErrorCode::CheckerFailed,
                    std::format("the output validator broke the rules on test {}: it {}; mend the "
                                "validator or the group's settings",
                                test.name, what));
    };
    const bool points = check && check->points;
    const bool ratio = check && check->ratio;
    // Legacy validators may write points whatever they decide; those of a rejected output are lost.
    if (!accepted && (points || ratio) && group.checkerScores != CheckerScores::Free)
        return broken("gives points to an output that is not accepted");
    if (!accepted)
        return usual;
    switch (group.checkerScores) {
    case CheckerScores::Forbidden:
        if (points || ratio)
            return broken("gives points where only accepted or not counts");
        break;
    case CheckerScores::Required:
        if (ratio)
            return broken("writes score_multiplier.txt where points have no maximum");
        if (!points)
            return broken("writes no score.txt where points have no maximum");
        break;
    case CheckerScores::Bounded:
        if (points && exceeds(*check->points, most))
            return broken(std::format("gives {} of at most {} points", *check->points, most));
        break;
    case CheckerScores::Free:
    case CheckerScores::Ignored: break;
    }
    if (points)
        return *check->points;
    return ratio ? *check->ratio * most : usual;
}

TreeEvaluator::TreeEvaluator(const std::vector<TestGroup> &groups,
                             std::span<const TestOutcome> tests, GroupGrader grader)
    : m_groups(groups),
      m_tests(tests),
      m_grader(std::move(grader)),
      m_states(groups.size(), State::Untouched),
      m_outcomes(groups.size()),
      m_counted(groups.size(), false),
      m_reached(groups.size(), false)
{
    if (!m_counted.empty())
        m_counted.front() = true;
}

/// Not in or behind something that lazy judging skips. What was run there all the same must not
/// meet dependencies: judging less would not have met them.
bool TreeEvaluator::isReached(std::size_t index) const
{
    if (m_open.empty())
        return true;
    const std::size_t parent = m_open.back();
    if (!m_reached[parent] || m_outcomes[parent].dependencyMissed)
        return false;
    if (m_groups[parent].stop == StopPolicy::Never)
        return true;
    for (const TestNode &member : m_groups[parent].members) {
        if (member.kind == TestNode::Kind::Group && member.index == index)
            break;
        if (isRejected(verdictOf(member)))
            return false;
    }
    return true;
}

bool TreeEvaluator::enter(std::size_t index)
{
    m_reached[index] = isReached(index);
    m_open.push_back(index);
    m_states[index] = State::Open;
    const bool met =
        std::ranges::all_of(m_groups[index].dependencies, [this](const std::string &name) {
            const auto found = std::ranges::find(m_groups, name, &TestGroup::name);
            const auto group = static_cast<std::size_t>(found - m_groups.begin());
            return found != m_groups.end() && m_states[group] == State::Left && m_reached[group] &&
                   m_outcomes[group].verdict == Verdict::AC;
        });
    m_outcomes[index] = {.dependencyMissed = !met};
    return met;
}

Result<> TreeEvaluator::leave(std::size_t index)
{
    m_open.pop_back();
    m_states[index] = State::Left;
    GroupOutcome &result = m_outcomes[index];
    if (result.dependencyMissed)
        return {};
    const TestGroup &group = m_groups[index];
    std::vector<Share> shares;
    bool everyMemberAccepted = true;
    for (const TestNode &member : group.members) {
        const bool isTest = member.kind == TestNode::Kind::Test;
        const Verdict verdict = verdictOf(member);
        // Members that were not run at all say nothing, but for those that were not allowed to.
        if (verdict == Verdict::SK && (isTest || !m_outcomes[member.index].dependencyMissed))
            continue;
        everyMemberAccepted = everyMemberAccepted && verdict == Verdict::AC;
        if (isTest) {
            shares.push_back({m_tests[member.index]});
        } else {
            m_counted[member.index] = true;
            shares.push_back(
                {{verdict, m_outcomes[member.index].score}, m_groups[member.index].scored});
        }
        if (isRejected(verdict) && group.stop == StopPolicy::FirstReject)
            break;
    }
    if (shares.empty())
        return {};
    if (group.onlyLast)
        shares.erase(shares.begin(), shares.end() - 1);
    if (group.customGrader && m_grader) {
        std::vector<TestOutcome> members;
        for (const Share &share : shares)
            members.push_back(share.outcome);
        const auto graded = TRY(m_grader(group, members));
        result.verdict = graded.verdict;
        result.score = graded.score;
    } else {
        result.verdict = verdictFrom(group, shares);
        result.score = group.allOrNothing && group.maxScore
                           ? (everyMemberAccepted ? *group.maxScore : 0)
                           : scoreFrom(group, shares);
    }
    if (group.pointsNeedAcceptance && result.verdict != Verdict::AC)
        result.score = 0;
    if (!group.maxScore || !exceeds(result.score, *group.maxScore))
        return {};
    if (group.strictMaximum)
        return fail(ErrorCode::PackageInvalid,
                    std::format("the group {} got {} of at most {} points; its max_score or the "
                                "points of its members are wrong",
                                group.name, result.score, *group.maxScore));
    return {};
}

Verdict TreeEvaluator::verdictOf(const TestNode &member) const
{
    if (member.kind == TestNode::Kind::Group)
        return m_outcomes[member.index].verdict;
    return member.index < m_tests.size() ? m_tests[member.index].verdict : Verdict::SK;
}

Verdict TreeEvaluator::worstCounted() const
{
    // Depth first: a group counts if its parent counts it and counts itself.
    std::vector<std::size_t> open;
    if (!m_groups.empty())
        open.push_back(0);
    Verdict worst = Verdict::SK;
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        if (m_outcomes[index].dependencyMissed)
            continue;
        for (const TestNode &member : m_groups[index].members) {
            const Verdict verdict = verdictOf(member);
            if (member.kind == TestNode::Kind::Test)
                worst = worseVerdict(worst, verdict);
            else if (m_counted[member.index])
                open.push_back(member.index);
            if (isRejected(verdict) && m_groups[index].stop == StopPolicy::FirstReject)
                break;
        }
    }
    return worst;
}

FinalOutcome finalOutcome(const std::vector<TestGroup> &groups, bool scoring,
                          const TreeEvaluator &evaluator)
{
    FinalOutcome result;
    if (groups.empty())
        return result;
    result.groups = evaluator.outcomes();
    const GroupOutcome &root = result.groups.front();
    result.verdict = result.formatVerdict = root.verdict;
    if (!scoring) {
        result.score = root.verdict == Verdict::AC ? 1 : 0;
        return result;
    }
    result.score = root.score;
    const auto &maximum = groups.front().maxScore;
    result.maxScore = maximum.value_or(0);
    if (!maximum)
        return result;
    if (root.score >= *maximum - slack * std::max(1.0, *maximum)) {
        result.verdict = Verdict::AC;
        if (!exceeds(root.score, *maximum))
            result.score = *maximum;
    } else {
        result.verdict = evaluator.worstCounted();
    }
    return result;
}

Result<FinalOutcome> evaluateTree(const std::vector<TestGroup> &groups, bool scoring,
                                  std::span<const TestOutcome> tests, const GroupGrader &grader)
{
    TreeEvaluator evaluator(groups, tests, grader);
    const auto visit = [&](const auto &self, std::size_t index) -> Result<> {
        evaluator.enter(index);
        for (const TestNode &member : groups[index].members)
            if (member.kind == TestNode::Kind::Group)
                TRY(self(self, member.index));
        return evaluator.leave(index);
    };
    if (!groups.empty())
        TRY(visit(visit, 0));
    return finalOutcome(groups, scoring, evaluator);
}

} // namespace assay::judge

#include "judge/scoring.h"

#include <gtest/gtest.h>

#include <random>

namespace assay::judge {
namespace {

constexpr TestNode test(std::size_t index)
{
    return {TestNode::Kind::Test, index};
}
constexpr TestNode group(std::size_t index)
{
    return {TestNode::Kind::Group, index};
}
TestOutcome ac(double score = 1)
{
    return {Verdict::AC, score};
}
TestOutcome bad(Verdict verdict, double score = 0)
{
    return {verdict, score};
}
const TestOutcome skipped{};

/// root{sample{0}, secret{1, 2, 3}} as pass-fail packages have it.
std::vector<TestGroup> passFail(StopPolicy stop)
{
    TestGroup root{.members = {group(1), group(2)}, .stop = stop};
    TestGroup sample{.name = "sample", .members = {test(0)}, .stop = stop, .scored = false};
    TestGroup secret{.name = "secret", .members = {test(1), test(2), test(3)}, .stop = stop};
    return {root, sample, secret};
}

/// root{secret{easy{0,1}: 40, hard{2,3}: 60 after easy}} with points for whole groups.
std::vector<TestGroup> points()
{
    TestGroup root{.members = {group(1)}, .stop = StopPolicy::Never, .maxScore = 100};
    TestGroup secret{.name = "secret",
                     .members = {group(2), group(3)},
                     .stop = StopPolicy::Never,
                     .maxScore = 100};
    TestGroup easy{
        .name = "secret/easy", .members = {test(0), test(1)}, .maxScore = 40, .allOrNothing = true};
    TestGroup hard{.name = "secret/hard",
                   .members = {test(2), test(3)},
                   .maxScore = 60,
                   .allOrNothing = true,
                   .dependencies = {"secret/easy"}};
    return {root, secret, easy, hard};
}

TEST(Scoring, ordersVerdicts)
{
    const Verdict order[] = {Verdict::SK,  Verdict::AC,  Verdict::WA, Verdict::OLE, Verdict::TLE,
                             Verdict::MLE, Verdict::RTE, Verdict::SV, Verdict::CE};
    for (std::size_t i = 1; i < std::size(order); ++i) {
        EXPECT_EQ(worseVerdict(order[i - 1], order[i]), order[i]);
        EXPECT_EQ(worseVerdict(order[i], order[i - 1]), order[i]);
    }
}

TEST(Scoring, acceptsWhenEveryTestIsAccepted)
{
    const std::vector<TestOutcome> tests{ac(), ac(), ac(), ac()};
    const auto outcome = finalOutcome(passFail(StopPolicy::FirstReject), false, tests);
    EXPECT_EQ(outcome.verdict, Verdict::AC);
    EXPECT_EQ(outcome.score, 1);
    EXPECT_EQ(outcome.maxScore, 1);
}

TEST(Scoring, stopsAtTheFirstReject)
{
    const std::vector<TestOutcome> tests{ac(), ac(), bad(Verdict::WA), bad(Verdict::RTE)};
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::FirstReject), false, tests).verdict, Verdict::WA);
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::Never), false, tests).verdict, Verdict::RTE);
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::Never), false, tests).score, 0);
}

TEST(Scoring, rejectsWhenOnlyASampleFails)
{
    const std::vector<TestOutcome> tests{bad(Verdict::WA), ac(), ac(), ac()};
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::Never), false, tests).verdict, Verdict::WA);
}

TEST(Scoring, ignoresTestsThatWereNotRun)
{
    const std::vector<TestOutcome> tests{ac(), skipped, skipped, skipped};
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::Never), false, tests).verdict, Verdict::AC);
    const std::vector<TestOutcome> none(4);
    EXPECT_EQ(finalOutcome(passFail(StopPolicy::Never), false, none).verdict, Verdict::SK);
}

TEST(Scoring, givesPointsForWholeGroups)
{
    const std::vector<TestOutcome> all{ac(), ac(), ac(), ac()};
    EXPECT_EQ(finalOutcome(points(), true, all).score, 100);
    EXPECT_EQ(finalOutcome(points(), true, all).verdict, Verdict::AC);
    const std::vector<TestOutcome> half{ac(), ac(), ac(), bad(Verdict::TLE)};
    EXPECT_EQ(finalOutcome(points(), true, half).score, 40);
    EXPECT_EQ(finalOutcome(points(), true, half).verdict, Verdict::TLE);
    EXPECT_EQ(finalOutcome(points(), true, half).maxScore, 100);
}

TEST(Scoring, giveNothingToAGroupWhoseDependencyFails)
{
    const std::vector<TestOutcome> tests{ac(), bad(Verdict::WA), ac(), ac()};
    EXPECT_EQ(finalOutcome(points(), true, tests).score, 0);
    EXPECT_TRUE(scoreGroup(points(), 3, tests).dependencyMissed);
}

TEST(Scoring, endsCirclesOfDependencies)
{
    auto groups = points();
    groups[2].dependencies = {"secret/hard"};
    const std::vector<TestOutcome> tests{ac(), ac(), ac(), ac()};
    EXPECT_EQ(finalOutcome(groups, true, tests).score, 0);
    groups[2].dependencies = {"no such group"};
    EXPECT_TRUE(scoreGroup(groups, 2, tests).dependencyMissed);
}

TEST(Scoring, doesNotCountSamples)
{
    auto groups = passFail(StopPolicy::Never);
    groups[0].maxScore = 3;
    const std::vector<TestOutcome> tests{ac(), ac(), bad(Verdict::WA), ac()};
    EXPECT_EQ(finalOutcome(groups, true, tests).score, 2);
    const std::vector<TestOutcome> sampleWrong{bad(Verdict::WA), ac(), ac(), ac()};
    EXPECT_EQ(finalOutcome(groups, true, sampleWrong).verdict, Verdict::AC);
}

struct RuleCase {
    ScoreRule rule;
    double score;
};
class ScoreRules : public testing::TestWithParam<RuleCase> {};
TEST_P(ScoreRules, aggregates)
{
    const std::vector<TestGroup> groups{{.members = {test(0), test(1), test(2)},
                                         .stop = StopPolicy::Never,
                                         .score = GetParam().rule}};
    const std::vector<TestOutcome> tests{ac(5), bad(Verdict::WA, 1), ac(3)};
    EXPECT_DOUBLE_EQ(scoreGroup(groups, 0, tests).score, GetParam().score);
}
INSTANTIATE_TEST_SUITE_P(Rules, ScoreRules,
                         testing::Values(RuleCase{ScoreRule::Sum, 9}, RuleCase{ScoreRule::Min, 1},
                                         RuleCase{ScoreRule::Max, 5},
                                         RuleCase{ScoreRule::Average, 3}));

struct VerdictCase {
    VerdictRule rule;
    bool any;
    Verdict verdict;
};
class VerdictRules : public testing::TestWithParam<VerdictCase> {};
TEST_P(VerdictRules, aggregates)
{
    const std::vector<TestGroup> groups{{.members = {test(0), test(1), test(2)},
                                         .stop = StopPolicy::Never,
                                         .verdict = GetParam().rule,
                                         .acceptIfAnyAccepted = GetParam().any}};
    const std::vector<TestOutcome> tests{ac(), bad(Verdict::WA), bad(Verdict::RTE)};
    EXPECT_EQ(scoreGroup(groups, 0, tests).verdict, GetParam().verdict);
}
INSTANTIATE_TEST_SUITE_P(Rules, VerdictRules,
                         testing::Values(VerdictCase{VerdictRule::WorstError, false, Verdict::RTE},
                                         VerdictCase{VerdictRule::FirstError, false, Verdict::WA},
                                         VerdictCase{VerdictRule::AlwaysAccept, false, Verdict::AC},
                                         VerdictCase{VerdictRule::FirstError, true, Verdict::AC},
                                         VerdictCase{VerdictRule::WorstError, true, Verdict::AC}));

TEST(Scoring, limitsAGroupToItsMaximum)
{
    const std::vector<TestGroup> groups{{.members = {test(0), test(1)}, .maxScore = 5}};
    const std::vector<TestOutcome> tests{ac(4), ac(4)};
    EXPECT_EQ(scoreGroup(groups, 0, tests).score, 5);
}

TEST(Scoring, reachesTheMaximumInSpiteOfRounding)
{
    std::vector<TestGroup> groups{{.maxScore = 100}};
    std::vector<TestOutcome> tests;
    for (std::size_t i = 0; i < 7; ++i) {
        groups[0].members.push_back(test(i));
        tests.push_back(ac(100.0 / 7));
    }
    const auto outcome = finalOutcome(groups, true, tests);
    EXPECT_EQ(outcome.score, 100);
    EXPECT_EQ(outcome.verdict, Verdict::AC);
}

TEST(Scoring, takesThePointsOfTheChecker)
{
    const TestGroup group{.acceptScore = 10, .rejectScore = 1};
    EXPECT_EQ(testScore(group, true, std::nullopt), 10);
    EXPECT_EQ(testScore(group, false, std::nullopt), 1);
    EXPECT_EQ(testScore(group, true, CheckReport{.accepted = true, .points = 7}), 7);
    EXPECT_EQ(testScore(group, true, CheckReport{.accepted = true, .ratio = 0.5}), 5);
    EXPECT_EQ(testScore(group, false, CheckReport{.ratio = 0.5}), 1);
}

/// Judging until the first reject and judging everything must agree.
TEST(Scoring, isTheSameForLazyAndFullJudging)
{
    std::mt19937 random(42);
    for (int round = 0; round < 500; ++round) {
        auto groups = round % 2 == 0 ? passFail(StopPolicy::FirstReject) : points();
        for (auto &each : groups)
            each.score = static_cast<ScoreRule>(random() % 4);
        std::vector<TestOutcome> full;
        for (int i = 0; i < 4; ++i)
            full.push_back(random() % 3 == 0 ? bad(Verdict::WA) : ac());
        std::vector<TestOutcome> lazy = full;
        for (const auto &each : groups) {
            bool stopped = false;
            for (const auto &member : each.members) {
                if (member.kind != TestNode::Kind::Test || each.stop == StopPolicy::Never)
                    continue;
                if (stopped)
                    lazy[member.index] = skipped;
                stopped = stopped || full[member.index].verdict != Verdict::AC;
            }
        }
        const bool scoring = round % 2 == 1;
        const auto a = finalOutcome(groups, scoring, full);
        const auto b = finalOutcome(groups, scoring, lazy);
        EXPECT_EQ(a.verdict, b.verdict);
        EXPECT_EQ(a.score, b.score);
    }
}

} // namespace
} // namespace assay::judge

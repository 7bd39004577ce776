#include "judge/verdict/scoring.h"

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

FinalOutcome finalOutcome(const std::vector<TestGroup> &groups, bool scoring,
                          const std::vector<TestOutcome> &tests)
{
    const auto outcome = evaluateTree(groups, scoring, tests);
    EXPECT_TRUE(outcome) << outcome.error().message();
    return outcome.value_or(FinalOutcome());
}
GroupOutcome scoreGroup(const std::vector<TestGroup> &groups, std::size_t index,
                        const std::vector<TestOutcome> &tests)
{
    return finalOutcome(groups, true, tests).groups.at(index);
}

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

/// A group behind a stop may be run in full judging; that must not open what depends on it.
TEST(Scoring, meetsNoDependencyWithWhatLazyJudgingSkips)
{
    const std::vector<TestGroup> groups{
        {.members = {group(1), group(3)}, .stop = StopPolicy::Never, .maxScore = 10},
        {.name = "a", .members = {test(0), group(2)}, .stop = StopPolicy::FirstReject},
        {.name = "a/b", .members = {test(1)}},
        {.name = "c", .members = {test(2)}, .dependencies = {"a/b"}}};
    const std::vector<TestOutcome> full{bad(Verdict::WA), ac(), ac(5)};
    const std::vector<TestOutcome> lazy{bad(Verdict::WA), skipped, skipped};
    EXPECT_TRUE(scoreGroup(groups, 3, full).dependencyMissed);
    EXPECT_EQ(finalOutcome(groups, true, full).score, finalOutcome(groups, true, lazy).score);
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

/// FORMATS.md §3.3: more points than max_score are a judge error since 2025-09; a legacy `range`
/// only describes.
TEST(Scoring, refusesMorePointsThanTheMaximumWhereTheFormatDoes)
{
    std::vector<TestGroup> groups{{.members = {test(0), test(1)}, .maxScore = 5}};
    const std::vector<TestOutcome> tests{ac(4), ac(4)};
    EXPECT_EQ(scoreGroup(groups, 0, tests).score, 8);
    EXPECT_EQ(finalOutcome(groups, true, tests).verdict, Verdict::AC);
    groups[0].strictMaximum = true;
    const auto outcome = evaluateTree(groups, true, tests);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::PackageInvalid);
}

/// FORMATS.md §2.2: the last member that was run gives verdict and points.
TEST(Scoring, ignoresTheSampleWhenAsked)
{
    auto groups = passFail(StopPolicy::Never);
    groups[0].onlyLast = true;
    const auto outcome = finalOutcome(groups, true, {bad(Verdict::RTE), ac(), ac(), ac()});
    EXPECT_EQ(outcome.formatVerdict, Verdict::AC);
    EXPECT_EQ(outcome.score, 3);
}

/// FORMATS.md §2.2: "Score of a non-AC verdict on the root is ignored."
TEST(Scoring, givesNoPointsWithoutAcceptanceWhereTheRootAsksForIt)
{
    auto groups = passFail(StopPolicy::Never);
    groups[0].pointsNeedAcceptance = true;
    EXPECT_EQ(finalOutcome(groups, true, {ac(0), ac(), bad(Verdict::WA), ac()}).score, 0);
    groups[0].acceptIfAnyAccepted = true;
    const auto outcome = finalOutcome(groups, true, {ac(0), ac(), bad(Verdict::WA), ac()});
    EXPECT_EQ(outcome.formatVerdict, Verdict::AC);
    EXPECT_EQ(outcome.score, 2);
}

/// FORMATS.md §2.2: a custom grader sees what counts, in order, and its word is final.
TEST(Scoring, asksTheCustomGrader)
{
    auto groups = passFail(StopPolicy::FirstReject);
    groups[2].customGrader = true;
    std::vector<TestOutcome> seen;
    const auto outcome = evaluateTree(
        groups, true, std::vector{ac(0), ac(5), bad(Verdict::TLE, 2), ac(7)},
        [&](const TestGroup &group, std::span<const TestOutcome> members) -> Result<TestOutcome> {
            EXPECT_EQ(group.name, "secret");
            seen.assign(members.begin(), members.end());
            return TestOutcome{Verdict::AC, 12.5};
        });
    ASSERT_TRUE(outcome);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[1].verdict, Verdict::TLE);
    EXPECT_EQ(seen[1].score, 2);
    EXPECT_EQ(outcome->formatVerdict, Verdict::AC);
    EXPECT_EQ(outcome->score, 12.5);
    const auto failed = evaluateTree(groups, true, std::vector{ac(0), ac(5), ac(2), ac(7)},
                                     [](auto &&...) -> Result<TestOutcome> {
                                         return fail(ErrorCode::CheckerFailed, "no line");
                                     });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::CheckerFailed);
}

/// The verdict below the maximum is the worst one among tests that count, so that judging less
/// cannot change it.
TEST(Scoring, doesNotLookAtTestsThatDoNotCount)
{
    auto groups = points();
    const auto outcome =
        finalOutcome(groups, true, {bad(Verdict::WA), bad(Verdict::RTE), bad(Verdict::TLE), ac()});
    EXPECT_EQ(outcome.score, 0);
    EXPECT_EQ(outcome.verdict, Verdict::WA);
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

struct PointsCase {
    const char *what;
    CheckerScores rule;
    bool accepted;
    std::optional<CheckReport> check;
    std::optional<double> score; ///< absent: the checker broke its contract
};
void PrintTo(const PointsCase &each, std::ostream *out)
{
    *out << each.what;
}
CheckReport report(bool accepted, std::optional<double> points, std::optional<double> ratio)
{
    return {.accepted = accepted, .points = points, .ratio = ratio};
}
class CheckerPoints : public testing::TestWithParam<PointsCase> {};
/// FORMATS.md §2.1 and §3.3, line by line. The test has 10 points, 1 when it is rejected.
TEST_P(CheckerPoints, followTheGroup)
{
    const auto &each = GetParam();
    const TestGroup group{.acceptScore = 10, .rejectScore = 1, .checkerScores = each.rule};
    const auto score = testScore(group, TestCase{.name = "secret/1"}, each.accepted, each.check);
    ASSERT_EQ(score.has_value(), each.score.has_value());
    if (score)
        EXPECT_EQ(*score, *each.score);
    else
        EXPECT_EQ(score.error().code, ErrorCode::CheckerFailed);
}
using enum CheckerScores;
INSTANTIATE_TEST_SUITE_P(
    Rules, CheckerPoints,
    testing::Values(
        PointsCase{"no check", Free, false, std::nullopt, 1},
        PointsCase{"plain accept", Free, true, CheckReport{.accepted = true}, 10},
        PointsCase{"free points", Free, true, report(true, 70, {}), 70},
        PointsCase{"points for wrong", Free, false, report(false, 7, {}), 1},
        PointsCase{"bounded points for wrong", Bounded, false, report(false, 7, {}), {}},
        PointsCase{"ratio for wrong", Bounded, false, report(false, {}, 0.5), {}},
        PointsCase{"sample points", Ignored, true, report(true, 7, {}), 10},
        PointsCase{"sample wrong points", Ignored, false, report(false, 7, {}), 1},
        PointsCase{"forbidden", Forbidden, true, report(true, 7, {}), {}},
        PointsCase{"forbidden ratio", Forbidden, true, report(true, {}, 1), {}},
        PointsCase{"forbidden, none given", Forbidden, true, report(true, {}, {}), 10},
        PointsCase{"bounded ratio", Bounded, true, report(true, {}, 0.5), 5},
        PointsCase{"bounded points", Bounded, true, report(true, 7, {}), 7},
        PointsCase{"all points", Bounded, true, report(true, 10, {}), 10},
        PointsCase{"too many points", Bounded, true, report(true, 10.1, {}), {}},
        PointsCase{"required", Required, true, report(true, 1234, {}), 1234},
        PointsCase{"required, none given", Required, true, report(true, {}, {}), {}},
        PointsCase{"required, not accepted", Required, false, report(false, {}, {}), 1},
        PointsCase{"ratio without maximum", Required, true, report(true, {}, 0.5), {}}));

TEST(Scoring, prefersThePointsOfTheTest)
{
    const TestGroup group{.acceptScore = 10};
    EXPECT_EQ(testScore(group, TestCase{.acceptScore = 3}, true, std::nullopt), 3);
    EXPECT_EQ(testScore(group, TestCase{.acceptScore = 3}, true, report(true, {}, 0.5)), 1.5);
    EXPECT_EQ(testScore(group, TestCase{.acceptScore = 3}, false, std::nullopt), 0);
}

} // namespace
} // namespace assay::judge

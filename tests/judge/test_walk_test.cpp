#include "judge/test_walk.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace assay::judge {
namespace {

/// root{sample{a}, secret{b, c}, bonus{d} after secret}; `reject` names the tests that fail.
class TestWalkTest : public testing::Test {
protected:
    void SetUp() override
    {
        TestGroup root{.members = {{TestNode::Kind::Group, 1},
                                   {TestNode::Kind::Group, 2},
                                   {TestNode::Kind::Group, 3}},
                       .stop = StopPolicy::Never};
        TestGroup sample{.name = "sample", .members = {{TestNode::Kind::Test, 0}}};
        TestGroup secret{.name = "secret",
                         .members = {{TestNode::Kind::Test, 1}, {TestNode::Kind::Test, 2}}};
        TestGroup bonus{
            .name = "bonus", .members = {{TestNode::Kind::Test, 3}}, .dependencies = {"secret"}};
        assignment.groups = {root, sample, secret, bonus};
        for (const auto &[name, group] : {std::pair{"sample/a", 1}, std::pair{"secret/b", 2},
                                          std::pair{"secret/c", 2}, std::pair{"bonus/d", 3}})
            assignment.tests.push_back({.name = name, .group = static_cast<std::size_t>(group)});
    }

    /// The verdicts in order, as in "AC WA SK SK".
    std::string walk(const std::string &reject, const JudgeOptions &options = {})
    {
        TestWalk walk(assignment, options);
        int done = 0;
        const auto result = walk.walk(
            [&](const TestCase &test) -> Result<TestResult> {
                const bool bad = reject.contains(test.name);
                return TestResult{.test = test.name, .verdict = bad ? Verdict::WA : Verdict::AC};
            },
            [&](const TestResult &) { ++done; });
        EXPECT_TRUE(result);
        EXPECT_EQ(done, walk.selectedCount());
        outcome = walk.outcome();
        std::string verdicts;
        skipped.clear();
        for (const auto &each : walk.results()) {
            verdicts += (verdicts.empty() ? "" : " ") + std::string(verdictCode(each.verdict));
            EXPECT_EQ(each.verdict == Verdict::SK, !each.message.empty());
            if (each.skipped != SkipReason::None)
                skipped.push_back(each.skipped);
        }
        return verdicts;
    }

    Assignment assignment;
    FinalOutcome outcome;
    std::vector<SkipReason> skipped;
};

TEST_F(TestWalkTest, runsEverythingThatIsAccepted)
{
    EXPECT_EQ(walk(""), "AC AC AC AC");
    EXPECT_EQ(outcome.verdict, Verdict::AC);
}

TEST_F(TestWalkTest, stopsAGroupAndWhatDependsOnIt)
{
    EXPECT_EQ(walk("secret/b"), "AC WA SK SK");
    EXPECT_EQ(outcome.verdict, Verdict::WA);
    EXPECT_EQ(skipped, (std::vector{SkipReason::Stop, SkipReason::Dependency}));
    EXPECT_EQ(walk("sample/a"), "WA AC AC AC") << "the root goes on";
}

TEST_F(TestWalkTest, runsAllWhenAskedOrForACourse)
{
    EXPECT_EQ(walk("secret/b", {.everyTest = true}), "AC WA AC AC");
    EXPECT_EQ(outcome.verdict, Verdict::WA);
    assignment.runsEveryTest = true;
    EXPECT_EQ(walk("secret/b"), "AC WA AC AC");
}

TEST_F(TestWalkTest, leavesOutWhatIsNotAskedFor)
{
    EXPECT_EQ(walk("", {.samplesOnly = true}), "AC");
    EXPECT_EQ(walk("secret/c", {.testPattern = "*/c"}), "WA");
    EXPECT_EQ(walk("", {.testPattern = "none"}), "");
}

TEST_F(TestWalkTest, stopsAtOurOwnFailure)
{
    TestWalk walk(assignment, {});
    int runs = 0;
    const auto result = walk.walk(
        [&](const TestCase &) -> Result<TestResult> {
            ++runs;
            return fail(ErrorCode::HelperFailed, "gone");
        },
        [](const TestResult &) { FAIL(); });
    ASSERT_FALSE(result);
    EXPECT_EQ(runs, 1);
}

/// A random tree of groups with random rules; dependencies name groups that come earlier.
class RandomTree {
public:
    explicit RandomTree(unsigned seed)
        : m_random(seed)
    {
    }

    Assignment make()
    {
        Assignment assignment;
        assignment.scoring = chance(2);
        grow(assignment, "", 0);
        return assignment;
    }

    TestOutcome outcome()
    {
        constexpr std::array verdicts = {Verdict::AC,  Verdict::AC,  Verdict::AC, Verdict::WA,
                                         Verdict::TLE, Verdict::RTE, Verdict::OLE};
        return {verdicts[m_random() % verdicts.size()], static_cast<double>(m_random() % 5)};
    }

private:
    bool chance(unsigned of) { return m_random() % of == 0; }

    std::size_t grow(Assignment &assignment, const std::string &name, int depth)
    {
        const std::size_t index = assignment.groups.size();
        TestGroup group{.name = name};
        group.stop = chance(2) ? StopPolicy::FirstReject : StopPolicy::Never;
        group.verdict = static_cast<VerdictRule>(m_random() % 3);
        group.acceptIfAnyAccepted = chance(4);
        group.score = static_cast<ScoreRule>(m_random() % 4);
        group.scored = !chance(5);
        group.onlyLast = chance(8);
        group.pointsNeedAcceptance = chance(8);
        group.customGrader = chance(8);
        if (chance(3)) {
            group.maxScore = m_random() % 10;
            group.allOrNothing = chance(2);
        }
        if (index > 0 && chance(4))
            group.dependencies.push_back(assignment.groups[m_random() % index].name);
        assignment.groups.push_back(group);
        std::vector<TestNode> members;
        for (auto count = 1 + m_random() % 4; count > 0; --count) {
            if (depth < 3 && chance(2)) {
                const auto child = name + "/" + std::to_string(count);
                members.push_back({TestNode::Kind::Group, grow(assignment, child, depth + 1)});
            } else {
                members.push_back({TestNode::Kind::Test, assignment.tests.size()});
                assignment.tests.push_back(
                    {.name = name + "/t" + std::to_string(count), .group = index});
            }
        }
        assignment.groups[index].members = std::move(members);
        return index;
    }

    std::mt19937 m_random;
};

/// Verdict AC if half of the members are, one point for each: depends on all that it is shown.
Result<TestOutcome> gradeByHalf(const TestGroup &, std::span<const TestOutcome> members)
{
    const auto accepted = std::ranges::count(members, Verdict::AC, &TestOutcome::verdict);
    const bool enough = 2 * accepted >= std::ssize(members);
    return TestOutcome{enough ? Verdict::AC : members.front().verdict,
                       static_cast<double>(members.size())};
}

/// FORMATS.md §11.1: "Lazy judging must give the same final verdict/score as full judging."
TEST(TestWalkProperty, lazyAndFullJudgingAgree)
{
    int skips = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        RandomTree tree(seed);
        const auto assignment = tree.make();
        std::map<std::string, TestOutcome> outcomes;
        for (const auto &test : assignment.tests)
            outcomes[test.name] = tree.outcome();
        const auto judge = [&](bool everyTest) {
            TestWalk walk(assignment, {.everyTest = everyTest}, gradeByHalf);
            EXPECT_TRUE(walk.walk(
                [&](const TestCase &test) -> Result<TestResult> {
                    const auto &outcome = outcomes.at(test.name);
                    return TestResult{
                        .test = test.name, .verdict = outcome.verdict, .score = outcome.score};
                },
                [&](const TestResult &result) {
                    const bool skipped = result.verdict == Verdict::SK;
                    EXPECT_EQ(skipped, result.skipped != SkipReason::None);
                    EXPECT_FALSE(skipped && everyTest);
                    skips += skipped;
                }));
            return walk.outcome();
        };
        const auto lazy = judge(false);
        const auto full = judge(true);
        EXPECT_EQ(lazy.verdict, full.verdict) << "seed " << seed;
        EXPECT_EQ(lazy.formatVerdict, full.formatVerdict) << "seed " << seed;
        EXPECT_EQ(lazy.score, full.score) << "seed " << seed;
    }
    EXPECT_GT(skips, 2000) << "the trees must give laziness something to do";
}

} // namespace
} // namespace assay::judge

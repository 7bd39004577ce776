#include "judge/test_walk.h"

#include <gtest/gtest.h>

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
        for (const auto &each : walk.results()) {
            verdicts += (verdicts.empty() ? "" : " ") + std::string(verdictCode(each.verdict));
            EXPECT_EQ(each.verdict == Verdict::SK, !each.message.empty());
        }
        return verdicts;
    }

    Assignment assignment;
    FinalOutcome outcome;
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

} // namespace
} // namespace assay::judge

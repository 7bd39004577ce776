#include "model/student_view.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TestResult resultOf(Visibility visibility)
{
    TestResult result;
    result.test = "secret/01";
    result.group = "secret";
    result.visibility = visibility;
    result.verdict = Verdict::WA;
    result.cpuTime = std::chrono::seconds(1);
    result.memory = ByteCount::mib(10);
    result.message = "expected 42";
    result.output = "41";
    result.errorOutput = "the input was 7";
    result.transcript = "<7\n>8\n";
    result.difference = Difference{1, 1, "42", "41"};
    return result;
}

TEST(StudentView, HiddenResultsAreAbsentAndVerdictOnlyOnesBare)
{
    EXPECT_FALSE(studentView(resultOf(Visibility::Hidden)));
    EXPECT_EQ(studentView(resultOf(Visibility::Shown))->message, "expected 42");
    // Both sides of a shown test's talk pass through the student's own program.
    EXPECT_EQ(studentView(resultOf(Visibility::Shown))->transcript, "<7\n>8\n");

    const auto bare = studentView(resultOf(Visibility::VerdictOnly));
    ASSERT_TRUE(bare);
    EXPECT_EQ(bare->verdict, Verdict::WA);
    EXPECT_EQ(bare->test, "secret/01");
    EXPECT_TRUE(bare->message.empty());
    EXPECT_TRUE(bare->output.empty());
    EXPECT_TRUE(bare->errorOutput.empty());
    EXPECT_TRUE(bare->transcript.empty());
    EXPECT_FALSE(bare->difference);
    EXPECT_EQ(bare->cpuTime, Duration{});
    EXPECT_EQ(bare->memory, ByteCount());
}

TEST(StudentView, FiguresCoverShownTestsOnlyAndCountsCoverAll)
{
    Judgement judgement;
    judgement.testsPassed = 1;
    judgement.testsTotal = 2;
    judgement.hiddenTotal = 1;
    judgement.maxCpuTime = std::chrono::seconds(9);
    judgement.maxMemory = ByteCount::mib(99);
    judgement.results = {resultOf(Visibility::Shown), resultOf(Visibility::Hidden)};
    judgement.results[1].cpuTime = std::chrono::seconds(9);

    const auto view = studentView(judgement);
    ASSERT_EQ(view.results.size(), 1U);
    EXPECT_EQ(view.maxCpuTime, std::chrono::seconds(1));
    EXPECT_EQ(view.maxMemory, ByteCount::mib(10));
    EXPECT_EQ(view.testsTotal, 2);
    EXPECT_EQ(view.hiddenTotal, 1);
}

TEST(StudentView, GroupsAreSeenOnlyIfNoTestBelowThemIsHidden)
{
    const auto result = [](const char *group, Visibility visibility) {
        TestResult made = resultOf(visibility);
        made.group = group;
        return made;
    };
    Judgement judgement;
    judgement.results = {
        result("sample", Visibility::Shown),
        result("secret/small", Visibility::Shown),
        result("secret/small", Visibility::VerdictOnly),
        result("secret/small-trap", Visibility::Hidden), // a longer name, not a group inside
        result("secret/mixed", Visibility::Shown),
        result("secret/mixed", Visibility::Hidden),
        result("secret/outer", Visibility::Shown),
        result("secret/outer/inner", Visibility::Hidden),
    };
    for (const char *group : {"", "sample", "secret", "secret/small", "secret/small-trap",
                              "secret/mixed", "secret/outer", "secret/outer/inner", "secret/none"})
        judgement.groups.push_back({group, Verdict::AC, 10});
    const auto view = studentView(judgement);
    ASSERT_EQ(view.groups.size(), 2U);
    EXPECT_EQ(view.groups[0].group, "sample");
    EXPECT_EQ(view.groups[1].group, "secret/small");
    EXPECT_EQ(view.groups[1].score, 10);

    std::erase_if(judgement.results,
                  [](const TestResult &made) { return made.visibility == Visibility::Hidden; });
    EXPECT_EQ(studentView(judgement).groups.size(), 6U); // all that have tests
}

TEST(StudentView, WhatIsKeptOfHiddenTestsAreFactsNotTexts)
{
    Judgement judgement;
    judgement.results = {resultOf(Visibility::Shown), resultOf(Visibility::VerdictOnly),
                         resultOf(Visibility::Hidden)};
    const auto kept = withoutHiddenTexts(judgement);
    ASSERT_EQ(kept.results.size(), 3U);
    EXPECT_EQ(kept.results[0].errorOutput, "the input was 7");
    for (const auto index : {1U, 2U}) {
        EXPECT_EQ(kept.results[index].verdict, Verdict::WA);
        EXPECT_EQ(kept.results[index].memory, ByteCount::mib(10));
        EXPECT_TRUE(kept.results[index].message.empty());
        EXPECT_TRUE(kept.results[index].output.empty());
        EXPECT_TRUE(kept.results[index].errorOutput.empty());
        EXPECT_FALSE(kept.results[index].difference);
    }
}

TEST(StudentView, TheEventOfAHiddenTestOnlyMovesTheCount)
{
    const JudgeEvent event = TestFinished{"s", 3, 7, resultOf(Visibility::Hidden)};
    const auto view = std::get<TestFinished>(studentView(event));
    EXPECT_FALSE(view.result);
    EXPECT_EQ(view.testsDone, 3);
    EXPECT_EQ(view.testsTotal, 7);
}

TestCase testOf(const std::string &name, Visibility visibility, std::size_t group)
{
    TestCase test;
    test.name = name;
    test.visibility = visibility;
    test.group = group;
    test.input = "/package/" + name + ".in";
    test.answer = "/package/" + name + ".ans";
    test.hint = "the hint of " + name;
    test.description = "about " + name;
    test.arguments = {"--seed=" + name};
    return test;
}

TEST(StudentView, AnAssignmentLosesHiddenTestsAndAuthorsProgramsButKeepsItsGroups)
{
    using Kind = TestNode::Kind;
    Assignment whole;
    whole.id = "id";
    whole.contentHash = "hash";
    whole.tests = {
        testOf("sample/1", Visibility::Shown, 1), testOf("secret/a", Visibility::Hidden, 2),
        testOf("secret/b", Visibility::VerdictOnly, 2), testOf("secret/c", Visibility::Hidden, 2),
        testOf("secret/d", Visibility::Shown, 2)};
    whole.groups.resize(3);
    whole.groups[0].members = {{Kind::Group, 1}, {Kind::Group, 2}};
    whole.groups[1].members = {{Kind::Test, 0}};
    whole.groups[2].members = {{Kind::Test, 1}, {Kind::Test, 2}, {Kind::Test, 3}, {Kind::Test, 4}};
    whole.groups[2].maxScore = 100;
    whole.references.resize(1);
    whole.checker.kind = CheckerSpec::Kind::Custom;
    whole.checker.validators.push_back({"output_validators/check", "/package/check"});

    const Assignment view = studentView(whole);
    EXPECT_EQ(view.id, "id");
    EXPECT_EQ(view.contentHash, "hash");
    EXPECT_TRUE(view.references.empty());
    EXPECT_TRUE(view.checker.validators.empty());
    ASSERT_EQ(view.tests.size(), 3U);
    EXPECT_EQ(view.tests[0].name, "sample/1");
    EXPECT_EQ(view.tests[0].answer, "/package/sample/1.ans");
    EXPECT_EQ(view.tests[1].name, "secret/b");
    EXPECT_TRUE(view.tests[1].input.empty());
    EXPECT_TRUE(view.tests[1].answer.empty());
    EXPECT_TRUE(view.tests[1].hint.empty());
    EXPECT_TRUE(view.tests[1].description.empty());
    EXPECT_TRUE(view.tests[1].arguments.empty());
    EXPECT_EQ(view.tests[2].name, "secret/d");

    ASSERT_EQ(view.groups.size(), 3U);
    EXPECT_EQ(view.groups[0].members.size(), 2U);
    EXPECT_EQ(view.groups[2].maxScore, 100);
    for (std::size_t g = 0; g < view.groups.size(); ++g)
        for (const auto &member : view.groups[g].members)
            if (member.kind == Kind::Test) {
                ASSERT_LT(member.index, view.tests.size());
                EXPECT_EQ(view.tests[member.index].group, g);
            }
    EXPECT_EQ(view.groups[2].members.size(), 2U);
    EXPECT_EQ(whole.tests.size(), 5U);
}

TEST(StudentView, AnErrorOfACheckerSaysNothingOfWhatItRead)
{
    const Error error{ErrorCode::CheckerFailed, "secret/07: exit code 1: expected 42", 0, {}};
    const JudgeEvent event = JudgeFailed{"s", error};
    const auto view = std::get<JudgeFailed>(studentView(event));
    EXPECT_EQ(view.error.code, ErrorCode::CheckerFailed);
    EXPECT_EQ(view.error.detail.find("42"), std::string::npos);
    EXPECT_EQ(view.error.detail.find("secret/07"), std::string::npos);

    const Error ours{ErrorCode::HelperFailed, "the helper died", 0, {}};
    EXPECT_EQ(studentView(ours).detail, "the helper died");
}

} // namespace
} // namespace assay

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
    result.difference = Difference{1, 1, "42", "41"};
    return result;
}

TEST(StudentView, HiddenResultsAreAbsentAndVerdictOnlyOnesBare)
{
    EXPECT_FALSE(studentView(resultOf(Visibility::Hidden)));
    EXPECT_EQ(studentView(resultOf(Visibility::Shown))->message, "expected 42");

    const auto bare = studentView(resultOf(Visibility::VerdictOnly));
    ASSERT_TRUE(bare);
    EXPECT_EQ(bare->verdict, Verdict::WA);
    EXPECT_EQ(bare->test, "secret/01");
    EXPECT_TRUE(bare->message.empty());
    EXPECT_TRUE(bare->output.empty());
    EXPECT_TRUE(bare->errorOutput.empty());
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

TEST(StudentView, TheEventOfAHiddenTestOnlyMovesTheCount)
{
    const JudgeEvent event = TestFinished{"s", 3, 7, resultOf(Visibility::Hidden)};
    const auto view = std::get<TestFinished>(studentView(event));
    EXPECT_FALSE(view.result);
    EXPECT_EQ(view.testsDone, 3);
    EXPECT_EQ(view.testsTotal, 7);
}

} // namespace
} // namespace assay

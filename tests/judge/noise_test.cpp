// Runs near the time limit on a busy machine (FORMATS.md §11), with a Runner that plays both.

#include "judge/limits/noise.h"
#include "judge/test_judge.h"

#include <fstream>
#include <gtest/gtest.h>
#include <queue>

namespace assay::judge {
namespace {

using std::chrono::milliseconds;

TestResult figures(int cpuMs, int wallMs, int stalledMs, EndReason reason = EndReason::None)
{
    TestResult result;
    result.cpuTime = milliseconds(cpuMs);
    result.wallTime = milliseconds(wallMs);
    result.stalled = milliseconds(stalledMs);
    result.reason = reason;
    return result;
}

TEST(Noise, NeedsATimeNearTheLimitAndABusyMachine)
{
    Limits limits;
    limits.cpuTime = milliseconds(1000);
    EXPECT_TRUE(isNoisy(figures(950, 1200, 100), limits));
    EXPECT_TRUE(isNoisy(figures(1050, 1200, 100), limits));
    EXPECT_TRUE(isNoisy(figures(901, 1200, 61), limits));
    EXPECT_FALSE(isNoisy(figures(900, 1200, 100), limits)); // a tenth away
    EXPECT_FALSE(isNoisy(figures(1100, 1200, 100), limits));
    EXPECT_FALSE(isNoisy(figures(950, 1200, 60), limits)); // a twentieth of its time
    EXPECT_FALSE(isNoisy(figures(950, 1200, 0), limits));
}

TEST(Noise, CountsForProgramsThatTheWallLimitEnded)
{
    const Limits limits;
    EXPECT_TRUE(isNoisy(figures(200, 7000, 600, EndReason::WallTime), limits));
    EXPECT_FALSE(isNoisy(figures(200, 7000, 100, EndReason::WallTime), limits));
    auto waited = figures(1, 7000, 6900, EndReason::WallTime);
    EXPECT_FALSE(isNoisy(waited, limits)); // it slept
    waited.transcript = "> 1\n";
    EXPECT_TRUE(isNoisy(waited, limits)); // for a validator without a core
}

/// Answers each run with the next report of a list; the output is always right.
class ScriptedRunner : public run::Runner {
public:
    std::queue<run::RunReport> reports;
    std::vector<run::SandboxProfile> profiles;
    std::vector<Duration> wallLimits;

    Result<run::RunReport> run(const run::RunRequest &request, std::stop_token) override
    {
        profiles.push_back(request.profile);
        wallLimits.push_back(request.limits.wallTime);
        std::ofstream(request.standardOutput) << "42\n";
        std::ofstream(request.standardError).flush();
        if (reports.empty())
            return fail(ErrorCode::Internal, "one run too many");
        const auto report = reports.front();
        reports.pop();
        return report;
    }
};

run::RunReport report(int cpuMs, int stalledMs)
{
    run::RunReport report;
    report.exitCode = 0;
    report.cpuTime = milliseconds(cpuMs);
    report.wallTime = milliseconds(cpuMs + stalledMs);
    report.stalled = milliseconds(stalledMs);
    return report;
}

class NoisyTestJudge : public testing::Test {
protected:
    void SetUp() override
    {
        auto files = run::WorkDir::create();
        ASSERT_TRUE(files);
        m_files.emplace(std::move(*files));
        ASSERT_TRUE(m_files->write("in", "1\n") && m_files->write("ans", "42\n"));
        m_assignment.groups.push_back({.name = ""});
        m_test.name = "secret/1";
        m_test.input = m_files->path() / "in";
        m_test.answer = m_files->path() / "ans";
        auto folder = run::WorkDir::create();
        ASSERT_TRUE(folder);
        m_program.folder = std::make_shared<run::WorkDir>(std::move(*folder));
        m_language.runCommand = {"program"};
    }

    Result<TestResult> judge(std::vector<run::RunReport> reports,
                             run::SandboxProfile profile = run::SandboxProfile::Program,
                             int times = 1)
    {
        for (auto &one : reports)
            m_runner.reports.push(std::move(one));
        Limits limits;
        limits.cpuTime = milliseconds(1000);
        JudgingSetup setup{m_assignment, m_submission, m_language, m_program, limits, nullptr};
        setup.profile = profile;
        TestJudge tests(m_runner, std::move(setup));
        for (; times > 1; --times)
            EXPECT_TRUE(tests.judge(m_test, {}));
        return tests.judge(m_test, {});
    }

    ScriptedRunner m_runner;

private:
    std::optional<run::WorkDir> m_files;
    Assignment m_assignment;
    Submission m_submission;
    Language m_language;
    Executable m_program;
    TestCase m_test;
};

TEST_F(NoisyTestJudge, RunsOnceOnAQuietMachine)
{
    const auto result = judge({report(1050, 0)});
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_EQ(result->verdict, Verdict::TLE);
    EXPECT_FALSE(result->noisy);
    EXPECT_FALSE(result->earlier);
}

TEST_F(NoisyTestJudge, CountsTheSecondRunAndKeepsTheFirst)
{
    const auto better = judge({report(1050, 300), report(960, 5)});
    ASSERT_TRUE(better) << better.error().message();
    EXPECT_EQ(better->verdict, Verdict::AC);
    EXPECT_EQ(better->cpuTime, milliseconds(960));
    EXPECT_TRUE(better->noisy);
    ASSERT_TRUE(better->earlier);
    EXPECT_EQ(better->earlier->verdict, Verdict::TLE);
    EXPECT_EQ(better->earlier->cpuTime, milliseconds(1050));
    EXPECT_EQ(better->earlier->stalled, milliseconds(300));
}

TEST_F(NoisyTestJudge, DoesNotTakeTheBetterRun)
{
    const auto worse = judge({report(960, 300), report(1050, 300)});
    ASSERT_TRUE(worse) << worse.error().message();
    EXPECT_EQ(worse->verdict, Verdict::TLE);
    EXPECT_TRUE(worse->noisy);
    ASSERT_TRUE(worse->earlier);
    EXPECT_EQ(worse->earlier->verdict, Verdict::AC);
}

TEST_F(NoisyTestJudge, GivesAProgramThatHadToWaitMoreTimeToCompute)
{
    auto waited = report(200, 6000);
    waited.outcome = run::RunReport::Outcome::Killed;
    waited.reason = EndReason::WallTime;
    const auto result = judge({waited, report(900, 6000)});
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_EQ(result->verdict, Verdict::AC);
    EXPECT_TRUE(result->noisy);
    ASSERT_EQ(m_runner.wallLimits.size(), 2U);
    EXPECT_EQ(m_runner.wallLimits[1], 4 * m_runner.wallLimits[0]);
}

TEST_F(NoisyTestJudge, GivesNothingToAProgramThatWaitsOfItself)
{
    auto waited = report(200, 1000);
    waited.outcome = run::RunReport::Outcome::Killed;
    waited.reason = EndReason::WallTime;
    waited.wallTime = milliseconds(3000);
    auto slept = report(300, 1000);
    slept.wallTime = milliseconds(15000);
    const auto result = judge({waited, slept});
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_EQ(result->verdict, Verdict::TLE);
    EXPECT_EQ(result->reason, EndReason::WallTime);
    EXPECT_EQ(result->wallTime, milliseconds(15000));
    ASSERT_TRUE(result->earlier);
    EXPECT_EQ(result->earlier->wallTime, milliseconds(3000));
}

TEST_F(NoisyTestJudge, HasTheUsualLimitsAgainAfterwards)
{
    auto waited = report(200, 6000);
    waited.outcome = run::RunReport::Outcome::Killed;
    waited.reason = EndReason::WallTime;
    ASSERT_TRUE(judge({waited, report(900, 6000), report(10, 0)}, run::SandboxProfile::Program, 2));
    ASSERT_EQ(m_runner.wallLimits.size(), 3U);
    EXPECT_EQ(m_runner.wallLimits[2], m_runner.wallLimits[0]);
}

TEST_F(NoisyTestJudge, RunsSubmissionsUnderTheExamPolicyWhereAsked)
{
    ASSERT_TRUE(judge({report(10, 0)}, run::SandboxProfile::Exam));
    EXPECT_EQ(m_runner.profiles, std::vector{run::SandboxProfile::Exam});
}

} // namespace
} // namespace assay::judge

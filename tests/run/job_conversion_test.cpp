#include "run/job_conversion.h"

#include <gtest/gtest.h>

namespace assay::run {
namespace {

TEST(JobConversion, carriesEveryLimit)
{
    RunRequest request;
    request.command = {"/box/program", "-x"};
    request.environment = {"A=b"};
    request.profile = SandboxProfile::Checker;
    request.limits.cpuTime = std::chrono::milliseconds(1500);
    request.limits.wallTime = std::chrono::milliseconds(4500);
    request.limits.memory = ByteCount::mib(64);
    request.limits.output = ByteCount::kib(10);
    request.limits.errorOutput = ByteCount::kib(3);
    request.limits.processes = 7;
    request.addressSpaceLimit = false;
    request.binds = {{"/a", "/box/a", true}};
    request.resultChannel = "/somewhere";
    request.directory = "/elsewhere";
    const auto job = jobFrom(request, 42);
    EXPECT_EQ(job.id, 42U);
    EXPECT_EQ(job.profile, "checker");
    EXPECT_EQ(job.command, request.command);
    EXPECT_EQ(job.directory, "/elsewhere");
    EXPECT_EQ(job.environment, request.environment);
    EXPECT_EQ(job.limits.cpuTime.count(), 1'500'000);
    EXPECT_EQ(job.limits.wallTime.count(), 4'500'000);
    EXPECT_EQ(job.limits.memoryBytes, 64U << 20);
    EXPECT_EQ(job.limits.outputBytes, 10U << 10);
    EXPECT_EQ(job.limits.errorBytes, 3U << 10);
    EXPECT_EQ(job.limits.processes, 7U);
    EXPECT_FALSE(job.limits.limitAddressSpace);
    EXPECT_TRUE(job.hasResultChannel);
    ASSERT_EQ(job.binds.size(), 1U);
    EXPECT_EQ(job.binds[0].host, "/a");
    EXPECT_EQ(job.binds[0].box, "/box/a");
    EXPECT_TRUE(job.binds[0].writable);
}

TEST(JobConversion, namesTheProfiles)
{
    const std::pair<SandboxProfile, const char *> names[] = {
        {SandboxProfile::Program, "program"},
        {SandboxProfile::Exam, "exam"},
        {SandboxProfile::Compiler, "compiler"},
        {SandboxProfile::Checker, "checker"},
    };
    for (const auto &[profile, name] : names) {
        RunRequest request;
        request.profile = profile;
        EXPECT_EQ(jobFrom(request, 1).profile, name);
    }
    // An exam's program may write as little as any other submission.
    RunRequest program;
    RunRequest exam;
    exam.profile = SandboxProfile::Exam;
    EXPECT_EQ(jobFrom(exam, 1).limits.fileBytes, jobFrom(program, 1).limits.fileBytes);
}

TEST(JobConversion, keepsSignalsAndExitCodesApart)
{
    sandbox::Report report;
    report.outcome = sandbox::Outcome::Exited;
    report.exitCode = 139;
    EXPECT_EQ(reportFrom(report)->exitCode, 139);
    EXPECT_FALSE(reportFrom(report)->signal);
    report.outcome = sandbox::Outcome::Signalled;
    report.signal = 11;
    EXPECT_EQ(reportFrom(report)->signal, 11);
    EXPECT_FALSE(reportFrom(report)->exitCode);
}

TEST(JobConversion, carriesTheFiguresOver)
{
    sandbox::Report report;
    report.outcome = sandbox::Outcome::Exited;
    report.cpuTime = std::chrono::microseconds(1);
    report.wallTime = std::chrono::microseconds(2);
    report.stalled = std::chrono::microseconds(3);
    report.memoryBytes = 4;
    report.stackBytes = 5;
    const auto result = reportFrom(report);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->cpuTime, std::chrono::microseconds(1));
    EXPECT_EQ(result->wallTime, std::chrono::microseconds(2));
    EXPECT_EQ(result->stalled, std::chrono::microseconds(3));
    EXPECT_EQ(result->memory.bytes(), 4U);
    EXPECT_EQ(result->stack.bytes(), 5U);
}

TEST(JobConversion, namesEveryReason)
{
    using sandbox::Reason;
    const std::pair<Reason, EndReason> pairs[] = {
        {Reason::None, EndReason::None},       {Reason::Cpu, EndReason::CpuTime},
        {Reason::Wall, EndReason::WallTime},   {Reason::Memory, EndReason::Memory},
        {Reason::Output, EndReason::Output},   {Reason::Processes, EndReason::Processes},
        {Reason::Refused, EndReason::Refused},
    };
    for (const auto &[theirs, ours] : pairs) {
        sandbox::Report report;
        report.outcome = sandbox::Outcome::Killed;
        report.reason = theirs;
        EXPECT_EQ(reportFrom(report)->reason, ours);
    }
}

TEST(JobConversion, makesAFailureAnError)
{
    sandbox::Report report;
    report.failure = "no room";
    const auto result = reportFrom(report);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::HelperFailed);
    EXPECT_EQ(result.error().detail, "no room");
}

} // namespace
} // namespace assay::run

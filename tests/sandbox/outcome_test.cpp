// How runs end and what they pass through: the truth of reports.

#include "sandbox/box.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace assay::sandbox::test {
namespace {

using std::chrono::milliseconds;

class OutcomeTest : public BoxTest {};

TEST_F(OutcomeTest, EveryExitCodeIsReported)
{
    for (int code = 0; code < 256; ++code) {
        const Report report = run(subject({"exit", std::to_string(code)})).report;
        ASSERT_EQ(report.outcome, Outcome::Exited) << report.failure;
        ASSERT_EQ(report.exitCode, code);
        ASSERT_EQ(report.reason, Reason::None);
        ASSERT_EQ(report.jobId, 77U);
    }
}

TEST_F(OutcomeTest, EverySignalIsReportedBecauseTheProgramIsNotProcessOne)
{
    for (const int signal :
         {SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1,
          SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSYS, SIGXCPU, SIGXFSZ, SIGRTMIN + 3}) {
        const Report report = run(subject({"raise", std::to_string(signal)})).report;
        ASSERT_EQ(report.outcome, Outcome::Signalled) << signal << report.failure;
        ASSERT_EQ(report.signal, signal);
    }
}

TEST_F(OutcomeTest, PassesInputAndOutputThrough)
{
    const std::string text = std::string("a\0b\r\n\xff", 6) + std::string(3'000'000, 'z');
    const Finished finished = run(subject({"cat"}), text);
    EXPECT_EQ(finished.report.outcome, Outcome::Exited) << finished.report.failure;
    EXPECT_EQ(finished.output, text);
    EXPECT_EQ(finished.report.outputBytes, text.size());
    EXPECT_FALSE(finished.report.outputTruncated);
}

TEST_F(OutcomeTest, InputThatNobodyReadsIsNoHarm)
{
    const Finished finished = run(subject({"exit", "3"}), std::string(3'000'000, 'z'));
    EXPECT_EQ(finished.report.exitCode, 3) << finished.report.failure;
}

TEST_F(OutcomeTest, CarriesTheResultChannel)
{
    Job job = subject({"result"});
    job.hasResultChannel = true;
    const Finished finished = run(job);
    EXPECT_EQ(finished.report.exitCode, 0) << finished.report.failure;
    EXPECT_EQ(finished.result, "result");
    EXPECT_EQ(run(subject({"result"})).report.exitCode, 1); // closed when the job has none
}

TEST_F(OutcomeTest, CutsAFloodOfOutputAndKills)
{
    Job job = subject({"flood", "1"});
    job.limits.outputBytes = 1'000'000;
    const Finished finished = run(job);
    EXPECT_EQ(finished.report.outcome, Outcome::Killed) << finished.report.failure;
    EXPECT_EQ(finished.report.reason, Reason::Output);
    EXPECT_TRUE(finished.report.outputTruncated);
    EXPECT_EQ(finished.output.size(), 1'000'000U);
}

TEST_F(OutcomeTest, OneByteTooManyIsTooMuchAndExactlyTheLimitIsNot)
{
    Job job = subject({"write-bytes", "5000"});
    job.limits.outputBytes = 5000;
    EXPECT_EQ(run(job).report.outcome, Outcome::Exited);
    job.limits.outputBytes = 4999;
    const Finished finished = run(job);
    EXPECT_EQ(finished.report.reason, Reason::Output);
    EXPECT_EQ(finished.output.size(), 4999U);
}

TEST_F(OutcomeTest, DropsAFloodOnStandardErrorAndLetsTheProgramGoOn)
{
    Job job = program({"/bin/sh", "-c", "head -c 1000000 /dev/zero >&2; echo done"});
    job.limits.errorBytes = 1000;
    const Finished finished = run(job);
    EXPECT_EQ(finished.report.outcome, Outcome::Exited) << finished.report.failure;
    EXPECT_EQ(finished.output, "done\n");
    EXPECT_EQ(finished.error.size(), 1000U);
    EXPECT_TRUE(finished.report.errorTruncated);
    EXPECT_FALSE(finished.report.outputTruncated);
}

TEST_F(OutcomeTest, KillsASleeperAtTheWallLimit)
{
    Job job = subject({"sleep", "30"});
    job.limits.wallTime = milliseconds(300);
    const Report report = run(job).report;
    EXPECT_EQ(report.outcome, Outcome::Killed) << report.failure;
    EXPECT_EQ(report.reason, Reason::Wall);
    EXPECT_GE(report.wallTime, milliseconds(300));
    EXPECT_LT(report.wallTime, milliseconds(1500 * slowness()));
    EXPECT_LT(report.cpuTime, milliseconds(100 * slowness()));
}

TEST_F(OutcomeTest, KillsAStoppedProgramAtTheWallLimit)
{
    Job job = subject({"stop"});
    job.limits.wallTime = milliseconds(200);
    EXPECT_EQ(run(job).report.reason, Reason::Wall);
}

TEST_F(OutcomeTest, KillsABusyLoopSoonAfterTheCpuLimit)
{
    Job job = subject({"spin"});
    job.limits.cpuTime = milliseconds(200);
    const Report report = run(job).report;
    EXPECT_EQ(report.outcome, Outcome::Killed) << report.failure;
    EXPECT_EQ(report.reason, Reason::Cpu);
    EXPECT_GT(report.cpuTime, milliseconds(200));
    EXPECT_LT(report.cpuTime, milliseconds(200 + 100 * slowness()));
}

TEST_F(OutcomeTest, AddsUpTheCpuTimeOfChildren)
{
    Job job = subject({"spin-in-children", "4"});
    job.limits.cpuTime = milliseconds(300);
    const Report report = run(job).report;
    EXPECT_EQ(report.reason, Reason::Cpu) << report.failure;
    EXPECT_GT(report.cpuTime, milliseconds(300));
    EXPECT_LT(report.cpuTime, milliseconds(300 + 400 * slowness()));
}

TEST_F(OutcomeTest, FindsCpuTimeHiddenByIgnoringChildren)
{
    Job job = subject({"spin-in-forgotten-children", "200"});
    job.limits.cpuTime = milliseconds(600);
    job.limits.wallTime = std::chrono::seconds(6);
    const Report report = run(job).report;
    EXPECT_EQ(report.reason, Reason::Cpu) << report.failure;
    EXPECT_GT(report.cpuTime, milliseconds(600));
}

TEST_F(OutcomeTest, MeasuresCpuTimeOfAProgramThatEndsByItself)
{
    const Report report = run(subject({"spin-for", "150"})).report;
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
    EXPECT_GE(report.cpuTime, milliseconds(145));
    EXPECT_LT(report.cpuTime, milliseconds(150 + 100 * slowness()));
    EXPECT_GE(report.wallTime + milliseconds(5), report.cpuTime);
}

TEST_F(OutcomeTest, KillsAMemoryHog)
{
    Job job = subject({"touch", "4000"});
    job.limits.memoryBytes = 200ULL << 20;
    job.limits.limitAddressSpace = false;
    const Report report = run(job).report;
    EXPECT_EQ(report.reason, Reason::Memory) << report.failure;
    EXPECT_GT(report.memoryBytes, job.limits.memoryBytes / 10 * 9);
    EXPECT_LT(report.memoryBytes, 1000ULL << 20);
    EXPECT_EQ(report.limitsExact, report.limitsWhy.empty()) << report.limitsWhy;
}

TEST_F(OutcomeTest, KillsAMemoryHogOfManyProcesses)
{
    Job job = subject({"touch-in-children", "400"});
    job.limits.memoryBytes = 200ULL << 20;
    EXPECT_EQ(run(job).report.reason, Reason::Memory);
}

TEST_F(OutcomeTest, KillsAMemoryHogWhoseFirstThreadHasEnded)
{
    Job job = subject({"touch-without-leader", "400"});
    job.limits.memoryBytes = 200ULL << 20;
    job.limits.limitAddressSpace = false;
    EXPECT_EQ(run(job).report.reason, Reason::Memory);
}

TEST_F(OutcomeTest, APeakOverTheLimitIsOverTheLimitEvenIfItWasSeenTooLate)
{
    Job job = subject({"touch", "20"}); // a few milliseconds: between two samples
    job.limits.memoryBytes = 20ULL << 20;
    const Report report = run(job).report;
    EXPECT_EQ(report.outcome, Outcome::Killed) << report.failure;
    EXPECT_EQ(report.reason, Reason::Memory);
}

TEST_F(OutcomeTest, MeasuresThePeakOfMemory)
{
    const Report report = run(subject({"touch", "100"})).report;
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
    EXPECT_GE(report.memoryBytes, 100ULL << 20);
    EXPECT_LT(report.memoryBytes, 110ULL << 20);
}

TEST_F(OutcomeTest, RefusesAddressSpaceFarOverTheLimitOnlyWhereItIsLimited)
{
    Job job = subject({"reserve", "4000"});
    job.limits.memoryBytes = 256ULL << 20;
    const Report report = run(job).report;
    EXPECT_EQ(report.exitCode, report.limitsExact ? 0 : 1); // a cgroup bounds what is used
    job.limits.limitAddressSpace = false;
    EXPECT_EQ(run(job).report.exitCode, 0);
}

TEST_F(OutcomeTest, LetsADeepRecursionUseItsMemory)
{
    const Report report = run(subject({"recurse", "500000"})).report; // about 150 MiB of stack
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure << report.signal;
    EXPECT_EQ(report.exitCode, 0);
}

TEST_F(OutcomeTest, SeesTheStackOfAnEndlessRecursion)
{
    Job endless = subject({"recurse", "1000000000"});
    endless.limits.memoryBytes = 256ULL << 20;
    const Report stack = run(endless).report;
    Job touching = subject({"touch", "4000"});
    touching.limits.memoryBytes = 256ULL << 20;
    const Report heap = run(touching).report;
    EXPECT_EQ(stack.reason, Reason::Memory);
    EXPECT_EQ(heap.reason, Reason::Memory);
    EXPECT_GT(stack.stackBytes, stack.memoryBytes / 2);
    EXPECT_GT(heap.stackBytes, 0U);
    EXPECT_LT(heap.stackBytes, heap.memoryBytes / 2);
}

TEST_F(OutcomeTest, BoundsProcessesAndThreads)
{
    Job job = subject({"fork-until-refused"});
    job.limits.processes = 20;
    const Finished forks = run(job);
    EXPECT_EQ(forks.output, "19\n") << forks.report.failure;
    job.command[1] = "threads-until-refused";
    EXPECT_EQ(run(job).output, "19\n");
}

TEST_F(OutcomeTest, KillsWhatOutlivesTheProgram)
{
    const Finished finished = run(subject({"orphan", "outliving-orphan"}));
    EXPECT_EQ(finished.report.outcome, Outcome::Exited) << finished.report.failure;
    EXPECT_LT(finished.report.wallTime, milliseconds(800 * slowness()));
    EXPECT_EQ(finished.output, "");
    EXPECT_TRUE(processesWith("outliving-orphan").empty());
}

TEST_F(OutcomeTest, BoundsWhatIsWrittenToFilesInAllPlacesTogether)
{
    Job job = subject({"fill", "/box"});
    job.limits.fileBytes = 8ULL << 20;
    const unsigned long box = std::stoul(run(job).output);
    EXPECT_GT(box, 7UL << 20);
    EXPECT_LE(box, 8UL << 20);
    job.command = {"/bin/sh", "-c",
                   "/box/subject fill /tmp; /box/subject fill /box; /box/subject fill /dev/shm"};
    const std::string output = run(job).output;
    EXPECT_LE(std::stoul(output.substr(output.find('\n') + 1)), 1UL << 20) << output;
}

TEST_F(OutcomeTest, ACommandThatIsNotThereIsAFailureNotAVerdict)
{
    const Report report = run(program({"no-such-command"})).report;
    EXPECT_EQ(report.outcome, Outcome::Failed);
    EXPECT_NE(report.failure.find("no-such-command"), std::string::npos) << report.failure;
    Job job = subject({"exit"});
    job.directory = "/box/nowhere";
    EXPECT_NE(run(job).report.failure.find("/box/nowhere"), std::string::npos);
    job = subject({"exit"});
    job.profile = "root";
    EXPECT_NE(run(job).report.failure.find("no profile"), std::string::npos);
}

TEST_F(OutcomeTest, AReaderThatStopsReadingDoesNotOutwaitTheWallLimit)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const Descriptor reader(ends[0]);
    const Descriptor writer(ends[1]);
    const Descriptor input = fileWith("");
    Server server;
    Job job = subject({"flood", "1"});
    job.limits.outputBytes = 1ULL << 30;
    job.limits.wallTime = milliseconds(300);
    server.send(job, {input.get(), writer.get(), input.get()});
    const Report report = server.receive();
    EXPECT_EQ(report.reason, Reason::Wall) << report.failure;
}

TEST_F(OutcomeTest, ADiskThatIsFullIsAFailureNotAVerdict)
{
    const Descriptor input = fileWith("");
    const Descriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    Server server;
    server.send(subject({"write-bytes", "10"}), {input.get(), full.get(), full.get()});
    const Report report = server.receive();
    EXPECT_EQ(report.outcome, Outcome::Failed);
    EXPECT_NE(report.failure.find("No space left"), std::string::npos) << report.failure;
}

TEST_F(OutcomeTest, TakesLimitsOfEverySize)
{
    Job job = subject({"exit", "4"});
    job.limits.cpuTime = job.limits.wallTime = std::chrono::hours(24);
    job.limits.memoryBytes = job.limits.outputBytes = job.limits.errorBytes =
        job.limits.resultBytes = job.limits.fileBytes = ~std::uint64_t{0};
    job.limits.processes = ~std::uint32_t{0};
    EXPECT_EQ(run(job).report.exitCode, 4);
    job = subject({"spin"});
    job.limits.cpuTime = {};
    EXPECT_EQ(run(job).report.reason, Reason::Cpu);
    job = subject({"sleep", "9"});
    job.limits.wallTime = {};
    EXPECT_EQ(run(job).report.reason, Reason::Wall);
    job = subject({"sleep", "9"});
    job.limits.memoryBytes = 0;
    EXPECT_EQ(run(job).report.reason, Reason::Memory);
    job = subject({"write", "/tmp/x"});
    job.limits.fileBytes = 0;
    EXPECT_EQ(run(job).report.signal, SIGXFSZ);
    job = subject({"write-bytes", "1"});
    job.limits.outputBytes = 0;
    EXPECT_EQ(run(job).report.reason, Reason::Output);
}

TEST_F(OutcomeTest, AReaderThatHasGoneDoesNotStopTheProgram)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ::close(ends[0]);
    Server server;
    const Descriptor writer(ends[1]);
    const Descriptor input = fileWith("");
    Job job = subject({"write-bytes", "1000000"});
    server.send(job, {input.get(), writer.get(), writer.get()});
    const Report report = server.receive();
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
    EXPECT_EQ(report.exitCode, 0);
}

} // namespace
} // namespace assay::sandbox::test

// What holds where the kernel counts: with a delegated cgroup. `./dev lab` has one.

#include "sandbox/box.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace assay::sandbox::test {
namespace {

using std::chrono::milliseconds;

class ExactTest : public BoxTest {
protected:
    void SetUp() override
    {
        BoxTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        const Report report = run(subject({"exit", "0"})).report;
        if (report.limitsExact)
            return;
        if (std::getenv("ASSAY_LAB") != nullptr)
            FAIL() << "the lab machine delegates cgroups: " << report.limitsWhy;
        GTEST_SKIP() << report.limitsWhy;
    }
};

TEST_F(ExactTest, SaysSo)
{
    const Report report = run(subject({"exit", "0"})).report;
    EXPECT_EQ(report.limitsWhy, "");
    for (const Layer &layer : report.layers)
        EXPECT_EQ(layer.state, LayerState::Holds) << layer.name << ": " << layer.why;
}

TEST_F(ExactTest, TheKernelEndsWhatIsOverTheMemoryLimit)
{
    for (const char *action : {"touch", "touch-in-children", "touch-without-leader"}) {
        Job job = subject({action, "400"});
        job.limits.memoryBytes = 100ULL << 20;
        const Report report = run(job).report;
        EXPECT_EQ(report.outcome, Outcome::Killed) << action << report.failure;
        EXPECT_EQ(report.reason, Reason::Memory) << action;
        EXPECT_GT(report.memoryBytes, 97ULL << 20) << action;
        EXPECT_LT(report.memoryBytes, 102ULL << 20) << action;
    }
}

TEST_F(ExactTest, FilesInMemoryAreMemory)
{
    Job job = subject({"fill", "/tmp"});
    job.limits.memoryBytes = 24ULL << 20;
    EXPECT_EQ(run(job).report.reason, Reason::Memory);
}

TEST_F(ExactTest, MeasuresThePeakWithinFivePercent)
{
    const Report report = run(subject({"touch", "100"})).report;
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
    EXPECT_GT(report.memoryBytes, 99ULL << 20);
    EXPECT_LT(report.memoryBytes, 105ULL << 20);
}

TEST_F(ExactTest, CountsChildrenTooShortForAnySample)
{
    Job job = subject({"spin-in-forgotten-children", "2"});
    job.limits.cpuTime = milliseconds(500);
    job.limits.wallTime = std::chrono::seconds(20);
    const Report report = run(job).report;
    EXPECT_EQ(report.reason, Reason::Cpu) << report.failure;
    EXPECT_GT(report.cpuTime, milliseconds(500));
}

TEST_F(ExactTest, TellsOfAProcessOrThreadThatWasRefused)
{
    for (const char *action : {"fork-until-refused", "threads-until-refused"}) {
        Job job = subject({action});
        job.limits.processes = 20;
        const Finished finished = run(job);
        EXPECT_EQ(finished.output, "19\n") << action;
        EXPECT_EQ(finished.report.outcome, Outcome::Killed) << action << finished.report.failure;
        EXPECT_EQ(finished.report.reason, Reason::Processes) << action;
    }
    Job enough = subject({"touch-in-children", "4"});
    enough.limits.processes = 5;
    enough.limits.wallTime = milliseconds(1500);
    EXPECT_EQ(run(enough).report.reason, Reason::Wall); // the children wait for ever
}

TEST_F(ExactTest, AnEarlierReasonStandsBeforeTheLimitOfProcesses)
{
    Job job = program({"/bin/sh", "-c", "/box/subject fork-until-refused; /box/subject spin"});
    job.binds = subject({""}).binds;
    job.limits.processes = 20;
    job.limits.cpuTime = milliseconds(200);
    EXPECT_EQ(run(job).report.reason, Reason::Cpu);
}

TEST_F(ExactTest, LeavesNoCgroup)
{
    Server server;
    const Descriptor file = fileWith("");
    for (int i = 0; i < 12; ++i) {
        server.send(subject({"exit", "0"}), {file.get(), file.get(), file.get()});
        EXPECT_EQ(server.receive().outcome, Outcome::Exited);
    }
    std::string own = readFile("/proc/" + std::to_string(server.pid()) + "/cgroup");
    ASSERT_TRUE(own.starts_with("0::") && own.ends_with("/supervisor\n")) << own;
    const std::filesystem::path runs =
        std::filesystem::path("/sys/fs/cgroup" + own.substr(3)).parent_path() / "runs";
    // Other helpers may share the tree, but every leaf says whose it is.
    const std::string mine = std::to_string(server.pid()) + '-';
    const auto leaves = [&] {
        const std::filesystem::directory_iterator list(runs);
        return std::ranges::count_if(list, [&](const auto &entry) {
            return entry.path().filename().string().starts_with(mine);
        });
    };
    constexpr int ahead = 4; // boxes that may be kept ready for the next runs
    for (int tries = 0; leaves() > ahead && tries < 100; ++tries)
        std::this_thread::sleep_for(milliseconds(100)); // the last box is on its way out
    EXPECT_LE(leaves(), ahead);
}

} // namespace
} // namespace assay::sandbox::test

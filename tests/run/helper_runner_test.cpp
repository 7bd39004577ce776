#include "run/helper_runner.h"

#include "base/bytes.h"
#include "run/work_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>

namespace assay::run {
namespace {

using namespace std::chrono_literals;

class HelperRunnerTest : public testing::Test {
protected:
    void SetUp() override
    {
        auto folder = WorkDir::create();
        ASSERT_TRUE(folder);
        m_folder.emplace(std::move(*folder));
        request.command = {"true"};
        request.standardOutput = m_folder->path() / "out";
        request.standardError = m_folder->path() / "err";
    }
    void TearDown() override { ::unsetenv("FAKE_HELPER"); }

    Result<RunReport> runAs(const char *mode, std::stop_token stop = {})
    {
        ::setenv("FAKE_HELPER", mode, 1);
        return runner.run(request, stop);
    }
    std::string output() const
    {
        return readFile(request.standardOutput, ByteCount::kib(1)).value_or("");
    }

    std::optional<WorkDir> m_folder;
    RunRequest request;
    HelperRunner runner{FAKE_HELPER};
};

TEST_F(HelperRunnerTest, givesTheHelpersReport)
{
    const auto report = runAs("");
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->outcome, RunReport::Outcome::Exited);
    EXPECT_EQ(report->exitCode, 5);
    EXPECT_FALSE(report->signal);
    EXPECT_TRUE(output().starts_with("pid "));
}

TEST_F(HelperRunnerTest, keepsOneHelperForManyRuns)
{
    ASSERT_TRUE(runAs(""));
    const std::string first = output();
    ASSERT_TRUE(runAs(""));
    EXPECT_EQ(output(), first);
}

TEST_F(HelperRunnerTest, joinsAProgramToASocket)
{
    std::array<int, 2> ends{-1, -1};
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
    const UniqueFd ours(ends[0]);
    const UniqueFd theirs(ends[1]);
    request.conversation = theirs.get();
    request.standardInput = "/nonexistent";
    request.standardOutput.clear();
    ASSERT_TRUE(runAs(""));
    std::array<char, 4> words{};
    ASSERT_EQ(::read(ours.get(), words.data(), words.size()), 4);
    EXPECT_EQ(std::string(words.data(), 4), "pid ");
    EXPECT_NE(::fcntl(theirs.get(), F_GETFD), -1); // stays the caller's
}

TEST_F(HelperRunnerTest, givesAnotherRunnerForTheSameTime)
{
    ASSERT_TRUE(runAs(""));
    const std::string first = output();
    const auto second = runner.another();
    ASSERT_TRUE(second);
    ASSERT_TRUE(second->run(request, {}));
    EXPECT_NE(output(), first); // by a helper of its own
}

TEST_F(HelperRunnerTest, startsAgainAfterTheHelperDied)
{
    ASSERT_TRUE(runAs("dies after report"));
    const std::string first = output();
    std::this_thread::sleep_for(100ms);
    const auto second = runAs("");
    ASSERT_TRUE(second) << second.error().message();
    EXPECT_NE(output(), first);
}

TEST_F(HelperRunnerTest, tellsADeadHelperFromAVerdict)
{
    const auto report = runAs("dies");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::HelperFailed);
    EXPECT_TRUE(report.error().detail.contains("exit status 7")) << report.error().detail;
    EXPECT_TRUE(runAs("")) << "the next run starts a new helper";
}

TEST_F(HelperRunnerTest, refusesBrokenReports)
{
    for (const char *mode : {"truncated", "other job", "garbage hello"}) {
        HelperRunner fresh{FAKE_HELPER};
        ::setenv("FAKE_HELPER", mode, 1);
        const auto report = fresh.run(request, {});
        ASSERT_FALSE(report) << mode;
        EXPECT_EQ(report.error().code, ErrorCode::HelperFailed) << mode;
    }
}

TEST_F(HelperRunnerTest, passesOnWhyNothingCanRun)
{
    const auto refused = runAs("refuses");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::SandboxUnavailable);
    EXPECT_EQ(refused.error().detail,
              "user namespaces are not allowed here; ask the administrator");

    const auto failed = runAs("cannot run");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::HelperFailed);
    EXPECT_EQ(failed.error().detail, "nothing can be bound to '/proc'");
}

TEST_F(HelperRunnerTest, tellsTheLastWordsOfAHelperThatDoesNotStart)
{
    const auto report = runAs("silent death");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::HelperFailed);
    EXPECT_TRUE(report.error().detail.contains("cannot find my feet")) << report.error().detail;

    HelperRunner missing{"/nonexistent/assay-sandbox"};
    const auto none = missing.run(request, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::HelperFailed);
    EXPECT_EQ(none.error().systemError, ENOENT);
}

TEST_F(HelperRunnerTest, cancelsAtOnce)
{
    std::stop_source source;
    std::jthread canceller([&source] {
        std::this_thread::sleep_for(100ms);
        source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto report = runAs("hangs", source.get_token());
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);

    const auto again = runAs("", source.get_token());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Cancelled);
}

TEST_F(HelperRunnerTest, refusesInputsThatAreNoFiles)
{
    const auto fifo = m_folder->path() / "fifo";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    for (const std::filesystem::path &input : {fifo, std::filesystem::path("/dev/zero"),
                                               m_folder->path(), m_folder->path() / "missing"}) {
        request.standardInput = input;
        EXPECT_FALSE(runAs("")) << input;
    }
}

TEST_F(HelperRunnerTest, doesNotWriteThroughLinks)
{
    std::filesystem::create_symlink(m_folder->path() / "target", request.standardOutput);
    EXPECT_FALSE(runAs(""));
    EXPECT_FALSE(std::filesystem::exists(m_folder->path() / "target"));
}

} // namespace
} // namespace assay::run

// Several processes on one gradebook, and one that dies in the middle.
#include "samples.h"

#include <cstdio>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::store {
namespace {

std::string numbered(const std::string &prefix, int number)
{
    return prefix + std::to_string(number);
}

/// Writes submissions and judgements for ever, and one byte to `acknowledge` after each that was
/// said to be stored. Never returns.
[[noreturn]] void writeForEver(const std::filesystem::path &file, int acknowledge)
{
    auto book = Gradebook::open(file);
    for (int i = 0; book; ++i) {
        const auto id = numbered("killed", i);
        if (!(*book)->recordSubmission(sampleSubmission(id), "", "") ||
            !(*book)->recordJudgement(sampleJudgement(id)))
            break;
        if (::write(acknowledge, "x", 1) != 1)
            break;
    }
    ::_exit(1);
}

TEST(GradebookProcesses, AKilledWriterLosesNothingItHasAcknowledged)
{
    const auto folder = TemporaryDirectory::create("assay-killed").value();
    const auto file = folder.path() / "gradebook.db";
    int stored = 0;
    for (int round = 0; round < 3; ++round) {
        std::filesystem::remove(file);
        std::filesystem::remove(file.string() + "-wal");
        std::filesystem::remove(file.string() + "-shm");
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            writeForEver(file, ends[1]);
        ::close(ends[1]);

        int acknowledged = 0;
        char byte = 0;
        while (acknowledged < 10 + round * 7 && ::read(ends[0], &byte, 1) == 1)
            ++acknowledged;
        ::usleep(static_cast<useconds_t>(700 * round)); // into the middle of a transaction
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        while (::read(ends[0], &byte, 1) == 1)
            ++acknowledged;
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status));

        auto book = Gradebook::open(file);
        ASSERT_TRUE(book) << book.error().message();
        for (int i = 0; i < acknowledged; ++i) {
            const auto record = (*book)->find(numbered("killed", i)).value();
            ASSERT_TRUE(record) << i;
            EXPECT_EQ(record->state, SubmissionState::Judged);
            ASSERT_TRUE(record->judgement);
            EXPECT_EQ(record->judgement->results.size(), 2U);
        }
        stored += acknowledged;
        // What was cut off is whole or absent.
        const auto history = (*book)->history({}).value();
        for (const auto &record : history)
            EXPECT_EQ(record.submission.files.size(), 2U);
    }
    EXPECT_GE(stored, 10 + 17 + 24);
}

TEST(GradebookProcesses, TwoProcessesWriteToANewFileAtOnce)
{
    const auto folder = TemporaryDirectory::create("assay-two").value();
    const auto file = folder.path() / "gradebook.db";
    constexpr int each = 25;
    std::vector<pid_t> children;
    for (const std::string name : {"a", "b"}) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto book = Gradebook::open(file);
            if (!book)
                std::fprintf(stderr, "%s\n", book.error().message().c_str());
            for (int i = 0; book && i < each; ++i)
                if (!(*book)->recordSubmission(sampleSubmission(numbered(name, i)), "", ""))
                    ::_exit(2);
            ::_exit(book ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    }
    auto book = Gradebook::open(file);
    ASSERT_TRUE(book);
    EXPECT_EQ((*book)->history({}, 1000).value().size(), 2U * each);
}

} // namespace
} // namespace assay::store

// Who may judge what: several gradebooks on one file stand for several processes.
#include "samples.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::store {
namespace {

class QueueTest : public testing::Test {
protected:
    std::unique_ptr<Gradebook> another() { return Gradebook::open(test.file()).value(); }

    void submit(Gradebook &book, const std::string &id, Purpose purpose = Purpose::Submit,
                const std::string &user = "ada")
    {
        auto submission = sampleSubmission(id);
        submission.purpose = purpose;
        submission.user = user;
        ASSERT_TRUE(book.recordSubmission(submission, "Two Sum", "/two-sum", "exam"));
    }

    /// "id stage" of everything in the queue, joined by ", ".
    std::string queueOf(Gradebook &book)
    {
        static constexpr const char *names[] = {"waits", "taken", "judging", "dead"};
        std::string text;
        const auto items = book.queue().value();
        for (const auto &item : items)
            text += (text.empty() ? "" : ", ") + item.submissionId + " " +
                    names[static_cast<int>(item.stage)];
        return text;
    }

    std::string claimedBy(Gradebook &book)
    {
        std::string text;
        const auto records = book.claimWaiting().value();
        for (const auto &record : records)
            text += record.submission.id;
        return text;
    }

    TestGradebook test;
};

TEST_F(QueueTest, NobodyTakesWhatALivingProcessHas)
{
    submit(*test.book, "a");
    const auto other = another();
    EXPECT_EQ(queueOf(*other), "a taken");
    EXPECT_EQ(other->queue().value()[0].process, ::getpid());
    EXPECT_EQ(claimedBy(*other), "");
    EXPECT_EQ(other->requeue("a").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(other->drop("a").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(other->beginAttempt("a").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(other->recordJudgement(sampleJudgement("a")).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_TRUE(other->judgements("a").value().empty());

    ASSERT_TRUE(test.book->beginAttempt("a"));
    EXPECT_EQ(queueOf(*other), "a judging");
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("a")));
    EXPECT_EQ(queueOf(*other), "");
    EXPECT_EQ(test.book->recordJudgement(sampleJudgement("a")).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(other->judgements("a").value().size(), 1U);
}

TEST_F(QueueTest, WhatAProcessLeavesBehindIsTakenOnce)
{
    submit(*test.book, "a");
    const auto second = another();
    const auto third = another();
    test.book.reset(); // its lock goes as it does when a process ends
    EXPECT_EQ(queueOf(*second), "a waits");
    EXPECT_EQ(claimedBy(*second), "a");
    EXPECT_EQ(claimedBy(*third), "");
    EXPECT_EQ(second->claimWaiting().value().size(), 0U); // it has it already
    EXPECT_EQ(second->find("a").value()->options, "exam");
}

TEST_F(QueueTest, UrgentFirstThenTheUsersInTurn)
{
    submit(*test.book, "a", Purpose::Batch, "ada");
    submit(*test.book, "b", Purpose::Submit, "ada");
    submit(*test.book, "c", Purpose::Submit, "ada");
    submit(*test.book, "d", Purpose::Submit, "bob");
    submit(*test.book, "e", Purpose::Run, "ada");
    const auto other = another();
    const auto items = other->queue().value();
    ASSERT_EQ(items.size(), 5U);
    EXPECT_EQ(items[3].submissionId, "c");
    EXPECT_EQ(items[3].position, 3);
    test.book.reset();
    EXPECT_EQ(claimedBy(*other), "ebdca");
}

TEST_F(QueueTest, WhatKillsItsJudgeTwiceIsADeadLetter)
{
    submit(*test.book, "a");
    for (int death = 0; death < judgingAttempts; ++death) {
        ASSERT_TRUE(test.book->beginAttempt("a")) << death;
        test.reopen(); // without releasing
        EXPECT_EQ(claimedBy(*test.book), death + 1 < judgingAttempts ? "a" : "");
    }
    EXPECT_EQ(queueOf(*test.book), "a dead");
    const auto item = test.book->queue().value()[0];
    EXPECT_EQ(item.failure, "internal: the process that judged it ended before it was done, twice");
    EXPECT_EQ(item.attempts, judgingAttempts);
    EXPECT_EQ(claimedBy(*test.book), "");

    ASSERT_TRUE(test.book->requeue("a"));
    EXPECT_EQ(claimedBy(*test.book), "a");
    EXPECT_EQ(test.book->queue().value()[0].attempts, 0);
}

TEST_F(QueueTest, EndingInOrderCountsAsNoAttempt)
{
    submit(*test.book, "a");
    for (int time = 0; time < 3; ++time) {
        ASSERT_TRUE(test.book->beginAttempt("a"));
        ASSERT_TRUE(test.book->releaseClaims());
        EXPECT_EQ(queueOf(*test.book), "a waits");
        test.reopen();
        EXPECT_EQ(claimedBy(*test.book), "a");
    }
}

TEST_F(QueueTest, DroppingEndsItWithoutAJudgement)
{
    submit(*test.book, "a");
    submit(*test.book, "b");
    submit(*test.book, "c");
    ASSERT_TRUE(test.book->recordFailure("a", Error{ErrorCode::HelperFailed, "it died", 0, {}}));
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("c")));
    ASSERT_TRUE(test.book->releaseClaims());
    for (const auto *id : {"a", "b"}) {
        ASSERT_TRUE(test.book->drop(id));
        EXPECT_EQ(test.book->find(id).value()->state, SubmissionState::Cancelled);
    }
    EXPECT_EQ(test.book->drop("a").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(test.book->drop("c").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(test.book->drop("nobody").error().code, ErrorCode::NotFound);
    EXPECT_EQ(test.book->requeue("nobody").error().code, ErrorCode::NotFound);
    EXPECT_EQ(queueOf(*test.book), "");
    ASSERT_TRUE(test.book->requeue("a")); // a change of mind
    EXPECT_EQ(queueOf(*test.book), "a waits");
}

/// Takes what waits, judges it slowly for ever, and is killed.
[[noreturn]] void judgeUntilKilled(const std::filesystem::path &file)
{
    auto book = Gradebook::open(file);
    while (book) {
        const auto records = (*book)->claimWaiting();
        if (!records)
            break;
        for (const auto &record : *records) {
            if (!(*book)->beginAttempt(record.submission.id))
                ::_exit(1);
            ::usleep(500);
            if (!(*book)->recordJudgement(sampleJudgement(record.submission.id)))
                ::_exit(2);
        }
        ::usleep(200);
    }
    ::_exit(3);
}

TEST_F(QueueTest, KilledJudgesLoseNothingAndNothingIsJudgedTwice)
{
    constexpr int submissions = 200;
    for (int i = 0; i < submissions; ++i)
        submit(*test.book, std::to_string(i));
    ASSERT_TRUE(test.book->releaseClaims());
    const auto file = test.file();
    test.book.reset();

    std::vector<pid_t> judges;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            judgeUntilKilled(file);
        judges.push_back(child);
    }
    auto book = another();
    const auto left = [&] {
        int count = 0;
        const auto items = book->queue().value();
        for (const auto &item : items)
            count += item.stage != QueueStage::Dead ? 1 : 0;
        return count;
    };
    for (int round = 0; left() > 0 && round < 2000; ++round) {
        ::usleep(20'000);
        const auto victim = static_cast<std::size_t>(round) % judges.size();
        if (round < 60) {
            ::kill(judges[victim], SIGKILL);
            int status = 0;
            ASSERT_EQ(::waitpid(judges[victim], &status, 0), judges[victim]);
            EXPECT_TRUE(WIFSIGNALED(status)) << "ended with " << status; // not by itself
            book.reset(); // a child must not inherit it
            judges[victim] = ::fork();
            if (judges[victim] == 0)
                judgeUntilKilled(file);
            book = another();
        }
    }
    for (const pid_t judge : judges) {
        ::kill(judge, SIGKILL);
        ::waitpid(judge, nullptr, 0);
    }
    int dead = 0;
    for (int i = 0; i < submissions; ++i) {
        const auto id = std::to_string(i);
        const auto state = book->find(id).value()->state;
        const auto judgements = book->judgements(id).value().size();
        if (state == SubmissionState::Judged)
            EXPECT_EQ(judgements, 1U) << id;
        else
            EXPECT_EQ(judgements, 0U) << id;
        dead += state == SubmissionState::Failed ? 1 : 0;
        EXPECT_TRUE(state == SubmissionState::Judged || state == SubmissionState::Failed) << id;
    }
    EXPECT_LE(dead, 20); // killed twice while it was judged
}

} // namespace
} // namespace assay::store

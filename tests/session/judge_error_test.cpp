// A helper that dies is our failure, never a verdict: the real session, queue, judge and runner, in
// front of a helper that dies in the middle of the second of three tests.
#include "session/grading_session.h"

#include "base/bytes.h"
#include "package_on_disk.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <mutex>

namespace assay {
namespace {

class JudgeErrorTest : public testing::Test {
protected:
    void SetUp() override
    {
        ::setenv("DYING_HELPER_FILE", deathsFile().c_str(), 1);
        GradingSession::Options options;
        options.audience = Audience::Instructor;
        options.workers = 1;
        options.user = "ada";
        options.database = disk.path() / "gradebook.db";
        options.languageFolders = {disk.path() / "languages"};
        options.helper = DYING_HELPER;
        auto opened = GradingSession::open(std::move(options), [this](const JudgeEvent &event) {
            const std::scoped_lock lock(mutex);
            events.push_back(event);
        });
        ASSERT_TRUE(opened) << opened.error().message();
        session = std::move(*opened);
    }
    void TearDown() override { ::unsetenv("DYING_HELPER_FILE"); }

    std::string deathsFile() const { return (disk.path() / "deaths").string(); }

    store::SubmissionRecord judgeWithDeaths(int deaths)
    {
        disk.write("deaths", std::to_string(deaths));
        const auto loaded = session->openPackage(disk.package());
        Submission submission;
        submission.languageId = "python";
        submission.files = {{"main.py", "print(input())\n"}};
        submission.entry = "main.py";
        const auto id =
            session->submit(loaded.value().assignment, std::move(submission), Purpose::Submit);
        EXPECT_TRUE(id);
        session->waitUntilIdle();
        return session->history({}).value().at(0);
    }

    std::string deathsLeft() const { return readFile(deathsFile(), ByteCount(10)).value(); }

    template <typename Event> std::vector<Event> told()
    {
        const std::scoped_lock lock(mutex);
        std::vector<Event> found;
        for (const auto &event : events)
            if (const auto *wanted = std::get_if<Event>(&event))
                found.push_back(*wanted);
        return found;
    }

    PackageOnDisk disk;
    std::mutex mutex;
    std::vector<JudgeEvent> events;
    std::unique_ptr<GradingSession> session; ///< last: its threads use the above
};

TEST_F(JudgeErrorTest, AHelperThatLivesGivesAVerdict)
{
    const auto record = judgeWithDeaths(0);
    ASSERT_TRUE(record.judgement) << record.failure;
    EXPECT_EQ(record.judgement->verdict, Verdict::AC);
}

TEST_F(JudgeErrorTest, AHelperThatDiesOnceIsReplacedAndTheVerdictIsTheRetrys)
{
    const auto record = judgeWithDeaths(1);
    EXPECT_EQ(deathsLeft(), "0");
    EXPECT_EQ(record.state, store::SubmissionState::Judged);
    ASSERT_TRUE(record.judgement) << record.failure;
    EXPECT_EQ(record.judgement->verdict, Verdict::AC);
    EXPECT_EQ(record.judgement->testsPassed, 3);
    EXPECT_EQ(record.judgement->results.size(), 3U);
    EXPECT_TRUE(record.failure.empty()) << record.failure;

    // Nothing was told twice, and nothing of the failure at all.
    EXPECT_EQ(told<CompileFinished>().size(), 1U);
    EXPECT_EQ(told<Judged>().size(), 1U);
    EXPECT_TRUE(told<JudgeFailed>().empty());
    const auto tests = told<TestFinished>();
    ASSERT_EQ(tests.size(), 3U);
    for (const auto &test : tests) {
        ASSERT_TRUE(test.result);
        EXPECT_EQ(test.result->verdict, Verdict::AC) << test.result->test;
    }
}

TEST_F(JudgeErrorTest, AHelperThatDiesTwiceIsAFailureAndNoVerdict)
{
    const auto record = judgeWithDeaths(2);
    EXPECT_EQ(deathsLeft(), "0");
    EXPECT_EQ(record.state, store::SubmissionState::Failed);
    EXPECT_FALSE(record.judgement);
    EXPECT_TRUE(record.failure.starts_with("helper-failed: ")) << record.failure;
    EXPECT_TRUE(told<Judged>().empty());
    ASSERT_EQ(told<JudgeFailed>().size(), 1U);
    EXPECT_EQ(told<JudgeFailed>()[0].error.code, ErrorCode::HelperFailed);

    // The session is unharmed.
    EXPECT_EQ(judgeWithDeaths(0).state, store::SubmissionState::Judged);
}

} // namespace
} // namespace assay

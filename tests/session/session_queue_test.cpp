// The queue that outlives a session: who takes what, judging again, metrics.
#include "session_fixture.h"

#include "session/metered_runner.h"
#include "session/stored_options.h"

#include <thread>

namespace assay {
namespace {

using namespace std::chrono_literals;

class SessionQueueTest : public GradingSessionTest {
protected:
    /// Judges that only end when they are stopped.
    void judgeForEver()
    {
        judge = [](const judge::JudgeTicket &ticket, const EventSink &sink,
                   std::stop_token stop) -> Result<Judgement> {
            sink(CompileStarted{ticket.submission.id});
            std::mutex m;
            std::condition_variable_any never;
            std::unique_lock lock(m);
            never.wait(lock, stop, [] { return false; });
            return fail(ErrorCode::Cancelled, "stopped");
        };
    }
    void judgeAtOnce()
    {
        judge = [this](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
            judgedWith = ticket.options;
            return judgeAll(ticket, sink);
        };
    }

    judge::JudgeOptions judgedWith;
};

TEST_F(SessionQueueTest, ALivingSessionKeepsWhatItHas)
{
    judgeForEver();
    const auto first = open(options(1));
    const auto id = first->submit(openEcho(*first), program(), Purpose::Submit).value();
    ASSERT_TRUE(waitFor<CompileStarted>());

    judgeAtOnce();
    const auto second = open(options());
    EXPECT_TRUE(second->resumePending().value().empty());
    const auto items = second->queue().value();
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].submissionId, id);
    EXPECT_EQ(items[0].stage, store::QueueStage::Judging);
    EXPECT_FALSE(second->requeue(id));
    EXPECT_FALSE(second->dropQueued(id));
}

TEST_F(SessionQueueTest, AClosedSessionLeavesItsQueueToTheNextWithTheOptions)
{
    judgeForEver();
    judge::JudgeOptions wanted;
    wanted.everyTest = true;
    wanted.exam = true;
    std::vector<std::string> ids;
    {
        const auto session = open(options(1));
        const auto assignment = openEcho(*session);
        for (int i = 0; i < 3; ++i)
            ids.push_back(session->submit(assignment, program(), Purpose::Submit, wanted).value());
        ASSERT_TRUE(waitFor<CompileStarted>());
        session->close();
        session->waitUntilIdle();
    }
    EXPECT_EQ(count<Cancelled>(), 0);
    judgeAtOnce();
    const auto session = open(options());
    const auto items = session->queue().value();
    for (const auto &item : items)
        EXPECT_EQ(item.attempts, 0) << "ending in order is no attempt";
    EXPECT_EQ(session->resumePending().value(), ids);
    EXPECT_EQ(count<Judged>(), 3);
    EXPECT_TRUE(judgedWith.everyTest);
    EXPECT_TRUE(judgedWith.exam);
    EXPECT_FALSE(judgedWith.samplesOnly);
}

TEST_F(SessionQueueTest, JudgingAgainKeepsTheOldJudgementAndShowsTheNewest)
{
    judgeAtOnce();
    const auto session = open(options());
    const auto id = session->submit(openEcho(*session), program(), Purpose::Submit).value();
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        auto judgement = judgeAll(ticket, sink);
        judgement->verdict = Verdict::AC;
        return judgement;
    };
    ASSERT_TRUE(session->requeue(id));
    EXPECT_EQ(session->history({}).value()[0].judgement->verdict, Verdict::WA);
    EXPECT_EQ(session->resumePending().value(), std::vector<std::string>{id});
    const auto judgements = session->judgements(id).value();
    ASSERT_EQ(judgements.size(), 2U);
    EXPECT_EQ(judgements[0].verdict, Verdict::WA);
    EXPECT_EQ(judgements[1].verdict, Verdict::AC);
    EXPECT_EQ(session->history({}).value()[0].judgement->verdict, Verdict::AC);
    for (const auto &judgement : judgements)
        for (const auto &result : judgement.results)
            EXPECT_FALSE(result.output.contains(secret)) << "a student reads this";
}

TEST_F(SessionQueueTest, ADeadLetterIsJudgedAfterItWasQueuedAgain)
{
    judge = [](const judge::JudgeTicket &, const EventSink &,
               std::stop_token) -> Result<Judgement> {
        return fail(ErrorCode::CheckerFailed, secret);
    };
    const auto session = open(options());
    const auto id = session->submit(openEcho(*session), program(), Purpose::Submit).value();
    auto items = session->queue().value();
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].stage, store::QueueStage::Dead);
    EXPECT_FALSE(items[0].failure.contains(secret)) << "a student reads this";

    judgeAtOnce();
    ASSERT_TRUE(session->requeue(id));
    EXPECT_EQ(session->resumePending().value(), std::vector<std::string>{id});
    EXPECT_TRUE(session->queue().value().empty());
    EXPECT_EQ(session->history({}).value()[0].state, store::SubmissionState::Judged);
}

TEST_F(SessionQueueTest, MetricsOutliveTheSession)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        std::this_thread::sleep_for(300ms); // preparing is no waiting
        const auto &id = ticket.submission.id;
        sink(CompileStarted{id});
        CompileResult compiled;
        compiled.ok = true;
        compiled.wallTime = 300ms;
        sink(CompileFinished{id, compiled});
        TestResult run;
        run.verdict = Verdict::AC;
        run.wallTime = 40ms;
        sink(TestFinished{id, 1, 2, run});
        run.verdict = Verdict::SK;
        sink(TestFinished{id, 2, 2, run});
        Judgement judgement;
        judgement.submissionId = id;
        return Result<Judgement>(judgement);
    };
    {
        const auto session = open(options());
        const auto assignment = openEcho(*session);
        ASSERT_TRUE(session->submit(assignment, program(), Purpose::Submit));
        ASSERT_TRUE(session->submit(assignment, program(), Purpose::Run));
    }
    const auto metrics = open(options())->metrics().value();
    const auto about = [&](store::Metric metric, const char *label) {
        const auto found = metrics.find({metric, label});
        return found == metrics.end() ? store::Histogram() : found->second;
    };
    EXPECT_EQ(about(store::Metric::RunTime, "python").count(), 2);
    EXPECT_NEAR(toSeconds(about(store::Metric::RunTime, "python").percentile(0.5)), 0.04, 0.003);
    EXPECT_EQ(about(store::Metric::CompileTime, "python").count(), 2);
    EXPECT_EQ(about(store::Metric::QueueLag, "submit").count(), 1);
    EXPECT_EQ(about(store::Metric::QueueLag, "run").count(), 1);
    EXPECT_LT(about(store::Metric::QueueLag, "run").percentile(1), 250ms);
}

/// Takes 30 ms for a program that ran for 10.
class SlowRunner final : public run::Runner {
public:
    Result<run::RunReport> run(const run::RunRequest &, std::stop_token) override
    {
        std::this_thread::sleep_for(30ms);
        run::RunReport report;
        report.wallTime = 10ms;
        return report;
    }
    std::unique_ptr<Runner> another() const override { return std::make_unique<SlowRunner>(); }
};

TEST(MeteredRunner, TellsWhatTheSandboxAdds)
{
    std::vector<Duration> told;
    MeteredRunner runner(std::make_unique<SlowRunner>(),
                         [&](Duration time) { told.push_back(time); });
    ASSERT_TRUE(runner.run({}, {}));
    const auto second = runner.another();
    ASSERT_NE(second, nullptr);
    ASSERT_TRUE(second->run({}, {}));
    ASSERT_EQ(told.size(), 2U);
    for (const auto time : told) {
        EXPECT_GE(time, 20ms);
        EXPECT_LT(time, 2s);
    }
}

TEST(StoredOptions, AreReadAsTheyWereWritten)
{
    judge::JudgeOptions options;
    EXPECT_EQ(optionsText(options), "");
    options.exam = true;
    EXPECT_TRUE(optionsFrom(optionsText(options)).exam);
    EXPECT_FALSE(optionsFrom(optionsText(options)).everyTest);
    options.everyTest = true;
    EXPECT_TRUE(optionsFrom(optionsText(options)).everyTest);
    EXPECT_TRUE(optionsFrom("of-another-version exam").exam);
}

} // namespace
} // namespace assay

#include "judge/judge_queue.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <gtest/gtest.h>
#include <latch>
#include <mutex>
#include <thread>

namespace assay::judge {
namespace {

using namespace std::chrono_literals;

JudgeTicket ticket(const std::string &id, Purpose purpose = Purpose::Submit)
{
    auto assignment = std::make_shared<Assignment>();
    assignment->tests.resize(2);
    JudgeTicket result;
    result.assignment = std::move(assignment);
    result.submission.id = id;
    result.submission.purpose = purpose;
    return result;
}

Judgement judgementOf(const JudgeTicket &ticket)
{
    Judgement judgement;
    judgement.submissionId = ticket.submission.id;
    judgement.verdict = Verdict::AC;
    return judgement;
}

std::string nameOf(const JudgeEvent &event)
{
    struct {
        std::string operator()(const Queued &e) { return "queued " + std::to_string(e.position); }
        std::string operator()(const CompileStarted &) { return "compiling"; }
        std::string operator()(const CompileFinished &) { return "compiled"; }
        std::string operator()(const TestFinished &e)
        {
            return "test " + std::to_string(e.testsDone);
        }
        std::string operator()(const Judged &) { return "judged"; }
        std::string operator()(const JudgeFailed &e)
        {
            return std::string("failed ") + errorCodeName(e.error.code);
        }
        std::string operator()(const Cancelled &) { return "cancelled"; }
    } name;
    return std::visit(name, event);
}

/// Collects "id: event" lines from any thread.
class Log {
public:
    TicketSink sink()
    {
        return [this](const JudgeTicket &ticket, const JudgeEvent &event) {
            EXPECT_EQ(ticket.submission.id, submissionOf(event));
            add(ticket.submission.id, nameOf(event));
        };
    }
    void add(const std::string &id, const std::string &what)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines.emplace_back(id, what);
        m_changed.notify_all();
    }
    /// What happened to one submission, in order, joined by ", ".
    std::string of(const std::string &id)
    {
        const std::scoped_lock lock(m_mutex);
        std::string text;
        for (const auto &[who, what] : m_lines)
            if (who == id)
                text += (text.empty() ? "" : ", ") + what;
        return text;
    }
    /// Ids in the order in which this happened to them.
    std::string order(const std::string &what)
    {
        const std::scoped_lock lock(m_mutex);
        std::string text;
        for (const auto &[who, happened] : m_lines)
            if (happened == what)
                text += who;
        return text;
    }
    bool waitFor(const std::string &id, const std::string &what)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 10s, [&] {
            for (const auto &line : m_lines)
                if (line == std::pair(id, what))
                    return true;
            return false;
        });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<std::string, std::string>> m_lines;
};

/// Judges at once.
JudgeFactory quickJudges()
{
    return [] {
        return
            [](const JudgeTicket &t, const EventSink &sink, std::stop_token) -> Result<Judgement> {
                sink(CompileStarted{t.submission.id});
                sink(CompileFinished{t.submission.id, {}});
                sink(TestFinished{t.submission.id, 1, 2, {}});
                sink(TestFinished{t.submission.id, 2, 2, {}});
                return judgementOf(t);
            };
    };
}

/// Runs until stopped, or until the gate opens.
class Gate {
public:
    JudgeFactory judges()
    {
        return [this] {
            return [this](const JudgeTicket &t, const EventSink &sink,
                          std::stop_token stop) -> Result<Judgement> {
                sink(CompileStarted{t.submission.id});
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, stop, [this] { return m_open; }))
                    return fail(ErrorCode::Cancelled, "stopped");
                return judgementOf(t);
            };
        };
    }
    void open()
    {
        const std::scoped_lock lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
};

TEST(JudgeQueue, DeliversTheEventsOfASubmissionInOrder)
{
    Log log;
    JudgeQueue queue(1, quickJudges(), log.sink());
    queue.add(ticket("a"));
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, compiling, compiled, test 1, test 2, judged");
}

TEST(JudgeQueue, WithoutWorkersAddJudgesBeforeItReturns)
{
    Log log;
    JudgeQueue queue(0, quickJudges(), log.sink());
    queue.add(ticket("a"));
    EXPECT_EQ(log.of("a"), "queued 0, compiling, compiled, test 1, test 2, judged");
}

TEST(JudgeQueue, TakesRunBeforeSubmitBeforeBatchAndFirstComeFirstServed)
{
    Log log;
    Gate gate;
    JudgeQueue queue(1, gate.judges(), log.sink());
    queue.add(ticket("0"));
    ASSERT_TRUE(log.waitFor("0", "compiling"));
    queue.add(ticket("b", Purpose::Batch));
    queue.add(ticket("s"));
    queue.add(ticket("t"));
    queue.add(ticket("r", Purpose::Run));
    queue.add(ticket("c", Purpose::Batch));
    queue.add(ticket("q", Purpose::Run));
    EXPECT_EQ(log.of("b"), "queued 0");
    EXPECT_EQ(log.of("s"), "queued 0");
    EXPECT_EQ(log.of("t"), "queued 1");
    EXPECT_EQ(log.of("r"), "queued 0");
    EXPECT_EQ(log.of("c"), "queued 4");
    EXPECT_EQ(log.of("q"), "queued 1");
    gate.open();
    queue.waitUntilIdle();
    EXPECT_EQ(log.order("judged"), "0rqstbc");
}

TEST(JudgeQueue, WorkersJudgeSideBySide)
{
    Log log;
    std::latch together(3);
    JudgeQueue queue(
        3,
        [&] {
            return
                [&](const JudgeTicket &t, const EventSink &, std::stop_token) -> Result<Judgement> {
                    together.arrive_and_wait(); // returns only if all three run at once
                    return judgementOf(t);
                };
        },
        log.sink());
    for (const auto *id : {"a", "b", "c"})
        queue.add(ticket(id));
    queue.waitUntilIdle();
    EXPECT_EQ(log.order("judged").size(), 3U);
}

TEST(JudgeQueue, EachWorkerHasItsOwnJudgeUsedByOneThreadOnly)
{
    Log log;
    std::atomic<int> made = 0;
    JudgeQueue queue(
        2,
        [&] {
            ++made;
            return [owner = std::this_thread::get_id()](const JudgeTicket &t, const EventSink &,
                                                        std::stop_token) -> Result<Judgement> {
                EXPECT_EQ(owner, std::this_thread::get_id());
                return judgementOf(t);
            };
        },
        log.sink());
    for (int i = 0; i < 50; ++i)
        queue.add(ticket(std::to_string(i)));
    queue.waitUntilIdle();
    EXPECT_LE(made, 2);
}

TEST(JudgeQueue, UsersTakeTurnsWithinAPriority)
{
    Log log;
    Gate gate;
    JudgeQueue queue(1, gate.judges(), log.sink());
    queue.add(ticket("x"));
    ASSERT_TRUE(log.waitFor("x", "compiling"));
    const auto addOf = [&](const std::string &user, const std::string &id, Purpose purpose) {
        auto added = ticket(id, purpose);
        added.submission.user = user;
        queue.add(std::move(added));
    };
    for (const auto *id : {"a", "b", "c", "d"})
        addOf("ada", id, Purpose::Submit);
    addOf("bob", "e", Purpose::Submit);
    addOf("cem", "f", Purpose::Submit);
    addOf("bob", "g", Purpose::Submit);
    addOf("ada", "h", Purpose::Run);
    EXPECT_EQ(log.of("e"), "queued 1"); // after ada's first only
    EXPECT_EQ(log.of("f"), "queued 2");
    EXPECT_EQ(log.of("g"), "queued 4");
    EXPECT_EQ(log.of("h"), "queued 0");
    gate.open();
    queue.waitUntilIdle();
    EXPECT_EQ(log.order("judged"), "xhaefbgcd");
}

TEST(JudgeQueue, WhoComesLaterDoesNotGetTheTurnsOfThePast)
{
    Log log;
    Gate gate;
    JudgeQueue *self = nullptr;
    const auto addOf = [&](const std::string &user, const std::string &id) {
        auto added = ticket(id);
        added.submission.user = user;
        self->add(std::move(added));
    };
    JudgeQueue queue(1, gate.judges(), [&](const JudgeTicket &t, const JudgeEvent &event) {
        log.sink()(t, event);
        if (t.submission.id == "b" && std::holds_alternative<Judged>(event))
            for (const auto *id : {"d", "e"})
                addOf("bob", id);
    });
    self = &queue;
    queue.add(ticket("x"));
    ASSERT_TRUE(log.waitFor("x", "compiling"));
    for (const auto *id : {"a", "b", "c"})
        addOf("ada", id);
    gate.open();
    queue.waitUntilIdle();
    EXPECT_EQ(log.order("judged"), "xabdce");
}

TEST(JudgeQueue, CancelStopsWhatRuns)
{
    Log log;
    Gate gate;
    JudgeQueue queue(1, gate.judges(), log.sink());
    queue.add(ticket("a"));
    ASSERT_TRUE(log.waitFor("a", "compiling"));
    queue.cancel("a");
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, compiling, cancelled");
}

TEST(JudgeQueue, CancelDropsWhatWaits)
{
    Log log;
    Gate gate;
    JudgeQueue queue(1, gate.judges(), log.sink());
    queue.add(ticket("a"));
    ASSERT_TRUE(log.waitFor("a", "compiling"));
    queue.add(ticket("b"));
    queue.add(ticket("c"));
    queue.cancel("b");
    queue.cancel("b");
    queue.cancel("unknown");
    EXPECT_EQ(log.of("b"), "queued 0, cancelled");
    gate.open();
    queue.waitUntilIdle();
    queue.cancel("a");
    EXPECT_EQ(log.of("a"), "queued 0, compiling, judged");
    EXPECT_EQ(log.of("c"), "queued 1, compiling, judged");
    EXPECT_EQ(log.of("b"), "queued 0, cancelled");
}

TEST(JudgeQueue, CancelFromTheQueuedEventIsHeard)
{
    Log log;
    JudgeQueue *self = nullptr;
    JudgeQueue queue(1, quickJudges(), [&](const JudgeTicket &t, const JudgeEvent &event) {
        log.sink()(t, event);
        if (std::holds_alternative<Queued>(event))
            self->cancel(t.submission.id);
    });
    self = &queue;
    queue.add(ticket("a"));
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, cancelled");
}

TEST(JudgeQueue, TheSinkMayAddMore)
{
    for (const int workers : {0, 1}) {
        Log log;
        JudgeQueue *self = nullptr;
        JudgeQueue queue(workers, quickJudges(), [&](const JudgeTicket &t, const JudgeEvent &e) {
            log.sink()(t, e);
            if (t.submission.id == "a" && std::holds_alternative<Judged>(e))
                self->add(ticket("b"));
        });
        self = &queue;
        queue.add(ticket("a"));
        queue.waitUntilIdle();
        EXPECT_EQ(log.of("b"), "queued 0, compiling, compiled, test 1, test 2, judged");
    }
}

/// Fails so many times after one test, then judges.
JudgeFactory failing(std::atomic<int> &left, ErrorCode code, std::atomic<int> &made)
{
    return [&left, &made, code] {
        ++made;
        return [&left, code](const JudgeTicket &t, const EventSink &sink,
                             std::stop_token) -> Result<Judgement> {
            sink(CompileStarted{t.submission.id});
            sink(CompileFinished{t.submission.id, {}});
            sink(TestFinished{t.submission.id, 1, 2, {}});
            if (left-- > 0)
                return fail(code, "broken");
            sink(TestFinished{t.submission.id, 2, 2, {}});
            return judgementOf(t);
        };
    };
}

TEST(JudgeQueue, AJudgeErrorIsTriedOnceMoreWithANewJudgeAndNothingIsToldTwice)
{
    Log log;
    std::atomic<int> failures = 1;
    std::atomic<int> made = 0;
    JudgeQueue queue(1, failing(failures, ErrorCode::HelperFailed, made), log.sink());
    queue.add(ticket("a"));
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, compiling, compiled, test 1, test 2, judged");
    EXPECT_EQ(made, 2);
}

TEST(JudgeQueue, ASecondJudgeErrorIsTheEnd)
{
    Log log;
    std::atomic<int> failures = 2;
    std::atomic<int> made = 0;
    JudgeQueue queue(1, failing(failures, ErrorCode::HelperFailed, made), log.sink());
    queue.add(ticket("a"));
    queue.add(ticket("b"));
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, compiling, compiled, test 1, failed helper-failed");
    EXPECT_EQ(log.of("b").substr(log.of("b").rfind(' ')), " judged");
}

TEST(JudgeQueue, AnErrorThatStaysIsNotTriedAgain)
{
    Log log;
    std::atomic<int> failures = 1;
    std::atomic<int> made = 0;
    JudgeQueue queue(0, failing(failures, ErrorCode::LanguageUnavailable, made), log.sink());
    queue.add(ticket("a"));
    EXPECT_EQ(log.of("a"), "queued 0, compiling, compiled, test 1, failed language-unavailable");
    EXPECT_EQ(made, 1);
}

TEST(JudgeQueue, AnExceptionBecomesAnInternalError)
{
    Log log;
    JudgeQueue queue(
        1,
        [] {
            return
                [](const JudgeTicket &, const EventSink &, std::stop_token) -> Result<Judgement> {
                    throw std::runtime_error("surprise");
                };
        },
        log.sink());
    queue.add(ticket("a"));
    queue.waitUntilIdle();
    EXPECT_EQ(log.of("a"), "queued 0, failed internal");
}

TEST(JudgeQueue, DestructionStopsAndJoinsWithoutCallingAnythingCancelled)
{
    Log log;
    Gate gate;
    {
        JudgeQueue queue(2, gate.judges(), log.sink());
        for (const auto *id : {"a", "b", "c", "d"})
            queue.add(ticket(id));
        ASSERT_TRUE(log.waitFor("a", "compiling"));
        ASSERT_TRUE(log.waitFor("b", "compiling"));
    }
    EXPECT_EQ(log.of("a"), "queued 0, compiling");
    EXPECT_EQ(log.of("c").substr(0, 6), "queued");
    EXPECT_EQ(log.order("cancelled"), "");
    EXPECT_EQ(log.order("judged"), "");
}

TEST(JudgeQueue, ManyThreadsAddAndCancelAndEveryTicketEndsOnce)
{
    Log log;
    constexpr int threads = 4;
    constexpr int each = 100;
    JudgeQueue queue(3, quickJudges(), log.sink());
    {
        std::vector<std::jthread> adders;
        for (int t = 0; t < threads; ++t)
            adders.emplace_back([&, t] {
                for (int i = 0; i < each; ++i) {
                    const auto id = std::to_string(t * each + i);
                    queue.add(ticket(id, i % 3 == 0 ? Purpose::Run : Purpose::Submit));
                    if (i % 5 == 0)
                        queue.cancel(id);
                }
            });
    }
    queue.waitUntilIdle();
    for (int i = 0; i < threads * each; ++i) {
        const auto events = log.of(std::to_string(i));
        EXPECT_TRUE(events.starts_with("queued")) << events;
        const bool judged = events.ends_with("judged");
        const bool cancelled = events.ends_with("cancelled");
        EXPECT_TRUE(judged != cancelled) << events;
    }
}

} // namespace
} // namespace assay::judge

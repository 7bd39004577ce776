#include "judge/judge_queue.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <list>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace assay::judge {

// Theory of operation. One list holds all tickets from add() to their last event, in the order in
// which they will be taken; one mutex guards it. A ticket is Announcing while its Queued event is
// being delivered (no worker may take it yet, or TestFinished could overtake Queued), then Waiting,
// then Running. Events are always delivered without the mutex. A list, because a worker keeps a
// reference to its entry while others come and go.
//
// Users take turns by rounds: a user's next ticket belongs to the round after that user's last one,
// but never to one that is already over; the list is ordered by priority, round and arrival.

namespace {

enum class Stage { Announcing, Waiting, Running };

struct Entry {
    JudgeTicket ticket;
    Stage stage = Stage::Announcing;
    int round = 0;
    bool cancelled = false;
    std::stop_source stop;

    auto place() const { return std::pair(ticket.submission.purpose, round); }
};

/// Says which round a ticket belongs to.
class Rounds {
public:
    int enter(const Submission &submission)
    {
        const int current = m_current[submission.purpose];
        const auto [last, isNew] =
            m_last.try_emplace({submission.purpose, submission.user}, current);
        if (!isNew)
            last->second = std::max(last->second + 1, current);
        return last->second;
    }
    void take(const Entry &entry) { m_current[entry.ticket.submission.purpose] = entry.round; }
    void clear()
    {
        m_current.clear();
        m_last.clear();
    }

private:
    std::map<Purpose, int> m_current;                      ///< the one being judged
    std::map<std::pair<Purpose, std::string>, int> m_last; ///< of each user
};

/// Errors that come from the set-up or the data will come again: no retry.
bool mayPass(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Io:
    case ErrorCode::HelperFailed:
    case ErrorCode::CheckerFailed:
    case ErrorCode::HarnessFailed:
    case ErrorCode::Internal: return true;
    default: return false;
    }
}

/// Passes events on, but none that an earlier try has passed already.
class OnceOnly {
public:
    explicit OnceOnly(EventSink sink)
        : m_sink(std::move(sink))
    {
    }

    void operator()(const JudgeEvent &event)
    {
        if (const auto *test = std::get_if<TestFinished>(&event)) {
            if (test->testsDone <= m_testsDone)
                return;
            m_testsDone = test->testsDone;
        } else if (std::holds_alternative<CompileStarted>(event)) {
            if (std::exchange(m_compileStarted, true))
                return;
        } else if (std::holds_alternative<CompileFinished>(event)) {
            if (std::exchange(m_compileFinished, true))
                return;
        }
        m_sink(event);
    }

private:
    EventSink m_sink;
    int m_testsDone = 0;
    bool m_compileStarted = false;
    bool m_compileFinished = false;
};

Result<Judgement> judgeOnce(const JudgeFunction &judge, const JudgeTicket &ticket,
                            const EventSink &sink, const std::stop_token &stop)
{
    try {
        return judge(ticket, sink, stop);
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, std::string("judging broke off: ") + exception.what());
    }
}

} // namespace

struct JudgeQueue::Impl {
    JudgeFactory factory;
    TicketSink sink;

    std::mutex mutex;
    std::condition_variable changed;
    std::list<Entry> entries;
    Rounds rounds;
    bool closing = false;
    bool draining = false; ///< inline mode: some thread is working through the list
    JudgeFunction inlineJudge;
    std::vector<std::jthread> workers;

    using Iterator = std::list<Entry>::iterator;

    bool inlineMode() const { return workers.empty(); }

    Iterator findEntry(const std::string &id)
    {
        return std::ranges::find_if(
            entries, [&](const Entry &entry) { return entry.ticket.submission.id == id; });
    }

    Iterator nextWaiting() { return std::ranges::find(entries, Stage::Waiting, &Entry::stage); }

    void remove(Iterator entry)
    {
        const std::scoped_lock lock(mutex);
        entries.erase(entry);
        if (entries.empty())
            rounds.clear();
        changed.notify_all();
    }

    /// With the mutex held.
    void take(Iterator entry)
    {
        entry->stage = Stage::Running;
        rounds.take(*entry);
    }

    /// The ticket's last event, unless the queue is being destroyed; then the entry goes.
    void finish(Iterator entry, const JudgeEvent &event)
    {
        sink(entry->ticket, event);
        remove(entry);
    }

    /// With the entry in stage Running and the mutex free.
    void work(Iterator entry, JudgeFunction &judge)
    {
        const JudgeTicket &ticket = entry->ticket;
        const std::string &id = ticket.submission.id;
        OnceOnly once([&](const JudgeEvent &event) { sink(ticket, event); });
        const EventSink progress = [&](const JudgeEvent &event) { once(event); };
        const auto stop = entry->stop.get_token();

        if (!judge)
            judge = factory();
        auto judgement = judgeOnce(judge, ticket, progress, stop);
        if (!judgement && mayPass(judgement.error().code) && !stop.stop_requested()) {
            judge = factory();
            judgement = judgeOnce(judge, ticket, progress, stop);
        }

        if (judgement) {
            finish(entry, Judged{id, std::move(*judgement)});
        } else if (stop.stop_requested()) {
            std::unique_lock lock(mutex);
            const bool silent = closing && !entry->cancelled;
            lock.unlock();
            if (silent)
                remove(entry);
            else
                finish(entry, Cancelled{id});
        } else {
            finish(entry, JudgeFailed{id, std::move(judgement).error()});
        }
    }

    void workerLoop()
    {
        JudgeFunction judge;
        std::unique_lock lock(mutex);
        for (;;) {
            Iterator entry;
            changed.wait(lock, [&] {
                entry = nextWaiting();
                return closing || entry != entries.end();
            });
            if (closing)
                return;
            take(entry);
            lock.unlock();
            work(entry, judge);
            lock.lock();
        }
    }

    void drainInline()
    {
        std::unique_lock lock(mutex);
        if (std::exchange(draining, true))
            return;
        for (;;) {
            const auto entry = nextWaiting();
            if (closing || entry == entries.end())
                break;
            take(entry);
            lock.unlock();
            work(entry, inlineJudge);
            lock.lock();
        }
        draining = false;
        changed.notify_all();
    }
};

JudgeQueue::JudgeQueue(int workers, JudgeFactory factory, TicketSink sink)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->factory = std::move(factory);
    m_impl->sink = std::move(sink);
    // Filled under the mutex: a worker that starts at once must not see the vector grow.
    const std::scoped_lock lock(m_impl->mutex);
    for (int i = 0; i < workers; ++i)
        m_impl->workers.emplace_back([impl = m_impl.get()] { impl->workerLoop(); });
}

JudgeQueue::~JudgeQueue()
{
    close();
    m_impl->workers.clear();
}

void JudgeQueue::close()
{
    std::unique_lock lock(m_impl->mutex);
    m_impl->closing = true;
    // Copies, because a stop callback of somebody else may end an entry at once.
    std::vector<std::stop_source> running;
    for (const auto &entry : m_impl->entries)
        running.push_back(entry.stop);
    lock.unlock();
    for (auto &stop : running)
        stop.request_stop();
    m_impl->changed.notify_all();
}

void JudgeQueue::add(JudgeTicket ticket)
{
    auto &impl = *m_impl;
    std::unique_lock lock(impl.mutex);
    const std::pair mine(ticket.submission.purpose, impl.rounds.enter(ticket.submission));
    const auto place = std::ranges::find_if(impl.entries, [&](const Entry &entry) {
        return entry.stage != Stage::Running && entry.place() > mine;
    });
    const auto ahead = std::count_if(impl.entries.begin(), place, [](const Entry &entry) {
        return entry.stage != Stage::Running;
    });
    const auto entry = impl.entries.emplace(place);
    entry->ticket = std::move(ticket);
    entry->round = mine.second;
    const Queued queued{entry->ticket.submission.id, static_cast<int>(ahead),
                        static_cast<int>(entry->ticket.assignment->tests.size())};
    lock.unlock();

    impl.sink(entry->ticket, queued);

    lock.lock();
    if (entry->cancelled) {
        lock.unlock();
        impl.finish(entry, Cancelled{queued.submissionId});
        return;
    }
    entry->stage = Stage::Waiting;
    const bool here = impl.inlineMode();
    lock.unlock();
    impl.changed.notify_all();
    if (here)
        impl.drainInline();
}

void JudgeQueue::cancel(const std::string &submissionId)
{
    auto &impl = *m_impl;
    std::unique_lock lock(impl.mutex);
    const auto entry = impl.findEntry(submissionId);
    if (entry == impl.entries.end() || entry->cancelled)
        return;
    entry->cancelled = true;
    if (entry->stage == Stage::Waiting) {
        // Out of the workers' sight; nobody else finishes it.
        entry->stage = Stage::Announcing;
        lock.unlock();
        impl.finish(entry, Cancelled{submissionId});
        return;
    }
    // The stop callbacks of a run kill processes; they need no lock of ours.
    auto stop = entry->stop;
    lock.unlock();
    stop.request_stop();
}

void JudgeQueue::waitUntilIdle()
{
    std::unique_lock lock(m_impl->mutex);
    m_impl->changed.wait(lock, [&] { return m_impl->entries.empty() || m_impl->closing; });
}

} // namespace assay::judge

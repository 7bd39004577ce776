#pragma once

#include "judge/judge.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace assay::judge {

/// One submission on its way through the queue. `assignment` is the whole one, hidden tests
/// included; the submission's purpose is its priority.
struct JudgeTicket {
    std::shared_ptr<const Assignment> assignment;
    Submission submission;
    JudgeOptions options;
};

/// Judges one submission with what one worker owns (a Judge with its Runner); called by one thread
/// at a time.
using JudgeFunction = std::function<Result<Judgement>(const JudgeTicket &ticket,
                                                      const EventSink &sink, std::stop_token stop)>;

/// Makes a worker's JudgeFunction; called on the worker's thread, and again after a failure, so
/// that a retry starts with a new Runner.
using JudgeFactory = std::function<JudgeFunction()>;

/// Receives the events of a ticket in their order, nothing cut away. Queued, and Cancelled of a
/// submission that still waited, come on the thread that called add or cancel; all others on the
/// worker's. No lock is held: add and cancel may be called from it.
using TicketSink = std::function<void(const JudgeTicket &ticket, const JudgeEvent &event)>;

/// N judge threads fed by priority (Run before Submit before Batch). Within one the users take
/// turns, so that nobody waits for all that another has handed in before; of one user, first come
/// first served. Each ticket ends in exactly one of Judged, JudgeFailed, Cancelled, unless the
/// queue is destroyed first. All methods are safe from any thread.
///
/// A judge error that may pass (the helper died, a checker broke) is tried once more before it
/// becomes JudgeFailed; what the first try has already reported is not reported again.
class JudgeQueue {
public:
    /// `workers` 0: add() judges on the caller's thread before it returns. (If another add is
    /// under way, that one judges the new ticket too.)
    JudgeQueue(int workers, JudgeFactory factory, TicketSink sink);
    /// Stops what runs, drops what waits, joins. Tickets ended this way get no event: they are not
    /// cancelled, only not judged yet.
    ~JudgeQueue();

    void add(JudgeTicket ticket);
    /// Stops the submission's run or drops it from the queue; ends in a Cancelled event. Unknown
    /// and finished ids are ignored.
    void cancel(const std::string &submissionId);
    /// Blocks until nothing waits or runs, or the queue is closed. Not to be called from the sink.
    void waitUntilIdle();
    /// Stops what runs and lets nothing start any more, as the destructor does, without waiting.
    void close();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace assay::judge

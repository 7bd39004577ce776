#pragma once

#include "judge/judge_queue.h"
#include "store/gradebook.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace assay {

/// Collects how long things took, and adds it to the gradebook now and then: each storing waits
/// for the disk. A crash loses the last seconds. Safe from any thread.
class MetricsTrail {
public:
    explicit MetricsTrail(store::Gradebook &gradebook)
        : m_gradebook(gradebook)
    {
    }

    /// A worker has taken the submission from the queue.
    void taken(const Submission &submission);
    /// An event of the queue, before anything is cut away from it.
    void note(const judge::JudgeTicket &ticket, const JudgeEvent &event);
    void add(store::Metric metric, const std::string &label, Duration sample);

    /// Stores what has been collected; keeps it if that fails.
    void flush();

private:
    using Clock = std::chrono::steady_clock;
    void flushIfDue();

    store::Gradebook &m_gradebook;
    std::mutex m_mutex;
    store::Metrics m_metrics;
    std::map<std::string, Clock::time_point> m_queued; ///< submissions that wait
    Clock::time_point m_flushed = Clock::now();
};

} // namespace assay

#include "session/metrics_trail.h"

namespace assay {

namespace {

constexpr auto flushInterval = std::chrono::seconds(5);

const char *labelOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Run: return "run";
    case Purpose::Submit: return "submit";
    case Purpose::Batch: return "batch";
    }
    return "";
}

} // namespace

void MetricsTrail::add(store::Metric metric, const std::string &label, Duration sample)
{
    const std::scoped_lock lock(m_mutex);
    m_metrics[{metric, label}].add(sample);
}

void MetricsTrail::taken(const Submission &submission)
{
    std::unique_lock lock(m_mutex);
    const auto queued = m_queued.extract(submission.id);
    lock.unlock();
    if (!queued.empty())
        add(store::Metric::QueueLag, labelOf(submission.purpose),
            std::chrono::duration_cast<Duration>(Clock::now() - queued.mapped()));
}

void MetricsTrail::note(const judge::JudgeTicket &ticket, const JudgeEvent &event)
{
    const auto &submission = ticket.submission;
    if (std::holds_alternative<Queued>(event)) {
        const std::scoped_lock lock(m_mutex);
        m_queued[submission.id] = Clock::now();
    } else if (const auto *compiled = std::get_if<CompileFinished>(&event)) {
        if (!compiled->result.cached)
            add(store::Metric::CompileTime, submission.languageId, compiled->result.wallTime);
    } else if (const auto *finished = std::get_if<TestFinished>(&event)) {
        if (finished->result && finished->result->verdict != Verdict::SK)
            add(store::Metric::RunTime, submission.languageId, finished->result->wallTime);
    } else {
        const std::scoped_lock lock(m_mutex);
        m_queued.erase(submission.id);
    }
    if (std::holds_alternative<Judged>(event))
        flushIfDue();
}

void MetricsTrail::flushIfDue()
{
    std::unique_lock lock(m_mutex);
    if (Clock::now() - m_flushed < flushInterval)
        return;
    lock.unlock();
    flush();
}

void MetricsTrail::flush()
{
    const std::scoped_lock lock(m_mutex);
    m_flushed = Clock::now();
    if (!m_metrics.empty() && m_gradebook.addMetrics(m_metrics))
        m_metrics.clear();
}

} // namespace assay

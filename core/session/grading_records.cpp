// What a session answers from the gradebook and keeps in it, beside judging. Without a gradebook
// nothing is stored, and nothing found.

#include "session/identity.h"
#include "session/session_state.h"

namespace assay {

Result<std::vector<store::SubmissionRecord>>
GradingSession::history(const std::optional<std::string> &assignmentId, int limit)
{
    if (!m_impl->gradebook)
        return std::vector<store::SubmissionRecord>();
    auto records = TRY(m_impl->gradebook->history(assignmentId, limit));
    if (m_impl->options.audience == Audience::Student)
        for (auto &record : records) {
            if (record.judgement)
                record.judgement = studentView(*record.judgement);
            record.failure = studentFailure(record.failure);
        }
    return records;
}

Result<std::vector<store::AuditRecord>> GradingSession::audit(const store::AuditQuery &query)
{
    if (!m_impl->gradebook)
        return std::vector<store::AuditRecord>();
    return m_impl->gradebook->audit(query);
}

Result<std::vector<store::QueueItem>> GradingSession::queue()
{
    if (!m_impl->gradebook)
        return std::vector<store::QueueItem>();
    auto items = TRY(m_impl->gradebook->queue());
    if (m_impl->options.audience == Audience::Student)
        for (auto &item : items)
            item.failure = studentFailure(item.failure);
    return items;
}

Result<> GradingSession::requeue(const std::string &submissionId)
{
    if (!m_impl->gradebook)
        return fail(ErrorCode::NotFound, "nothing is stored here");
    return m_impl->gradebook->requeue(submissionId);
}

Result<> GradingSession::dropQueued(const std::string &submissionId)
{
    if (!m_impl->gradebook)
        return fail(ErrorCode::NotFound, "nothing is stored here");
    return m_impl->gradebook->drop(submissionId);
}

Result<std::vector<Judgement>> GradingSession::judgements(const std::string &submissionId)
{
    if (!m_impl->gradebook)
        return fail(ErrorCode::NotFound, "nothing is stored here");
    auto judgements = TRY(m_impl->gradebook->judgements(submissionId));
    if (m_impl->options.audience == Audience::Student)
        for (auto &judgement : judgements)
            judgement = studentView(judgement);
    return judgements;
}

Result<store::Metrics> GradingSession::metrics(std::chrono::days span)
{
    if (!m_impl->gradebook)
        return store::Metrics();
    return m_impl->gradebook->metrics(span);
}

Result<store::Progress> GradingSession::progress(const std::string &assignmentId)
{
    if (!m_impl->gradebook)
        return store::Progress();
    return m_impl->gradebook->progress(assignmentId);
}

Result<std::vector<store::TimelineEntry>>
GradingSession::timeline(const store::TimelineQuery &query)
{
    if (!m_impl->gradebook)
        return std::vector<store::TimelineEntry>();
    return m_impl->gradebook->timeline(query);
}

Result<store::TimelineCode> GradingSession::timelineCode(const std::string &id)
{
    if (!m_impl->gradebook)
        return fail(ErrorCode::NotFound, "nothing is stored here");
    return m_impl->gradebook->timelineCode(id);
}

Result<> GradingSession::keepSnapshot(store::Snapshot snapshot)
{
    if (!m_impl->gradebook)
        return {};
    snapshot.id = newSubmissionId();
    snapshot.created =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return m_impl->gradebook->keepSnapshot(snapshot);
}

Result<> GradingSession::saveDraft(const store::Draft &draft)
{
    if (!m_impl->gradebook)
        return {};
    return m_impl->gradebook->saveDraft(draft);
}

Result<std::optional<store::Draft>> GradingSession::draft(const std::string &assignmentId,
                                                          const std::string &languageId)
{
    if (!m_impl->gradebook)
        return std::optional<store::Draft>();
    return m_impl->gradebook->draft(assignmentId, languageId);
}

Result<> GradingSession::saveCustomInputs(const std::string &assignmentId,
                                          const std::vector<CustomInput> &inputs)
{
    if (!m_impl->gradebook)
        return {};
    return m_impl->gradebook->saveCustomInputs(assignmentId, inputs);
}

Result<std::vector<CustomInput>> GradingSession::customInputs(const std::string &assignmentId)
{
    if (!m_impl->gradebook)
        return std::vector<CustomInput>();
    return m_impl->gradebook->customInputs(assignmentId);
}

Result<std::optional<std::string>> GradingSession::lastLanguage(const std::string &assignmentId)
{
    if (!m_impl->gradebook)
        return std::optional<std::string>();
    return m_impl->gradebook->lastLanguage(assignmentId);
}

} // namespace assay

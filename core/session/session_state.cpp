#include "session/session_state.h"

namespace assay {

bool GradingSession::Impl::stored(const judge::JudgeTicket &ticket) const
{
    return gradebook && ticket.submission.purpose != Purpose::Run &&
           ticket.options.testPattern.empty();
}

Judgement GradingSession::Impl::kept(const Judgement &judgement) const
{
    return options.audience == Audience::Student ? withoutHiddenTexts(judgement) : judgement;
}

void GradingSession::Impl::tell(const JudgeEvent &event) const
{
    if (sink)
        sink(options.audience == Audience::Student ? studentView(event) : event);
}

Result<> GradingSession::Impl::keepViolations(const judge::JudgeTicket &ticket,
                                              const JudgeEvent &event) const
{
    if (!auditTrail)
        return {};
    if (const auto *finished = std::get_if<TestFinished>(&event)) {
        if (finished->result)
            auditTrail->note(ticket.submission, ticket.assignment->title(), *finished->result);
        return {};
    }
    const bool last = std::holds_alternative<Judged>(event) ||
                      std::holds_alternative<JudgeFailed>(event) ||
                      std::holds_alternative<Cancelled>(event);
    return last ? auditTrail->finish(ticket.submission.id) : Result<>();
}

Error GradingSession::Impl::kept(const Error &error, const Assignment &whole) const
{
    return options.audience == Audience::Student ? studentView(error, whole) : error;
}

void GradingSession::Impl::receive(const judge::JudgeTicket &ticket, const JudgeEvent &event) const
{
    if (const auto *failed = std::get_if<JudgeFailed>(&event))
        take(ticket, JudgeFailed{failed->submissionId, kept(failed->error, *ticket.assignment)});
    else
        take(ticket, event);
}

void GradingSession::Impl::take(const judge::JudgeTicket &ticket, const JudgeEvent &event) const
{
    if (auto audited = keepViolations(ticket, event); !audited) {
        tell(JudgeFailed{ticket.submission.id, std::move(audited).error()});
        return;
    }
    if (metricsTrail)
        metricsTrail->note(ticket, event);
    if (stored(ticket)) {
        if (std::holds_alternative<CompileStarted>(event)) {
            // Only to find a submission that kills its judge; whether the judgement may be
            // stored is asked again when it is.
            (void)gradebook->beginAttempt(ticket.submission.id);
        } else if (const auto *judged = std::get_if<Judged>(&event)) {
            if (auto recorded = gradebook->recordJudgement(kept(judged->judgement)); !recorded) {
                tell(JudgeFailed{judged->submissionId, std::move(recorded).error()});
                return;
            }
        } else if (const auto *failed = std::get_if<JudgeFailed>(&event)) {
            // The failure is told below in any case; without its row it stays pending.
            (void)gradebook->recordFailure(failed->submissionId, failed->error);
        } else if (const auto *cancelled = std::get_if<Cancelled>(&event)) {
            (void)gradebook->recordCancelled(cancelled->submissionId);
        }
    } else if (const auto *judged = std::get_if<Judged>(&event);
               judged && gradebook && ticket.submission.purpose == Purpose::Run) {
        (void)gradebook->noteSnapshotVerdict(judged->judgement);
    }
    tell(event);
}

Result<std::shared_ptr<const Assignment>>
GradingSession::Impl::reopen(const store::SubmissionRecord &record) const
{
    auto loaded = TRY(load::loadPackage(record.assignmentSource));
    if (!loaded.assignment)
        return fail(ErrorCode::PackageInvalid,
                    record.assignmentSource + " has errors now; `assay check` lists them");
    if (loaded.assignment->id != record.submission.assignmentId)
        return fail(ErrorCode::NotFound, record.assignmentSource +
                                             " holds another assignment now; expected " +
                                             record.submission.assignmentId);
    return std::move(loaded.assignment);
}

} // namespace assay

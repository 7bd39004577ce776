#pragma once

#include "judge/compile/compile_cache.h"
#include "session/assignment_shelf.h"
#include "session/audit_trail.h"
#include "session/failure_view.h"
#include "session/grading_session.h"
#include "session/metrics_trail.h"

#include <mutex>

namespace assay {

/// What a session holds, and what it does with the judge's events: keep them, then tell them.
struct GradingSession::Impl {
    Options options;
    EventSink sink;
    load::LanguageRegistry languages;
    std::unique_ptr<store::Gradebook> gradebook; ///< null when nothing is to be stored
    std::unique_ptr<AuditTrail> auditTrail;      ///< null when nothing is to be stored
    std::unique_ptr<MetricsTrail> metricsTrail;  ///< null when nothing is to be stored
    AssignmentShelf shelf;
    std::shared_ptr<judge::CompileCache> compiled;
    std::shared_ptr<judge::TimeLimits> timeLimits;
    std::mutex customMutex;                   ///< one custom run at a time
    std::unique_ptr<judge::JudgeQueue> queue; ///< last: its threads use all of the above

    Impl(Options o, EventSink s, load::LanguageRegistry l)
        : options(std::move(o)),
          sink(std::move(s)),
          languages(std::move(l)),
          shelf(options.audience),
          compiled(std::make_shared<judge::CompileCache>(options.cache / "compiled"))
    {
    }

    /// A run of the samples, or of tests somebody picked, says nothing about the whole.
    bool stored(const judge::JudgeTicket &ticket) const
    {
        return gradebook && ticket.submission.purpose != Purpose::Run &&
               ticket.options.testPattern.empty();
    }

    /// As it may be kept: the gradebook of a student lies in the student's own files.
    Judgement kept(const Judgement &judgement) const
    {
        return options.audience == Audience::Student ? withoutHiddenTexts(judgement) : judgement;
    }

    void tell(const JudgeEvent &event) const
    {
        if (sink)
            sink(options.audience == Audience::Student ? studentView(event) : event);
    }

    /// What the event says about violations, also of runs that are not kept in the history.
    Result<> keepViolations(const judge::JudgeTicket &ticket, const JudgeEvent &event) const
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

    Error kept(const Error &error, const Assignment &whole) const
    {
        return options.audience == Audience::Student ? studentView(error, whole) : error;
    }

    /// On a judge thread.
    void receive(const judge::JudgeTicket &ticket, const JudgeEvent &event) const
    {
        if (const auto *failed = std::get_if<JudgeFailed>(&event))
            take(ticket,
                 JudgeFailed{failed->submissionId, kept(failed->error, *ticket.assignment)});
        else
            take(ticket, event);
    }

    /// What is final is stored first, then told; a judgement that cannot be stored does not exist.
    void take(const judge::JudgeTicket &ticket, const JudgeEvent &event) const
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
                if (auto recorded = gradebook->recordJudgement(kept(judged->judgement));
                    !recorded) {
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

    /// The whole assignment a pending record belongs to, opened again where it was opened from.
    Result<std::shared_ptr<const Assignment>> reopen(const store::SubmissionRecord &record) const
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
};

} // namespace assay

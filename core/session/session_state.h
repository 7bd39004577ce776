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
    bool stored(const judge::JudgeTicket &ticket) const;
    /// As it may be kept: the gradebook of a student lies in the student's own files.
    Judgement kept(const Judgement &judgement) const;
    void tell(const JudgeEvent &event) const;
    /// What the event says about violations, also of runs that are not kept in the history.
    Result<> keepViolations(const judge::JudgeTicket &ticket, const JudgeEvent &event) const;
    Error kept(const Error &error, const Assignment &whole) const;
    /// On a judge thread.
    void receive(const judge::JudgeTicket &ticket, const JudgeEvent &event) const;
    /// What is final is stored first, then told; a judgement that cannot be stored does not exist.
    void take(const judge::JudgeTicket &ticket, const JudgeEvent &event) const;
    /// The whole assignment a pending record belongs to, opened again where it was opened from.
    Result<std::shared_ptr<const Assignment>> reopen(const store::SubmissionRecord &record) const;
};

} // namespace assay

#include "verification.h"

#include "profile.h"
#include "text.h"
#include "wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace assay::cli {

namespace {

Outcome outcomeOf(const Judgement &judgement, std::optional<judge::VerdictProfile> profile)
{
    Outcome outcome;
    if (profile)
        outcome.profileVerdict = verdictIn(*profile, judgement);
    outcome.judgement = judgement;
    for (auto &result : outcome.judgement->results) { // of 5,000 tests each
        result.output.clear();
        result.errorOutput.clear();
        result.transcript.clear();
    }
    for (const auto &result : judgement.results)
        if (result.verdict != Verdict::AC && result.verdict != Verdict::SK) {
            const auto why = explain(result);
            outcome.remark = fmt::format("{}: {}{}{}", printable(result.test),
                                         verdictCode(result.verdict), why.empty() ? "" : ", ", why);
            break;
        }
    // Warnings may come before what ended the compilation.
    const auto &diagnostics = judgement.compile.diagnostics;
    const auto error =
        std::ranges::find(diagnostics, Diagnostic::Severity::Error, &Diagnostic::severity);
    if (judgement.verdict == Verdict::CE && !diagnostics.empty())
        outcome.remark = diagnosticText(error == diagnostics.end() ? diagnostics.front() : *error);
    return outcome;
}

} // namespace

void Outcomes::receive(const JudgeEvent &event)
{
    if (const auto *judged = std::get_if<Judged>(&event)) {
        put(judged->submissionId, outcomeOf(judged->judgement, m_profile));
    } else if (const auto *failed = std::get_if<JudgeFailed>(&event)) {
        Outcome outcome;
        outcome.error = failed->error;
        put(failed->submissionId, std::move(outcome));
    } else if (const auto *cancelled = std::get_if<Cancelled>(&event)) {
        Outcome outcome;
        outcome.error =
            Error{ErrorCode::Cancelled, "interrupted", 0, std::source_location::current()};
        put(cancelled->submissionId, std::move(outcome));
    }
}

Outcome Outcomes::take(const std::string &submissionId)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_outcomes.contains(submissionId); });
    return std::move(m_outcomes.extract(submissionId).mapped());
}

void Outcomes::put(const std::string &submissionId, Outcome outcome)
{
    const std::scoped_lock lock(m_mutex);
    m_outcomes[submissionId] = std::move(outcome);
    m_changed.notify_all();
}

} // namespace assay::cli

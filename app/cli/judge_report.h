#pragma once

#include "judge/verdict/verdict_profile.h"
#include "model/assignment.h"
#include "model/judge_event.h"
#include "model/student_view.h"
#include "table.h"

#include <mutex>
#include <optional>

namespace assay::cli {

enum class Format { Text, JsonLines };

/// Prints the events of one submission as they come, as a table or as JSON Lines, and remembers
/// how it ended. Safe from any thread.
class JudgeReport {
public:
    JudgeReport(Format format, Audience audience,
                std::optional<judge::VerdictProfile> profile = std::nullopt);

    /// Before anything is submitted: the columns are made wide enough for these tests.
    void begin(const Assignment &assignment, const std::string &languageName,
               const std::string &entry);
    /// Lines to print once the program has been compiled.
    void setNotes(std::vector<std::string> lines) { m_notes = std::move(lines); }
    void receive(const JudgeEvent &event);

    /// After the last event.
    const std::optional<Judgement> &judgement() const { return m_judgement; }
    const std::optional<Error> &error() const { return m_error; }

private:
    void tell(const Queued &event);
    void tell(const CompileStarted &event);
    void tell(const CompileFinished &event);
    void tell(const TestFinished &event);
    void tell(const Judged &event);
    void tell(const JudgeFailed &event);
    void tell(const Cancelled &event);
    void printSummary(const Judgement &judgement);

    Format m_format;
    Audience m_audience;
    std::optional<judge::VerdictProfile> m_profile; ///< named beside our own verdict
    std::mutex m_mutex;
    Table m_table;
    std::string m_title; ///< assignment, language and file; printed once the submission is taken
    std::vector<std::string> m_notes;
    bool m_headingPrinted = false;
    bool m_scoring = false;
    ProgressBar m_bar;
    std::optional<Judgement> m_judgement;
    std::optional<Error> m_error;
};

} // namespace assay::cli

#include "judge_report.h"

#include "exit_status.h"
#include "json_line.h"
#include "profile.h"
#include "text.h"
#include "wording.h"

#include <fmt/format.h>

namespace assay::cli {

namespace {

void printLog(const CompileResult &compile)
{
    std::string_view log = compile.log;
    while (!log.empty()) {
        const auto end = log.find('\n');
        printLine(printable(log.substr(0, end)));
        log.remove_prefix(end == log.npos ? log.size() : end + 1);
    }
    if (compile.log.empty())
        for (const auto &diagnostic : compile.diagnostics)
            printLine(diagnosticText(diagnostic));
}

} // namespace

JudgeReport::JudgeReport(Format format, Audience audience,
                         std::optional<judge::VerdictProfile> profile)
    : m_format(format),
      m_audience(audience),
      m_profile(profile),
      m_table({"Test", "Verdict", "Time", "Memory", "What happened"})
{
    m_table.reserve(1, wordOf(Verdict::SV));
    m_table.reserve(2, "00.000 s");
    m_table.reserve(3, "0000.0 MiB");
}

void JudgeReport::begin(const Assignment &assignment, const std::string &languageName,
                        const std::string &entry)
{
    m_scoring = assignment.scoring;
    for (const auto &test : assignment.tests)
        m_table.reserve(0, printable(test.name));
    m_title = fmt::format("{} - {} - {}", coloured(printable(assignment.title()), Colour::Bold),
                          printable(languageName), printable(entry));
}

void JudgeReport::receive(const JudgeEvent &event)
{
    const std::scoped_lock lock(m_mutex);
    std::visit([this](const auto &e) { tell(e); }, event);
}

void JudgeReport::tell(const Queued &event)
{
    if (m_format == Format::Text)
        printLine(m_title);
    m_bar.show(0, event.testsTotal, "waiting");
}

void JudgeReport::tell(const CompileStarted &)
{
    m_bar.show(0, 1, "compiling");
}

void JudgeReport::tell(const CompileFinished &event)
{
    m_bar.clear();
    if (m_format == Format::JsonLines) {
        printJson(compiledJson(event.result));
    } else if (!event.result.ok) {
        printLog(event.result);
    } else {
        for (const auto &diagnostic : event.result.diagnostics)
            printLine(diagnosticText(diagnostic));
        for (const auto &note : m_notes)
            printLine(note);
    }
}

void JudgeReport::tell(const TestFinished &event)
{
    if (event.result) {
        const auto &result = *event.result;
        m_bar.clear();
        if (m_format == Format::JsonLines) {
            printJson(testJson(result, m_audience));
        } else {
            if (!std::exchange(m_headingPrinted, true))
                printLine(m_table.headingLine());
            const bool figures =
                result.verdict != Verdict::SK &&
                (m_audience == Audience::Instructor || result.visibility == Visibility::Shown);
            printLine(m_table.line({{printable(result.test)},
                                    {wordOf(result.verdict), colourOf(result.verdict)},
                                    {figures ? secondsText(result.cpuTime) : ""},
                                    {figures ? memoryText(result.memory) : ""},
                                    {explain(result)}}));
        }
    }
    m_bar.show(event.testsDone, event.testsTotal, "tests");
}

void JudgeReport::tell(const Judged &event)
{
    m_bar.clear();
    m_judgement = event.judgement;
    if (m_format == Format::JsonLines) {
        auto object = judgedJson(event.judgement, m_audience);
        if (m_profile)
            setProfile(object, *m_profile, event.judgement);
        printJson(object);
    } else {
        printSummary(event.judgement);
    }
}

void JudgeReport::tell(const JudgeFailed &event)
{
    m_bar.clear();
    m_error = event.error;
    if (exitStatusOf(event.error) == ExitStatus::BadInput)
        complain(printable(event.error.message()));
    else if (m_format == Format::JsonLines)
        printJson(errorJson(event.error));
    else
        complain("judge error, the submission is not to blame: " +
                 printable(event.error.message()));
}

void JudgeReport::tell(const Cancelled &event)
{
    m_bar.clear();
    m_error = Error{ErrorCode::Cancelled, "interrupted", 0, std::source_location::current()};
    if (m_format == Format::JsonLines)
        printJson({{"event", "cancelled"}, {"submission", event.submissionId}});
    else
        complain("interrupted; the submission was not judged");
}

void JudgeReport::printSummary(const Judgement &judgement)
{
    if (m_audience == Audience::Student && judgement.hiddenTotal > 0 &&
        judgement.verdict != Verdict::CE)
        printLine(fmt::format("Hidden tests: {} of {} passed", judgement.hiddenPassed,
                              judgement.hiddenTotal));
    std::string line = coloured(wordOf(judgement.verdict), colourOf(judgement.verdict));
    if (m_scoring)
        line += fmt::format(" - {} of {} points", scoreText(judgement.score),
                            scoreText(judgement.maxScore));
    line += fmt::format(" - {} of {} tests passed", judgement.testsPassed, judgement.testsTotal);
    if (judgement.testsRun < judgement.testsTotal)
        line += fmt::format(" ({} run)", judgement.testsRun);
    if (judgement.testsRun > 0)
        line += fmt::format(" - slowest {}, most memory {}", secondsText(judgement.maxCpuTime),
                            memoryText(judgement.maxMemory));
    printLine(line);
    if (m_profile)
        printLine(profileLine(*m_profile, judgement));
    if (!judgement.limits.exact && !judgement.limits.why.empty() && judgement.testsRun > 0)
        printLine(
            coloured("Figures are approximate: " + printable(judgement.limits.why), Colour::Grey));
    if (judgement.noisy)
        printLine(coloured("The machine was busy; tests near the time limit were run twice.",
                           Colour::Grey));
}

} // namespace assay::cli

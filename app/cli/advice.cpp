#include "advice.h"

#include "analysis/analysis.h"
#include "terminal.h"
#include "text.h"

#include <fmt/format.h>

namespace assay::cli {

Advice::Advice()
{
    auto adviser = feedback::Adviser::open();
    auto texts = feedback::Texts::open("en");
    if (!adviser || !texts)
        return;
    m_adviser = *std::move(adviser);
    m_texts = *std::move(texts);
}

std::string Advice::text(const feedback::Texts &texts, const feedback::Tip &tip)
{
    std::string place = tip.file;
    if (!place.empty() && tip.line > 0)
        place += fmt::format(":{}", tip.line);
    if (!place.empty() && tip.line > 0 && tip.column > 0)
        place += fmt::format(":{}", tip.column);
    const auto sentences = texts.sentences(tip);
    return printable(
        fmt::format("{}{}{} {}", place, place.empty() ? "" : ": ", sentences.seen, sentences.next));
}

std::vector<std::string> Advice::before(const Assignment &assignment,
                                        const Submission &submission) const
{
    std::vector<std::string> lines;
    if (!m_adviser)
        return lines;
    const auto analysis =
        analysis::analyze(submission.files, submission.languageId,
                          analysis::circumstancesOf(assignment, submission.languageId));
    for (const auto &tip : m_adviser->before(analysis))
        lines.push_back(coloured("Note: ", Colour::Blue) + text(m_texts, tip));
    return lines;
}

std::vector<std::string> Advice::after(const Assignment &assignment, const Submission &submission,
                                       const Judgement &judgement) const
{
    std::vector<std::string> lines;
    if (!m_adviser)
        return lines;
    for (const auto &tip : m_adviser->after(assignment, submission, judgement))
        lines.push_back(coloured("Tip: ", Colour::Yellow) + text(m_texts, tip));
    return lines;
}

} // namespace assay::cli

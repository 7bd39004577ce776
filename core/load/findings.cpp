#include "load/findings.h"

#include "base/bytes.h"

#include <algorithm>

namespace assay::load {

namespace {

constexpr std::size_t mostIssues = 500;
constexpr std::size_t longestText = 500;

/// Findings quote foreign bytes; what reaches people is valid, printable and short.
std::string presentable(const std::string &text)
{
    std::string result = toUtf8(text.substr(0, longestText));
    std::ranges::replace_if(
        result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    if (text.size() > longestText)
        result += "…";
    return result;
}

} // namespace

void Findings::error(const Place &place, std::string found, std::string expected)
{
    add({Severity::Error, place.file, place.line, std::move(found), std::move(expected)});
}

void Findings::warning(const Place &place, std::string found, std::string expected)
{
    add({Severity::Warning, place.file, place.line, std::move(found), std::move(expected)});
}

void Findings::note(const Place &place, std::string found, std::string expected)
{
    add({Severity::Note, place.file, place.line, std::move(found), std::move(expected)});
}

void Findings::add(Issue issue)
{
    const bool isError = issue.severity == Severity::Error;
    m_hasErrors = m_hasErrors || isError;
    if (m_issues.size() == mostIssues)
        m_issues.push_back({Severity::Warning,
                            {},
                            0,
                            "there are more findings than can be listed",
                            "the ones above mended first"});
    if (m_issues.size() > mostIssues) {
        // An error that is not listed must still be seen to be there.
        if (isError)
            m_issues.back().severity = Severity::Error;
        return;
    }
    issue.found = presentable(issue.found);
    issue.expected = presentable(issue.expected);
    m_issues.push_back(std::move(issue));
}

} // namespace assay::load

#include "feedback/feedback.h"

#include "base/paths.h"
#include "feedback/detectors.h"
#include "feedback/pattern.h"
#include "feedback/rules.h"

#include <algorithm>

namespace assay::feedback {

namespace {

constexpr std::size_t readLines = 400; ///< of a message
constexpr int generalWeight = 50; ///< of rules.json: up to this a tip stands alone or not at all

bool concerns(const Rule &rule, const std::string &languageId)
{
    return rule.languages.empty() || std::ranges::contains(rule.languages, languageId);
}

/// Compilers quote in the typographer's way where the locale has it.
std::string plainQuotes(std::string_view text)
{
    std::string result(text.substr(0, 4000));
    for (const std::string_view quote : {"\u2018", "\u2019"})
        for (std::size_t at = result.find(quote); at != result.npos; at = result.find(quote, at))
            result.replace(at, quote.size(), "'");
    return result;
}

std::optional<Captures> matchAny(const Rule &rule, std::string_view line)
{
    for (const auto &pattern : rule.patterns)
        if (auto captures = matchPattern(line, pattern))
            return captures;
    return std::nullopt;
}

/// Tips about the compiler's messages. Of many errors the first ones are the cause.
void readDiagnostics(const std::vector<Rule> &rules, const Evidence &evidence,
                     std::vector<Tip> &tips)
{
    const bool failed = !evidence.judgement.compile.ok;
    const auto wanted = failed ? Source::Errors : Source::Warnings;
    int earlier = 0;
    constexpr int looked = 5;
    for (const auto &diagnostic : evidence.judgement.compile.diagnostics) {
        const bool error = diagnostic.severity == Diagnostic::Severity::Error;
        if (error != failed || earlier >= looked)
            continue;
        const std::string message = plainQuotes(diagnostic.message);
        for (const auto &rule : rules) {
            if (rule.source != wanted || !concerns(rule, evidence.submission->languageId))
                continue;
            if (auto captures = matchAny(rule, message)) {
                constexpr int laterIsWorse = 15;
                tips.push_back({rule.id,
                                *std::move(captures),
                                {},
                                diagnostic.file,
                                diagnostic.line,
                                diagnostic.column,
                                rule.weight - laterIsWorse * earlier});
                break;
            }
        }
        ++earlier;
    }
}

std::vector<std::string> linesOfMessage(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < readLines) {
        const std::size_t end = text.find('\n');
        lines.push_back(plainQuotes(text.substr(0, end)));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

/// Tips about a compiler's log without understood messages.
void readLog(const std::vector<Rule> &rules, const Evidence &evidence, std::vector<Tip> &tips)
{
    if (evidence.judgement.compile.ok || !tips.empty())
        return;
    for (const auto &line : linesOfMessage(evidence.judgement.compile.log))
        for (const auto &rule : rules)
            if (rule.source == Source::Errors && concerns(rule, evidence.submission->languageId))
                if (auto captures = matchAny(rule, line)) {
                    const Place place = placeIn(line, *evidence.submission);
                    tips.push_back({rule.id,
                                    *std::move(captures),
                                    {},
                                    place.file,
                                    place.line,
                                    0,
                                    rule.weight});
                    return;
                }
}

void readMessages(const std::vector<Rule> &rules, const Evidence &evidence, std::vector<Tip> &tips)
{
    for (const auto &failed : evidence.failed) {
        const TestResult &result = *failed.result;
        const std::string text = result.errorOutput + "\n" + result.message;
        const auto lines = linesOfMessage(text);
        const Place place = placeIn(text, *evidence.submission);
        for (const auto &rule : rules) {
            if (rule.source != Source::Messages || !concerns(rule, evidence.submission->languageId))
                continue;
            if (!rule.verdicts.empty() && !std::ranges::contains(rule.verdicts, result.verdict))
                continue;
            for (const auto &line : lines)
                if (auto captures = matchAny(rule, line)) {
                    tips.push_back({rule.id, *std::move(captures), result.test, place.file,
                                    place.line, 0, rule.weight});
                    break;
                }
        }
    }
}

void askDetectors(const std::vector<Rule> &rules, const Evidence &evidence, std::vector<Tip> &tips)
{
    for (const auto &rule : rules) {
        if (rule.source != Source::Detected || !concerns(rule, evidence.submission->languageId))
            continue;
        if (!rule.verdicts.empty() &&
            !std::ranges::contains(rule.verdicts, evidence.judgement.verdict))
            continue;
        if (auto tip = findDetector(rule.detector)(evidence)) {
            tip->id = rule.id;
            tip->weight = rule.weight;
            tips.push_back(*std::move(tip));
        }
    }
}

/// The best ones, each kind once. General ones ("it takes too long") are for want of better ones.
std::vector<Tip> best(std::vector<Tip> tips)
{
    std::ranges::stable_sort(tips, std::ranges::greater{}, &Tip::weight);
    std::vector<Tip> result;
    for (auto &tip : tips) {
        const bool general = tip.weight <= generalWeight && !result.empty();
        if (result.size() < maximumTips && !general &&
            !std::ranges::contains(result, tip.id, &Tip::id))
            result.push_back(std::move(tip));
    }
    return result;
}

} // namespace

struct Adviser::Rules {
    std::vector<Rule> rules;
};

Adviser::Adviser(std::unique_ptr<Rules> rules)
    : m_rules(std::move(rules))
{
}

Adviser::~Adviser() = default;

Result<std::unique_ptr<Adviser>> Adviser::open(const std::filesystem::path &folder)
{
    const auto place = folder.empty() ? resourceDirectory() / "feedback" : folder;
    auto rules = std::make_unique<Rules>();
    rules->rules = TRY(readRules(place / "rules.json"));
    return std::unique_ptr<Adviser>(new Adviser(std::move(rules)));
}

std::vector<Tip> Adviser::before(const analysis::SourceAnalysis &analysis) const
{
    std::vector<Tip> tips;
    for (const auto &finding : analysis.findings) {
        if (!analysis::isAdvice(finding.kind))
            continue;
        Tip tip = toTip(finding);
        // What stops a program comes before what slows it down, in the order of the kinds.
        tip.weight = -static_cast<int>(finding.kind);
        tips.push_back(std::move(tip));
    }
    return best(std::move(tips));
}

std::vector<Tip> Adviser::after(const Assignment &assignment, const Submission &submission,
                                const Judgement &judgement) const
{
    if (judgement.verdict == Verdict::AC)
        return {};
    const Evidence evidence = gather(assignment, submission, judgement);
    const auto &rules = m_rules->rules;
    std::vector<Tip> tips;
    readDiagnostics(rules, evidence, tips);
    readLog(rules, evidence, tips);
    if (judgement.compile.ok) {
        readMessages(rules, evidence, tips);
        askDetectors(rules, evidence, tips);
    }
    return best(std::move(tips));
}

Tip toTip(const analysis::Finding &finding)
{
    Tip tip;
    tip.id = "source-" + std::string(analysis::findingName(finding.kind));
    tip.values = {finding.name, std::to_string(finding.count)};
    tip.file = finding.file;
    tip.line = finding.line;
    tip.column = finding.column;
    return tip;
}

} // namespace assay::feedback

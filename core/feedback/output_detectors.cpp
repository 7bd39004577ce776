#include "feedback/detectors.h"
#include "feedback/output_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

// How a wrong output differs from the answer of a shown test.

namespace assay::feedback {

namespace {

using Words = std::vector<std::string_view>;

/// The outputs that were compared with their answers and found wrong.
struct Wrong {
    const FailedTest *test = nullptr;
    Words expected;
    Words found;
};

std::vector<Wrong> wrongOutputs(const Evidence &evidence)
{
    std::vector<Wrong> wrong;
    for (const auto &failed : evidence.failed) {
        if (failed.result->verdict != Verdict::WA)
            continue;
        if (!failed.answer.empty()) {
            wrong.push_back({&failed, wordsOf(failed.answer), wordsOf(failed.result->output)});
        } else if (failed.result->difference) { // values of functions, rows of tables
            wrong.push_back({&failed, wordsOf(failed.result->difference->expected),
                             wordsOf(failed.result->difference->found)});
        }
    }
    return wrong;
}

Tip about(const Wrong &wrong, std::vector<std::string> values = {})
{
    Tip tip;
    tip.test = wrong.test->result->test;
    tip.values = std::move(values);
    return tip;
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t longest = 40;
    return text.size() <= longest ? std::string(text) : std::string(text.substr(0, longest)) + "…";
}

/// The first pair of words that differs, if there are equally many.
std::optional<std::size_t> firstDifferent(const Wrong &wrong)
{
    if (wrong.expected.size() != wrong.found.size())
        return std::nullopt;
    const auto [e, f] = std::ranges::mismatch(wrong.expected, wrong.found);
    return e == wrong.expected.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(e - wrong.expected.begin()));
}

/// Do all pairs that differ satisfy the condition, on every wrong output? Then a tip about the
/// first pair.
template <typename Condition> std::optional<Tip> allPairs(const Evidence &evidence, Condition holds)
{
    const auto outputs = wrongOutputs(evidence);
    for (const auto &wrong : outputs) {
        if (!firstDifferent(wrong))
            return std::nullopt;
        for (std::size_t i = 0; i < wrong.expected.size(); ++i)
            if (wrong.expected[i] != wrong.found[i] && !holds(wrong.expected[i], wrong.found[i]))
                return std::nullopt;
    }
    if (outputs.empty())
        return std::nullopt;
    const std::size_t at = *firstDifferent(outputs.front());
    return about(outputs.front(),
                 {shortened(outputs.front().expected[at]), shortened(outputs.front().found[at])});
}

std::optional<Tip> emptyOutput(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence))
        if (wrong.found.empty() && !wrong.expected.empty() && !wrong.test->answer.empty())
            return about(wrong);
    return std::nullopt;
}

std::string joined(const Words &words)
{
    std::string text;
    for (const auto word : words)
        text += word;
    return text;
}

std::optional<Tip> whiteSpace(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence))
        if (!wrong.found.empty() && wrong.test->whole &&
            joined(wrong.found) == joined(wrong.expected))
            return about(wrong);
    return std::nullopt;
}

std::optional<Tip> letterCase(const Evidence &evidence)
{
    return allPairs(evidence, [](std::string_view e, std::string_view f) {
        return e.size() == f.size() && bare(e) == bare(f) && !number(e) &&
               std::ranges::equal(e, f, [](char a, char b) {
                   return a == b ||
                          (static_cast<unsigned char>(a) ^ static_cast<unsigned char>(b)) == 0x20U;
               });
    });
}

/// "[1, 2, 3]" for "1 2 3": the same letters and digits, other signs.
std::optional<Tip> punctuation(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (!wrong.test->whole || wrong.test->answer.empty() || wrong.found == wrong.expected)
            continue;
        const std::string expected = bare(wrong.test->answer);
        if (expected.empty() || expected != bare(wrong.test->result->output))
            continue;
        std::size_t at = 0;
        while (at < wrong.expected.size() && at < wrong.found.size() &&
               wrong.expected[at] == wrong.found[at])
            ++at;
        if (at < wrong.expected.size() && at < wrong.found.size())
            return about(wrong, {shortened(wrong.expected[at]), shortened(wrong.found[at])});
    }
    return std::nullopt;
}

std::optional<Tip> offByOne(const Evidence &evidence)
{
    return allPairs(evidence, [](std::string_view e, std::string_view f) {
        const auto a = wholeNumber(e);
        const auto b = wholeNumber(f);
        return a && b && (*a > *b ? *a - 1 == *b : *b - 1 == *a);
    });
}

std::optional<Tip> wrongSign(const Evidence &evidence)
{
    return allPairs(evidence, [](std::string_view e, std::string_view f) {
        const auto a = wholeNumber(e);
        const auto b = wholeNumber(f);
        return a && b && *a != 0 && *b > -std::numeric_limits<long long>::max() && *a == -*b;
    });
}

/// The answer's value cut to 32 bits, or a negative number in the place of a great one.
std::optional<Tip> overflow(const Evidence &evidence)
{
    constexpr long long limit = 1LL << 31;
    for (const auto &wrong : wrongOutputs(evidence)) {
        const auto at = firstDifferent(wrong);
        if (!at)
            continue;
        const auto e = wholeNumber(wrong.expected[*at]);
        const auto f = wholeNumber(wrong.found[*at]);
        if (!e || !f || (*e < limit && *e >= -limit))
            continue;
        const bool cut = static_cast<std::uint32_t>(*e) == static_cast<std::uint32_t>(*f);
        const bool turned = *e > 0 && *f < 0;
        if (cut || turned)
            return about(wrong, {std::string(wrong.expected[*at]), std::string(wrong.found[*at])});
    }
    return std::nullopt;
}

std::optional<Tip> integerDivision(const Evidence &evidence)
{
    return allPairs(evidence, [](std::string_view e, std::string_view f) {
        const auto a = number(e);
        const auto b = number(f);
        return a && b && e.contains('.') && *a != std::trunc(*a) && *b == std::trunc(*a);
    });
}

std::optional<Tip> precision(const Evidence &evidence)
{
    return allPairs(evidence, [](std::string_view e, std::string_view f) {
        const auto a = number(e);
        const auto b = number(f);
        constexpr double near = 0.01;
        return a && b && (e.contains('.') || f.contains('.')) &&
               std::abs(*a - *b) <= near * std::max(1.0, std::abs(*a));
    });
}

std::optional<Tip> otherOrder(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (wrong.expected.size() != wrong.found.size() || wrong.expected.size() < 2 ||
            wrong.expected == wrong.found || !wrong.test->whole)
            continue;
        Words a = wrong.expected;
        Words b = wrong.found;
        std::ranges::sort(a);
        std::ranges::sort(b);
        if (a == b)
            return about(wrong);
    }
    return std::nullopt;
}

/// Does `whole` begin with the words of `part`, which are fewer?
bool begins(const Words &whole, const Words &part)
{
    return std::ranges::equal(std::span(whole).first(part.size()), part);
}

std::optional<Tip> missingEnd(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (wrong.found.empty() || wrong.found.size() >= wrong.expected.size() ||
            !wrong.test->whole || !begins(wrong.expected, wrong.found))
            continue;
        return about(wrong, {std::to_string(linesOf(wrong.test->answer).size()),
                             std::to_string(linesOf(wrong.test->result->output).size())});
    }
    return std::nullopt;
}

std::optional<Tip> extraEnd(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (wrong.expected.empty() || wrong.found.size() <= wrong.expected.size() ||
            !wrong.test->whole || !begins(wrong.found, wrong.expected))
            continue;
        return about(wrong, {shortened(wrong.found[wrong.expected.size()])});
    }
    return std::nullopt;
}

/// Python prints None for a function that returns nothing.
std::optional<Tip> printsNone(const Evidence &evidence)
{
    static constexpr std::array<std::string_view, 4> nothings{"None", "null", "undefined", "NaN"};
    for (const auto &wrong : wrongOutputs(evidence))
        for (const auto word : wrong.found)
            if (std::ranges::contains(nothings, word) &&
                !std::ranges::contains(wrong.expected, word))
                return about(wrong, {std::string(word)});
    return std::nullopt;
}

/// Words where the answer has only numbers.
std::optional<Tip> extraWords(const Evidence &evidence)
{
    // The source tells better which words those are.
    for (const auto &finding : evidence.analysis.findings)
        if (finding.kind == analysis::FindingKind::Prompt ||
            finding.kind == analysis::FindingKind::DebugOutput)
            return std::nullopt;
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (!wrong.test->whole || wrong.expected.empty() ||
            !std::ranges::all_of(wrong.expected, [](auto w) { return number(w).has_value(); }))
            continue;
        const auto word = std::ranges::find_if(wrong.found, [](auto w) {
            return std::ranges::count_if(w, [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                   }) >= 3;
        });
        if (word != wrong.found.end())
            return about(wrong, {shortened(*word)});
    }
    return std::nullopt;
}

std::optional<Tip> firstLineRight(const Evidence &evidence)
{
    for (const auto &wrong : wrongOutputs(evidence)) {
        if (wrong.test->answer.empty())
            continue;
        const auto expected = linesOf(wrong.test->answer);
        const auto found = linesOf(wrong.test->result->output);
        std::size_t same = 0;
        while (same < expected.size() && same < found.size() && expected[same] == found[same])
            ++same;
        if (same > 0 && same < expected.size() && same < found.size())
            return about(wrong, {std::to_string(same), std::to_string(same + 1)});
    }
    return std::nullopt;
}

/// The same output for different answers: the input does not matter to the program.
std::optional<Tip> sameOutput(const Evidence &evidence)
{
    std::vector<const TestResult *> shown;
    for (const auto &result : evidence.judgement.results)
        if (result.visibility == Visibility::Shown && !result.output.empty() &&
            (result.verdict == Verdict::AC || result.verdict == Verdict::WA))
            shown.push_back(&result);
    const auto outputs = wrongOutputs(evidence);
    if (shown.size() < 2 || outputs.empty() || outputs.front().test->answer.empty())
        return std::nullopt;
    const bool same = std::ranges::all_of(
        shown, [&](const TestResult *r) { return r->output == shown.front()->output; });
    return same ? std::optional(about(outputs.front())) : std::nullopt;
}

constexpr std::array<std::pair<std::string_view, Detector>, 16> detectors{{
    {"empty-output", emptyOutput},
    {"white-space", whiteSpace},
    {"letter-case", letterCase},
    {"punctuation", punctuation},
    {"off-by-one", offByOne},
    {"wrong-sign", wrongSign},
    {"overflow", overflow},
    {"integer-division", integerDivision},
    {"precision", precision},
    {"other-order", otherOrder},
    {"missing-end", missingEnd},
    {"extra-end", extraEnd},
    {"prints-none", printsNone},
    {"extra-words", extraWords},
    {"first-line-right", firstLineRight},
    {"same-output", sameOutput},
}};

} // namespace

Detector findOutputDetector(std::string_view name)
{
    const auto *const found =
        std::ranges::find(detectors, name, &std::pair<std::string_view, Detector>::first);
    return found == detectors.end() ? nullptr : found->second;
}

} // namespace assay::feedback

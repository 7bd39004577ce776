#include "judge/verdict/verdict_profile.h"

#include <algorithm>
#include <array>

namespace assay::judge {

namespace {

struct Name {
    VerdictProfile profile;
    std::string_view name;
};

constexpr std::array names{
    Name{VerdictProfile::Assay, "assay"}, Name{VerdictProfile::Kattis, "kattis"},
    Name{VerdictProfile::Kattis, "icpc"}, Name{VerdictProfile::Domjudge, "domjudge"},
    Name{VerdictProfile::Dmoj, "dmoj"},   Name{VerdictProfile::Cms, "cms"},
};

std::string domjudgeTest(const TestResult &result, const Limits &limits)
{
    if (result.verdict == Verdict::SK)
        return {};
    // The same number is a soft limit for processor and for wall time, and comes before all else.
    // After a rejection by an interactive validator nothing about the run counts.
    const bool rejectedAlive = result.verdict == Verdict::WA;
    if (result.verdict == Verdict::TLE || (!rejectedAlive && result.wallTime > limits.cpuTime))
        return "timelimit";
    switch (result.verdict) {
    case Verdict::AC: return "correct";
    case Verdict::WA:
        return result.output.empty() && !result.outputTruncated ? "no-output" : "wrong-answer";
    case Verdict::OLE: return "output-limit";
    case Verdict::CE: return "compiler-error";
    default: return "run-error";
    }
}

std::string dmojTest(const TestResult &result)
{
    switch (result.verdict) {
    case Verdict::SK: return "SC";
    case Verdict::SV: return "RTE";
    case Verdict::RTE: return result.exitCode ? "IR" : "RTE";
    default: return std::string(verdictCode(result.verdict));
    }
}

/// DMOJ's order of badness over the tests of a submission.
std::size_t dmojBadness(const std::string &code)
{
    constexpr std::array order = {"SC", "AC", "WA", "MLE", "TLE", "IR", "RTE", "OLE"};
    return static_cast<std::size_t>(std::ranges::find(order, code) - order.begin());
}

std::string cmsTest(const TestResult &result)
{
    switch (result.verdict) {
    case Verdict::AC: return "Output is correct";
    case Verdict::WA:
        return result.score > 0 ? "Output is partially correct" : "Output isn't correct";
    case Verdict::TLE:
        return result.reason == EndReason::WallTime
                   ? "Execution timed out (wall clock limit exceeded)"
                   : "Execution timed out";
    case Verdict::MLE: return "Memory limit exceeded";
    case Verdict::RTE:
        return result.exitCode ? "Execution failed because the return code was nonzero"
                               : "Execution killed by signal";
    case Verdict::OLE:
    case Verdict::SV: return "Execution killed by signal";
    case Verdict::CE: return "Compilation failed";
    case Verdict::SK: break;
    }
    return {};
}

/// CMS has no verdict on a submission, only its score; the sentence of the first test that is not
/// right says as much as can be said.
template <typename Fold>
std::string firstOtherThan(std::string_view right, const Judgement &judgement, Fold fold)
{
    for (const TestResult &result : judgement.results)
        if (const std::string word = fold(result); !word.empty() && word != right)
            return word;
    return std::string(right);
}

} // namespace

std::string_view profileName(VerdictProfile profile)
{
    return std::ranges::find(names, profile, &Name::profile)->name;
}

std::optional<VerdictProfile> profileFromName(std::string_view name)
{
    const auto *found = std::ranges::find(names, name, &Name::name);
    return found == names.end() ? std::nullopt : std::optional(found->profile);
}

Verdict formatVerdictOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::OLE: return Verdict::WA;
    case Verdict::MLE:
    case Verdict::SV: return Verdict::RTE;
    default: return verdict;
    }
}

std::string profileVerdict(VerdictProfile profile, const TestResult &result, const Limits &limits)
{
    const bool skipped = result.verdict == Verdict::SK;
    switch (profile) {
    case VerdictProfile::Assay: return std::string(verdictCode(result.verdict));
    case VerdictProfile::Kattis:
        return skipped ? std::string() : std::string(verdictCode(formatVerdictOf(result.verdict)));
    case VerdictProfile::Domjudge: return domjudgeTest(result, limits);
    case VerdictProfile::Dmoj: return dmojTest(result);
    case VerdictProfile::Cms: return cmsTest(result);
    }
    return {};
}

std::string profileVerdict(VerdictProfile profile, const Judgement &judgement, const Limits &limits)
{
    const bool compiled = judgement.verdict != Verdict::CE;
    const auto fold = [&](const TestResult &result) {
        return profileVerdict(profile, result, limits);
    };
    switch (profile) {
    case VerdictProfile::Assay: return std::string(verdictCode(judgement.verdict));
    case VerdictProfile::Kattis:
        return std::string(verdictCode(formatVerdictOf(judgement.formatVerdict)));
    case VerdictProfile::Domjudge:
        return compiled ? firstOtherThan("correct", judgement, fold) : "compiler-error";
    case VerdictProfile::Cms:
        return compiled ? firstOtherThan("Output is correct", judgement, fold)
                        : "Compilation failed";
    case VerdictProfile::Dmoj: break;
    }
    if (!compiled)
        return "CE";
    std::string worst = "SC";
    for (const TestResult &result : judgement.results)
        worst = std::max(worst, fold(result), [](const std::string &a, const std::string &b) {
            return dmojBadness(a) < dmojBadness(b);
        });
    return worst;
}

} // namespace assay::judge

#include "feedback/detectors.h"
#include "model/refused_call.h"

#include <algorithm>
#include <array>
#include <csignal>

// How a run ended, together with what the source looks like.

namespace assay::feedback {

namespace {

using analysis::FindingKind;

const analysis::Finding *findingOf(const Evidence &evidence, FindingKind kind)
{
    const auto found =
        std::ranges::find(evidence.analysis.findings, kind, &analysis::Finding::kind);
    return found == evidence.analysis.findings.end() ? nullptr : &*found;
}

Tip at(const analysis::Finding &finding)
{
    Tip tip;
    tip.file = finding.file;
    tip.line = finding.line;
    tip.column = finding.column;
    tip.values = {finding.name, std::to_string(finding.count)};
    return tip;
}

/// The first shown test with this verdict; null if no shown test has it.
const TestResult *failedWith(const Evidence &evidence, Verdict verdict)
{
    for (const auto &failed : evidence.failed)
        if (failed.result->verdict == verdict)
            return failed.result;
    return nullptr;
}

/// Did the submission get the verdict, on whatever test?
bool hasVerdict(const Evidence &evidence, Verdict verdict)
{
    return evidence.judgement.verdict == verdict || failedWith(evidence, verdict) != nullptr;
}

Tip onTest(const TestResult *result, std::vector<std::string> values = {})
{
    Tip tip;
    if (result != nullptr)
        tip.test = result->test;
    tip.values = std::move(values);
    return tip;
}

const TestResult *endedBy(const Evidence &evidence, EndReason reason)
{
    for (const auto &failed : evidence.failed)
        if (failed.result->reason == reason)
            return failed.result;
    return nullptr;
}

template <FindingKind kind, Verdict verdict>
std::optional<Tip> findingWith(const Evidence &evidence)
{
    const auto *finding = findingOf(evidence, kind);
    if (finding == nullptr || !hasVerdict(evidence, verdict))
        return std::nullopt;
    return at(*finding);
}

/// The finding explains a failure of any kind.
template <FindingKind kind> std::optional<Tip> findingAnyway(const Evidence &evidence)
{
    const auto *finding = findingOf(evidence, kind);
    if (finding == nullptr || evidence.failed.empty())
        return std::nullopt;
    return at(*finding);
}

std::optional<Tip> nestedLoops(const Evidence &evidence)
{
    if (evidence.analysis.deepestLoops < 2 || !hasVerdict(evidence, Verdict::TLE))
        return std::nullopt;
    Tip tip = at(evidence.analysis.deepest);
    tip.values = {std::to_string(evidence.analysis.deepestLoops)};
    return tip;
}

std::optional<Tip> waiting(const Evidence &evidence)
{
    const auto *result = endedBy(evidence, EndReason::WallTime);
    return result != nullptr && !evidence.assignment->interactive ? std::optional(onTest(result))
                                                                  : std::nullopt;
}

std::optional<Tip> waitingForPartner(const Evidence &evidence)
{
    const auto *result = endedBy(evidence, EndReason::WallTime);
    if (result == nullptr || !evidence.assignment->interactive)
        return std::nullopt;
    if (const auto *flush = findingOf(evidence, FindingKind::MissingFlush))
        return at(*flush);
    return onTest(result);
}

std::optional<Tip> tooSlow(const Evidence &evidence)
{
    if (!hasVerdict(evidence, Verdict::TLE) || endedBy(evidence, EndReason::WallTime) != nullptr)
        return std::nullopt;
    return onTest(failedWith(evidence, Verdict::TLE));
}

std::optional<Tip> tooMuchMemory(const Evidence &evidence)
{
    if (!hasVerdict(evidence, Verdict::MLE))
        return std::nullopt;
    const auto mebibytes = static_cast<int>(
        evidence.assignment->limitsFor(evidence.submission->languageId).memory.toMib());
    return onTest(failedWith(evidence, Verdict::MLE), {std::to_string(mebibytes)});
}

std::optional<Tip> outputFlood(const Evidence &evidence)
{
    if (!hasVerdict(evidence, Verdict::OLE))
        return std::nullopt;
    return onTest(failedWith(evidence, Verdict::OLE));
}

std::optional<Tip> stackEnded(const Evidence &evidence)
{
    const auto *result = endedBy(evidence, EndReason::Stack);
    if (result == nullptr)
        return std::nullopt;
    for (const auto kind : {FindingKind::BranchingRecursion, FindingKind::Recursion})
        if (const auto *finding = findingOf(evidence, kind))
            return at(*finding);
    return onTest(result, {"?"});
}

template <int number> std::optional<Tip> signalled(const Evidence &evidence)
{
    for (const auto &failed : evidence.failed)
        if (failed.result->verdict == Verdict::RTE && failed.result->signal == number)
            return onTest(failed.result);
    return std::nullopt;
}

std::optional<Tip> segfaultInRecursion(const Evidence &evidence)
{
    if (!signalled<SIGSEGV>(evidence))
        return std::nullopt;
    const auto *finding = findingOf(evidence, FindingKind::Recursion);
    if (finding == nullptr)
        finding = findingOf(evidence, FindingKind::BranchingRecursion);
    return finding == nullptr ? std::nullopt : std::optional(at(*finding));
}

std::optional<Tip> exitCode(const Evidence &evidence)
{
    for (const auto &failed : evidence.failed)
        if (failed.result->verdict == Verdict::RTE && failed.result->exitCode.value_or(0) != 0 &&
            failed.result->errorOutput.empty())
            return onTest(failed.result, {std::to_string(*failed.result->exitCode)});
    return std::nullopt;
}

/// The refused calls of a shown test that are of this kind.
template <Attempt attempt> std::optional<Tip> refused(const Evidence &evidence)
{
    for (const auto &failed : evidence.failed)
        for (const auto &attempted : attemptsOf(failed.result->refused))
            if (attempted.attempt == attempt && !attempted.calls.empty()) {
                Tip tip = onTest(failed.result, {attempted.calls.front()});
                if (attempt == Attempt::Network)
                    if (const auto *finding = findingOf(evidence, FindingKind::Network)) {
                        tip.file = finding->file;
                        tip.line = finding->line;
                        tip.column = finding->column;
                    }
                return tip;
            }
    return std::nullopt;
}

std::optional<Tip> refusedAnything(const Evidence &evidence)
{
    for (const auto &failed : evidence.failed)
        if (failed.result->verdict == Verdict::SV && !failed.result->refused.empty())
            return onTest(failed.result, {failed.result->refused.front()});
    return std::nullopt;
}

/// All that is shown is right, and still it is not accepted.
std::optional<Tip> samplesPass(const Evidence &evidence)
{
    if (!evidence.failed.empty() || evidence.shownPassed == 0 ||
        evidence.judgement.verdict != Verdict::WA ||
        evidence.judgement.testsPassed >= evidence.judgement.testsTotal)
        return std::nullopt;
    return onTest(nullptr, {std::to_string(evidence.shownPassed)});
}

std::optional<Tip> crashElsewhere(const Evidence &evidence)
{
    if (!evidence.failed.empty() || evidence.shownPassed == 0 ||
        evidence.judgement.verdict != Verdict::RTE)
        return std::nullopt;
    return onTest(nullptr);
}

constexpr std::array<std::pair<std::string_view, Detector>, 31> detectors{{
    {"endless-loop-time", findingWith<FindingKind::EndlessLoop, Verdict::TLE>},
    {"endless-loop-output", findingWith<FindingKind::EndlessLoop, Verdict::OLE>},
    {"endless-loop-memory", findingWith<FindingKind::EndlessLoop, Verdict::MLE>},
    {"branching-recursion", findingWith<FindingKind::BranchingRecursion, Verdict::TLE>},
    {"recursion-memory", findingWith<FindingKind::Recursion, Verdict::MLE>},
    {"big-allocation", findingWith<FindingKind::BigAllocation, Verdict::MLE>},
    {"big-allocation-crash", findingWith<FindingKind::BigAllocation, Verdict::RTE>},
    {"no-input", findingWith<FindingKind::NoInput, Verdict::WA>},
    {"no-output", findingWith<FindingKind::NoOutput, Verdict::WA>},
    {"prompt", findingWith<FindingKind::Prompt, Verdict::WA>},
    {"debug-output", findingWith<FindingKind::DebugOutput, Verdict::WA>},
    {"files", findingAnyway<FindingKind::Files>},
    {"network", findingAnyway<FindingKind::Network>},
    {"processes", findingAnyway<FindingKind::Processes>},
    {"threads-time", findingWith<FindingKind::Threads, Verdict::TLE>},
    {"nested-loops", nestedLoops},
    {"waiting", waiting},
    {"waiting-for-partner", waitingForPartner},
    {"too-slow", tooSlow},
    {"too-much-memory", tooMuchMemory},
    {"output-flood", outputFlood},
    {"stack-ended", stackEnded},
    {"segfault", signalled<SIGSEGV>},
    {"segfault-in-recursion", segfaultInRecursion},
    {"bad-calculation", signalled<SIGFPE>},
    {"aborted", signalled<SIGABRT>},
    {"exit-code", exitCode},
    {"refused-network", refused<Attempt::Network>},
    {"refused-anything", refusedAnything},
    {"samples-pass", samplesPass},
    {"crash-elsewhere", crashElsewhere},
}};

} // namespace

Detector findRunDetector(std::string_view name)
{
    const auto *const found =
        std::ranges::find(detectors, name, &std::pair<std::string_view, Detector>::first);
    return found == detectors.end() ? nullptr : found->second;
}

Detector findDetector(std::string_view name)
{
    const auto detector = findOutputDetector(name);
    return detector != nullptr ? detector : findRunDetector(name);
}

} // namespace assay::feedback

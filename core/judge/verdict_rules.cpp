#include "judge/verdict_rules.h"

#include <algorithm>

namespace assay::judge {

namespace {

using Outcome = run::RunReport::Outcome;

bool looksOutOfMemory(const RunFacts &facts)
{
    return std::ranges::any_of(facts.language.memoryErrors, [&](const std::string &text) {
        return !text.empty() && facts.errorOutput.contains(text);
    });
}

/// The verdict that the run alone decides; nothing if the output is to be checked.
std::optional<Verdict> verdictOfRun(const RunFacts &facts)
{
    const run::RunReport &run = facts.run;
    if (run.reason == EndReason::Refused)
        return Verdict::SV;
    if (run.reason == EndReason::Memory)
        return Verdict::MLE;
    if (run.reason == EndReason::CpuTime || run.reason == EndReason::WallTime ||
        run.cpuTime > facts.limits.cpuTime)
        return Verdict::TLE;
    const bool abnormal = run.outcome != Outcome::Exited || run.exitCode.value_or(-1) != 0;
    if (abnormal && run.reason != EndReason::Output && looksOutOfMemory(facts))
        return Verdict::MLE;
    if (run.reason == EndReason::Output || run.outputTruncated)
        return Verdict::OLE;
    if (abnormal || run.reason == EndReason::Processes || facts.resultMissing)
        return Verdict::RTE;
    return std::nullopt;
}

} // namespace

bool endedWell(const RunFacts &facts)
{
    return !verdictOfRun(facts);
}

Verdict decideVerdict(const RunFacts &facts, const std::optional<CheckReport> &check)
{
    if (const auto verdict = verdictOfRun(facts))
        return *verdict;
    return check && check->accepted ? Verdict::AC : Verdict::WA;
}

} // namespace assay::judge

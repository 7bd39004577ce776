#include "judge/verdict/verdict_rules.h"

#include <algorithm>

namespace assay::judge {

namespace {

using Outcome = run::RunReport::Outcome;

bool saysOneOf(const RunFacts &facts, const std::vector<std::string> &texts)
{
    return std::ranges::any_of(texts, [&](const std::string &text) {
        return !text.empty() && facts.errorOutput.contains(text);
    });
}

bool endedAbnormally(const RunFacts &facts)
{
    return facts.run.outcome != Outcome::Exited || facts.run.exitCode.value_or(-1) != 0;
}

/// Where memory is sampled, a program may meet the end of its address space before it is looked at.
bool looksOutOfMemory(const RunFacts &facts)
{
    return facts.run.memory > facts.limits.memory + facts.language.memoryOverhead ||
           saysOneOf(facts, facts.language.memoryErrors);
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
    const bool abnormal = endedAbnormally(facts);
    if (abnormal && run.reason != EndReason::Output && looksOutOfMemory(facts))
        return Verdict::MLE;
    if (run.reason == EndReason::Output || run.outputTruncated)
        return Verdict::OLE;
    if (abnormal || run.reason == EndReason::Processes || facts.resultMissing)
        return Verdict::RTE;
    return std::nullopt;
}

} // namespace

EndReason decideReason(const RunFacts &facts)
{
    const run::RunReport &run = facts.run;
    const bool mostlyStack = run.stack.bytes() > run.memory.bytes() / 2;
    if (run.reason == EndReason::Memory && mostlyStack)
        return EndReason::Stack;
    if (run.reason == EndReason::None && endedAbnormally(facts) &&
        saysOneOf(facts, facts.language.stackErrors))
        return EndReason::Stack;
    // On a busy machine the wall limit can end what has computed for too long already.
    if (run.reason == EndReason::WallTime && run.cpuTime > facts.limits.cpuTime)
        return EndReason::CpuTime;
    return run.reason;
}

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

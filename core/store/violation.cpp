#include "store/violation.h"

#include "base/bytes.h"
#include "model/refused_call.h"

#include <algorithm>
#include <array>

namespace assay::store {

namespace {

constexpr std::array<std::pair<ViolationKind, std::string_view>, 4> kindNames{{
    {ViolationKind::Escape, "escape"},
    {ViolationKind::RefusedCall, "refused_call"},
    {ViolationKind::Processes, "processes"},
    {ViolationKind::Output, "output"},
}};

constexpr std::size_t mostCalls = 64;
constexpr std::size_t longestName = 64;

} // namespace

std::string_view violationKindName(ViolationKind kind)
{
    for (const auto &[known, name] : kindNames)
        if (known == kind)
            return name;
    return kindNames.front().second;
}

std::optional<ViolationKind> violationKindFromName(std::string_view name)
{
    for (const auto &[kind, known] : kindNames)
        if (known == name)
            return kind;
    return std::nullopt;
}

void addCalls(std::vector<std::string> &calls, const std::vector<std::string> &more)
{
    for (const auto &call : more) {
        const std::string name = toUtf8(call.substr(0, longestName));
        const auto place = std::ranges::lower_bound(calls, name);
        const bool known = place != calls.end() && *place == name;
        if (!known && calls.size() < mostCalls)
            calls.insert(place, name);
    }
}

std::vector<Violation> violationsOf(const TestResult &result)
{
    Violation escape{ViolationKind::Escape, {}};
    Violation refused{ViolationKind::RefusedCall, {}};
    for (const auto &call : result.refused)
        addCalls(isEscape(attemptOf(call)) ? escape.calls : refused.calls, {call});

    std::vector<Violation> violations;
    if (!escape.calls.empty())
        violations.push_back(std::move(escape));
    // A run may have been ended for a call before its name was known.
    const bool unnamed = result.refused.empty() &&
                         (result.reason == EndReason::Refused || result.verdict == Verdict::SV);
    if (!refused.calls.empty() || unnamed)
        violations.push_back(std::move(refused));
    if (result.reason == EndReason::Processes)
        violations.push_back({ViolationKind::Processes, {}});
    if (result.reason == EndReason::Output)
        violations.push_back({ViolationKind::Output, {}});
    return violations;
}

} // namespace assay::store

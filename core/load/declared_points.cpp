#include "load/declared_points.h"

#include <algorithm>
#include <cmath>

namespace assay::load {

namespace {

/// The most points that a submission declares which must be accepted.
std::optional<double> mostDeclared(const std::vector<ReferenceSubmission> &references)
{
    std::optional<double> most;
    for (const auto &reference : references)
        if (reference.expected == std::vector{Verdict::AC} && reference.expectedScore)
            most = std::max(most.value_or(*reference.expectedScore), *reference.expectedScore);
    return most;
}

bool canReach(const TestData &data, double points)
{
    const auto &most = data.groups.front().maxScore;
    return most && std::abs(*most - points) <= 1e-6;
}

} // namespace

TestData readFittingTestData(const PackageTree &tree, const ProblemSettings &problem,
                             const OwnValidator &validator,
                             const std::vector<ReferenceSubmission> &references, Findings &findings)
{
    const auto read = [&](LegacyScoring legacy, Findings &found) {
        return readTestData(tree, problem, validator, legacy, found);
    };
    Findings kattis = findings;
    auto data = read(LegacyScoring::Kattis, kattis);
    const auto declared = mostDeclared(references);
    const bool bounded = data.groups.front().maxScore.has_value();
    if (problem.format == PackageFormat::Legacy && problem.scoring && declared && bounded &&
        !canReach(data, *declared)) {
        Findings domjudge = findings;
        if (auto other = read(LegacyScoring::Domjudge, domjudge); canReach(other, *declared)) {
            findings = std::move(domjudge);
            return other;
        }
    }
    findings = std::move(kattis);
    return data;
}

} // namespace assay::load

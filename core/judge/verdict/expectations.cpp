#include "judge/verdict/expectations.h"

#include "judge/limits/time_limit.h"
#include "judge/verdict/verdict_profile.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace assay::judge {

namespace {

constexpr double epsilon = 1e-6;

/// How runs close to the time limit are read.
enum class Reading {
    Measured, ///< as they are
    InTime,   ///< a run that is only a little too slow was right in time
    TooSlow,  ///< a run that is only just in time was too slow
};

bool matches(Verdict declared, Verdict found)
{
    return declared == found || declared == formatVerdictOf(found);
}

bool contains(const std::vector<Verdict> &declared, Verdict found)
{
    return std::ranges::any_of(declared, [&](Verdict one) { return matches(one, found); });
}

std::string listed(const std::vector<Verdict> &verdicts)
{
    std::string text;
    for (const Verdict verdict : verdicts)
        text += (text.empty() ? "" : " or ") + std::string(verdictCode(verdict));
    return text;
}

/// Compares under one reading; collects the first difference.
class Comparison {
public:
    Comparison(const Assignment &assignment, const ReferenceSubmission &reference,
               const Judgement &judgement, Reading reading)
        : m_assignment(assignment),
          m_reference(reference),
          m_judgement(judgement),
          m_reading(reading)
    {
    }

    /// Empty if all is as declared.
    std::string difference()
    {
        if (m_judgement.verdict == Verdict::CE)
            return contains(m_reference.expected, Verdict::CE) ? "" : "it does not compile";
        if (m_reference.rules.empty())
            compareFinalVerdict();
        for (const ReferenceRule &rule : m_reference.rules)
            compareRule(rule);
        compareGroups();
        if (m_reference.expectedScore &&
            std::abs(m_judgement.score - *m_reference.expectedScore) > epsilon)
            differ(std::format("it gets {} points, not {}", m_judgement.score,
                               *m_reference.expectedScore));
        return m_difference;
    }

private:
    void differ(std::string what)
    {
        if (m_difference.empty())
            m_difference = std::move(what);
    }

    Verdict read(const TestResult &result) const
    {
        const double limit = toSeconds(m_judgement.timeLimit);
        const double margin = std::max(m_assignment.timeLimitRule.timeLimitToTle, 1.0);
        const double time = toSeconds(result.cpuTime);
        if (limit <= 0)
            return result.verdict;
        if (m_reading == Reading::InTime && result.verdict == Verdict::TLE &&
            result.reason != EndReason::WallTime && time <= limit * margin)
            return Verdict::AC;
        if (m_reading == Reading::TooSlow && result.verdict == Verdict::AC &&
            time * margin >= limit)
            return Verdict::TLE;
        return result.verdict;
    }

    /// The final verdict, if the tests that make it are read this way.
    Verdict readFinal() const
    {
        const Verdict verdict = m_judgement.formatVerdict;
        const auto changes = [&](Verdict from) {
            const auto concerned = [&](const TestResult &result) { return result.verdict == from; };
            const auto changed = [&](const TestResult &result) { return read(result) != from; };
            const auto &results = m_judgement.results;
            return from == Verdict::TLE
                       ? std::ranges::all_of(results,
                                             [&](const auto &result) {
                                                 return !concerned(result) || changed(result);
                                             })
                       : std::ranges::any_of(results, [&](const auto &result) {
                             return concerned(result) && changed(result);
                         });
        };
        if (m_reading == Reading::InTime && verdict == Verdict::TLE && changes(Verdict::TLE))
            return Verdict::AC;
        if (m_reading == Reading::TooSlow && verdict == Verdict::AC && changes(Verdict::AC))
            return Verdict::TLE;
        return verdict;
    }

    void compareFinalVerdict()
    {
        const Verdict verdict = readFinal();
        if (m_reference.partial) {
            const bool some = verdict == Verdict::AC || m_judgement.score > epsilon;
            if (!some || m_assignment.isFullScore(m_judgement.score))
                differ("it must be accepted in part");
            return;
        }
        // A program that was stopped for its time may still have been declared wrong or crashing.
        const bool cutShort = m_reading == Reading::InTime && verdict != m_judgement.formatVerdict;
        if (!m_reference.expected.empty() && !contains(m_reference.expected, verdict) && !cutShort)
            differ(std::format("its verdict is {}, not {}", verdictCode(verdict),
                               listed(m_reference.expected)));
    }

    void compareRule(const ReferenceRule &rule)
    {
        const std::string where = rule.tests.empty() ? "" : " in " + rule.tests;
        bool anyTest = false;
        bool found = rule.required.empty();
        bool said = rule.message.empty();
        for (const TestResult &result : m_judgement.results) {
            if (result.verdict == Verdict::SK || !covers(rule, result.test))
                continue;
            anyTest = true;
            const Verdict verdict = read(result);
            found = found || contains(rule.required, verdict);
            said = said || result.message.contains(rule.message);
            if (!rule.permitted.empty() && !contains(rule.permitted, verdict))
                differ(std::format("{} gives {}; only {} is permitted{}", result.test,
                                   verdictCode(verdict), listed(rule.permitted), where));
        }
        if (anyTest && !found)
            differ(std::format("no test{} gives {}", where, listed(rule.required)));
        if (anyTest && !said)
            differ(std::format("no validator says \"{}\"{}", rule.message, where));
        if (!rule.score)
            return;
        const auto score = scoreOf(rule);
        if (score && (*score < rule.score->least - epsilon || *score > rule.score->most + epsilon))
            differ(std::format("it gets {} points{}, not {} to {}", *score, where,
                               rule.score->least, rule.score->most));
    }

    std::optional<double> scoreOf(const ReferenceRule &rule) const
    {
        if (rule.tests.empty())
            return m_judgement.score;
        const auto group = std::ranges::find(m_judgement.groups, rule.tests, &GroupResult::group);
        return group == m_judgement.groups.end() ? std::nullopt : std::optional(group->score);
    }

    /// @EXPECTED_GRADES@: one verdict for each group of the secret data.
    void compareGroups()
    {
        if (m_reference.expectedGroups.empty())
            return;
        std::size_t next = 0;
        for (const GroupResult &group : m_judgement.groups) {
            const std::string_view secret = "secret/";
            if (!group.group.starts_with(secret) ||
                group.group.find('/', secret.size()) != std::string::npos ||
                next == m_reference.expectedGroups.size())
                continue;
            const Verdict declared = m_reference.expectedGroups[next++];
            if (!matches(declared, readGroup(group)))
                differ(std::format("the group {} gives {}, not {}", group.group,
                                   verdictCode(group.verdict), verdictCode(declared)));
        }
    }

    Verdict readGroup(const GroupResult &group) const
    {
        if (group.verdict != Verdict::TLE && group.verdict != Verdict::AC)
            return group.verdict;
        Verdict verdict = Verdict::AC;
        for (const TestResult &result : m_judgement.results)
            if (result.group == group.group || result.group.starts_with(group.group + "/"))
                if (const Verdict one = read(result); one == Verdict::TLE)
                    verdict = one;
        return verdict;
    }

    const Assignment &m_assignment;
    const ReferenceSubmission &m_reference;
    const Judgement &m_judgement;
    Reading m_reading;
    std::string m_difference;
};

} // namespace

Conformity compareWithDeclared(const Assignment &assignment, const ReferenceSubmission &reference,
                               const Judgement &judgement)
{
    const auto under = [&](Reading reading) {
        return Comparison(assignment, reference, judgement, reading).difference();
    };
    Conformity conformity;
    conformity.why = under(Reading::Measured);
    conformity.asExpected = conformity.why.empty();
    if (conformity.asExpected)
        return conformity;
    for (const Reading reading : {Reading::InTime, Reading::TooSlow}) {
        if (!under(reading).empty())
            continue;
        conformity.asExpected = true;
        conformity.timingSensitive = true;
        conformity.why += "; that depends on the machine, for its time is close to the limit";
        break;
    }
    return conformity;
}

} // namespace assay::judge

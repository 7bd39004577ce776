#include "judge/test_walk.h"

#include "model/custom_input.h"

#include <algorithm>
#include <fnmatch.h>

namespace assay::judge {

namespace {

bool isSelected(const TestCase &test, const JudgeOptions &options)
{
    if (options.samplesOnly && !test.name.starts_with("sample/") && !isCustom(test))
        return false;
    if (options.withoutHidden && test.visibility == Visibility::Hidden)
        return false;
    return options.testPattern.empty() ||
           ::fnmatch(options.testPattern.c_str(), test.name.c_str(), 0) == 0;
}

} // namespace

TestWalk::TestWalk(const Assignment &assignment, const JudgeOptions &options, GroupGrader grader)
    : m_assignment(assignment),
      m_everyTest(options.everyTest || assignment.runsEveryTest),
      m_results(assignment.tests.size()),
      m_outcomes(assignment.tests.size()),
      m_evaluator(assignment.groups, m_outcomes, std::move(grader))
{
    for (const TestCase &test : assignment.tests)
        m_selected.push_back(isSelected(test, options));
}

int TestWalk::selectedCount() const
{
    return static_cast<int>(std::ranges::count(m_selected, true));
}

Result<> TestWalk::walk(const Run &run, const Done &done)
{
    if (m_assignment.groups.empty())
        return {};
    return visitGroup(0, {}, run, done);
}

Result<> TestWalk::visitGroup(std::size_t index, Skip skip, const Run &run, const Done &done)
{
    const TestGroup &group = m_assignment.groups[index];
    const bool dependenciesMet = m_evaluator.enter(index);
    if (skip.reason == SkipReason::None && !m_everyTest && !dependenciesMet)
        skip = {SkipReason::Dependency,
                "not run: the group " + group.name + " needs another group to be accepted first"};
    for (const TestNode &member : group.members) {
        if (member.kind == TestNode::Kind::Test)
            TRY(visitTest(member.index, skip, run, done));
        else
            TRY(visitGroup(member.index, skip, run, done));
        if (skip.reason != SkipReason::None || m_everyTest || group.stop == StopPolicy::Never)
            continue;
        const Verdict verdict = m_evaluator.verdictOf(member);
        if (verdict != Verdict::AC && verdict != Verdict::SK)
            skip = {SkipReason::Stop, "not run: an earlier test of the group was not accepted"};
    }
    return m_evaluator.leave(index);
}

Result<> TestWalk::visitTest(std::size_t index, const Skip &skip, const Run &run, const Done &done)
{
    if (!m_selected[index])
        return {};
    TestResult result = skip.reason == SkipReason::None ? TRY(run(m_assignment.tests[index]))
                                                        : skipped(index, skip);
    m_outcomes[index] = {result.verdict, result.score};
    done(m_results[index].emplace(std::move(result)));
    return {};
}

TestResult TestWalk::skipped(std::size_t index, const Skip &skip) const
{
    const TestCase &test = m_assignment.tests[index];
    TestResult result;
    result.test = test.name;
    if (test.group < m_assignment.groups.size())
        result.group = m_assignment.groups[test.group].name;
    result.visibility = test.visibility;
    result.skipped = skip.reason;
    result.message = skip.why;
    return result;
}

void TestWalk::skipAll(const std::string &why)
{
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (m_selected[i])
            m_results[i] = skipped(i, {SkipReason::NotCompiled, why});
}

std::vector<TestResult> TestWalk::results() const
{
    std::vector<TestResult> results;
    for (const auto &result : m_results)
        if (result)
            results.push_back(*result);
    return results;
}

FinalOutcome TestWalk::outcome() const
{
    return finalOutcome(m_assignment.groups, m_assignment.scoring, m_evaluator);
}

std::vector<GroupResult> TestWalk::groupResults() const
{
    std::vector<GroupResult> results;
    for (std::size_t i = 0; i < m_assignment.groups.size(); ++i) {
        const GroupOutcome &outcome = m_evaluator.outcomes()[i];
        results.push_back({m_assignment.groups[i].name, outcome.verdict, outcome.score});
    }
    return results;
}

} // namespace assay::judge

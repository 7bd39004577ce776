#include "judge/test_judge.h"

#include "judge/limits/noise.h"
#include "judge/verdict/scoring.h"

namespace assay::judge {

TestJudge::TestJudge(run::Runner &runner, JudgingSetup setup)
    : m_runner(runner),
      m_setup(std::move(setup)),
      m_harness(runner, {m_setup.assignment, m_setup.language, m_setup.program, m_setup.limits,
                         m_setup.harness, m_setup.profile}),
      m_shared(m_setup.assignment.tests)
{
}

Result<TestResult> TestJudge::judge(const TestCase &test, std::stop_token stop)
{
    if (const auto *known = m_shared.find(test))
        return finish(test, *known);
    auto result = TRY(judgeOnce(test, stop));
    if (!isNoisy(result, m_setup.limits))
        return result;
    const Limits limits = m_setup.limits;
    m_setup.limits = limitsOfRepetition(limits, result);
    const auto second = judgeOnce(test, stop);
    m_setup.limits = limits;
    m_shared.forget(test);
    return afterNoise(TRY(second), result, limits);
}

Result<TestResult> TestJudge::judgeOnce(const TestCase &test, std::stop_token stop)
{
    auto outcome = TRY(outcomeOf(test, stop));
    m_shared.keep(test, outcome);
    return finish(test, std::move(outcome));
}

Result<TestJudge::Outcome> TestJudge::outcomeOf(const TestCase &test, std::stop_token stop)
{
    if (test.staticValidation)
        return validateStatically(test, stop);
    const auto kind = m_setup.assignment.kind;
    if (kind == AssignmentKind::Function || kind == AssignmentKind::Sql)
        return m_harness.judge(test,
                               test.answer.empty() ? HarnessJudge::Comparison::None
                                                   : HarnessJudge::Comparison::Full,
                               stop);
    StdioJudge stdio(m_runner,
                     {m_setup.assignment, m_setup.language, m_setup.program, m_setup.limits,
                      m_setup.checker, m_setup.secondRunner, m_setup.profile});
    return stdio.judge(test, stop);
}

Result<TestResult> TestJudge::runOnly(const TestCase &test, std::stop_token stop)
{
    return finish(test, TRY(m_harness.judge(test, HarnessJudge::Comparison::None, stop)));
}

Result<TestResult> TestJudge::finish(const TestCase &test, Outcome outcome)
{
    TestResult &result = outcome.result;
    result.test = test.name;
    result.visibility = test.visibility;
    if (outcome.check) {
        result.message = outcome.check->message;
        result.difference = outcome.check->difference;
    }
    const auto &groups = m_setup.assignment.groups;
    if (test.group < groups.size()) {
        result.group = groups[test.group].name;
        result.score =
            TRY(testScore(groups[test.group], test, result.verdict == Verdict::AC, outcome.check));
    }
    if (outcome.accuracy && (!m_anyRun || (m_accuracy.exact && !outcome.accuracy->exact)))
        m_accuracy = *outcome.accuracy;
    m_anyRun = m_anyRun || outcome.accuracy;
    m_outputs.bound(result);
    return std::move(result);
}

Result<TestJudge::Outcome> TestJudge::validateStatically(const TestCase &test, std::stop_token stop)
{
    if (m_setup.staticValidator == nullptr)
        return fail(ErrorCode::PackageInvalid,
                    "the test " + test.name + " needs a static validator and there is none");
    Outcome outcome;
    outcome.check = TRY(m_setup.staticValidator->check(m_runner, test, m_setup.submission,
                                                       m_setup.program.javaClass, stop));
    outcome.result.verdict = outcome.check->accepted ? Verdict::AC : Verdict::WA;
    return outcome;
}

} // namespace assay::judge

#pragma once

#include "judge/custom_checker.h"
#include "judge/harness.h"
#include "judge/program_run.h"
#include "judge/verdict_rules.h"

#include <optional>
#include <stop_token>

namespace assay::judge {

/// Everything that stays the same from test to test of one submission. References are the
/// caller's and outlive it.
struct JudgingSetup {
    const Assignment &assignment;
    const Language &language;
    const Executable &program;
    Limits limits;                         ///< for this language
    const CustomChecker *checker;          ///< null: not a custom one
    std::vector<run::BoundPath> harness{}; ///< binds of the driver, for function and SQL kinds
};

/// Judges single tests: run, check, decide.
class TestJudge {
public:
    TestJudge(run::Runner &runner, JudgingSetup setup);

    Result<TestResult> judge(const TestCase &test, std::stop_token stop);

    /// Runs the test without comparing: AC if there is a result, whatever it is.
    Result<TestResult> runOnly(const TestCase &test, std::stop_token stop);

    /// Of all runs so far: exact only if every one was.
    const LimitsAccuracy &accuracy() const { return m_accuracy; }

private:
    struct Checked {
        std::optional<CheckReport> check;
        bool resultMissing = false;
        std::string message;
        std::optional<std::string> output; ///< shown instead of standard output
    };

    enum class Comparison { Full, None };

    Result<TestResult> judge(const TestCase &test, Comparison comparison, std::stop_token stop);
    Result<ProgramRun> run(const TestCase &test, std::stop_token stop);
    Result<std::string> request(const TestCase &test) const;
    Result<Checked> check(const TestCase &test, const ProgramRun &run, const RunFacts &facts,
                          std::stop_token stop) const;
    Result<Checked> checkRecord(const TestCase &test, const ProgramRun &run,
                                const RunFacts &facts) const;

    run::Runner &m_runner;
    JudgingSetup m_setup;
    std::string m_nonce = makeNonce();
    LimitsAccuracy m_accuracy;
    bool m_anyRun = false;
};

} // namespace assay::judge

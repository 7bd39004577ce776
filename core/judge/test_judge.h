#pragma once

#include "judge/harness/harness_judge.h"
#include "judge/output_budget.h"
#include "judge/program_run.h"
#include "judge/programs/custom_checker.h"
#include "judge/programs/static_validation.h"
#include "judge/shared_outcomes.h"
#include "judge/stdio_judge.h"
#include "judge/verdict/verdict_rules.h"

#include <optional>
#include <stop_token>

namespace assay::judge {

/// Everything that stays the same from test to test of one submission. References are the
/// caller's and outlive it.
struct JudgingSetup {
    const Assignment &assignment;
    const Submission &submission;
    const Language &language;
    const Executable &program;
    Limits limits;                         ///< for this language
    const CustomChecker *checker;          ///< null: not a custom one
    SecondRunner secondRunner{};           ///< for interactive problems
    std::vector<run::BoundPath> harness{}; ///< binds of the driver, for function and SQL kinds
    const StaticValidator *staticValidator = nullptr;           ///< for tests that ask for one
    run::SandboxProfile profile = run::SandboxProfile::Program; ///< of the submission's runs
};

/// Judges single tests: run, check, decide.
class TestJudge {
public:
    TestJudge(run::Runner &runner, JudgingSetup setup);
    TestJudge(const TestJudge &) = delete;
    TestJudge &operator=(const TestJudge &) = delete;

    /// Runs a test once more if the first run's figures cannot be trusted (noise.h), and not at all
    /// if one with the same files has been judged.
    Result<TestResult> judge(const TestCase &test, std::stop_token stop);

    /// Runs the test without comparing: AC if there is a result, whatever it is.
    Result<TestResult> runOnly(const TestCase &test, std::stop_token stop);

    /// Of all runs so far: exact only if every one was.
    const LimitsAccuracy &accuracy() const { return m_accuracy; }

private:
    using Outcome = StdioJudge::Outcome;

    Result<TestResult> judgeOnce(const TestCase &test, std::stop_token stop);
    Result<Outcome> outcomeOf(const TestCase &test, std::stop_token stop);
    /// Fills in what the outcome is about and what it is worth.
    Result<TestResult> finish(const TestCase &test, Outcome outcome);
    Result<Outcome> validateStatically(const TestCase &test, std::stop_token stop);

    run::Runner &m_runner;
    JudgingSetup m_setup;
    HarnessJudge m_harness; ///< refers to m_setup
    SharedOutcomes m_shared;
    OutputBudget m_outputs;
    LimitsAccuracy m_accuracy;
    bool m_anyRun = false;
};

} // namespace assay::judge

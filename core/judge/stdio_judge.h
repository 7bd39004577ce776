#pragma once

#include "judge/program_run.h"
#include "judge/programs/custom_checker.h"
#include "judge/programs/validation.h"
#include "model/assignment.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace assay::judge {

/// A second Runner, for the validator that runs while the submission does; made when first needed.
using SecondRunner = std::function<Result<run::Runner *>()>;

/// What judging the tests of programs that read and write needs. References outlive the judge.
struct StdioSetup {
    const Assignment &assignment;
    const Language &language;
    const Executable &program;
    const Limits &limits;         ///< for this language
    const CustomChecker *checker; ///< null: the default validator
    SecondRunner secondRunner;
    run::SandboxProfile profile = run::SandboxProfile::Program; ///< of the submission
};

/// Judges tests of programs that read their input and write their output, or talk to a validator,
/// in one pass or several (FORMATS.md §4).
class StdioJudge {
public:
    StdioJudge(run::Runner &runner, StdioSetup setup);

    /// A verdict and the facts it is made of; the test's name and points are the caller's business.
    struct Outcome {
        TestResult result;
        std::optional<CheckReport> check; ///< absent if the program did not end well
        std::optional<LimitsAccuracy> accuracy;
    };

    Result<Outcome> judge(const TestCase &test, std::stop_token stop);

private:
    Result<Outcome> onePass(const TestCase &test, const std::filesystem::path &input,
                            std::optional<Validation> &validation, std::stop_token stop);
    Result<Outcome> batchPass(const TestCase &test, const ProgramStart &start,
                              std::optional<Validation> &validation, std::stop_token stop);
    Result<Outcome> interactivePass(const ProgramStart &start, Validation &validation,
                                    std::stop_token stop);
    Result<Outcome> answerPass(const TestCase &test, std::optional<Validation> &validation,
                               std::stop_token stop);
    Result<CheckReport> check(const TestCase &test, const std::filesystem::path &input,
                              const std::filesystem::path &output,
                              std::optional<Validation> &validation, std::stop_token stop);

    run::Runner &m_runner;
    StdioSetup m_setup;
};

} // namespace assay::judge

#pragma once

#include "judge/check/check_report.h"
#include "judge/programs/custom_checker.h"
#include "model/test_case.h"
#include "run/work_dir.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace assay::judge {

/// The validators' work on one test (FORMATS.md §4): each has a feedback folder of its own, which
/// lives through all passes.
class Validation {
public:
    /// Checker and test outlive the validation.
    static Result<Validation> begin(const CustomChecker &checker, const TestCase &test);

    /// Runs the validators on one output. Exit code 42 accepts and 43 rejects; all must accept;
    /// anything else is CheckerFailed.
    Result<CheckReport> check(run::Runner &runner, const std::filesystem::path &input,
                              const std::filesystem::path &output, std::stop_token stop);

    /// How the validator of an interactive problem is started, but for what it talks through.
    Result<run::RunRequest> interactor(const std::filesystem::path &input);

    /// What that validator said in the end.
    Result<CheckReport> interactorsReport(const run::RunReport &report);

    /// Takes the input of the next pass away from the validators; nothing if there is to be none.
    /// CheckerFailed if one wants a next pass although the last one was rejected.
    Result<std::optional<std::filesystem::path>> takeNextPass(const CheckReport &report);

private:
    Validation(const CustomChecker &checker, const TestCase &test, run::WorkDir files);
    std::filesystem::path feedback(std::size_t validator) const;
    std::filesystem::path file(const char *name, std::size_t validator) const;
    Result<run::RunRequest> start(std::size_t validator, const std::filesystem::path &input);
    Result<CheckReport> read(std::size_t validator, const run::RunReport &report);

    const CustomChecker *m_checker;
    const TestCase *m_test;
    run::WorkDir m_files;
    int m_pass = 0;
};

/// Makes of a validator-like tool's end what it says: 42 accepts, 43 rejects, anything else is
/// CheckerFailed. `where` ends the sentence's subject: "on test secret/1".
Result<bool> acceptedBy(const PackageTool &tool, const std::string &where,
                        const run::RunReport &report, const std::filesystem::path &errorOutput,
                        const std::filesystem::path &feedback);

} // namespace assay::judge

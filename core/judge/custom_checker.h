#pragma once

#include "judge/check_report.h"
#include "judge/compiler.h"
#include "load/language_registry.h"
#include "model/assignment.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace assay::judge {

/// A package's own output validators, ready to run. All of them must accept.
class CustomChecker {
public:
    /// Builds every validator of the package inside the sandbox: C, C++, Java or Python sources, or
    /// a folder with `build` and/or `run`. A validator that does not build is CheckerFailed with
    /// the end of its log: our trouble (or the author's), never the student's.
    static Result<CustomChecker> prepare(const Assignment &assignment,
                                         const load::LanguageRegistry &languages,
                                         run::Runner &runner, Compiler &compiler,
                                         std::stop_token stop);

    /// Runs the validators on one output. Exit code 42 accepts and 43 rejects; anything else is
    /// CheckerFailed.
    Result<CheckReport> check(const TestCase &test, const std::filesystem::path &output,
                              std::stop_token stop) const;

private:
    struct Validator {
        std::string name;
        Executable program;
        std::vector<std::string> command;
        std::vector<std::string> environment;
        bool addressSpaceLimit = true;
        Limits limits;
    };

    CustomChecker(run::Runner &runner, bool scoring);
    static Result<Validator> prepareOne(const PackageProgram &program, const PackageLimits &limits,
                                        const load::LanguageRegistry &languages,
                                        run::Runner &runner, Compiler &compiler,
                                        std::stop_token stop);
    Result<CheckReport> runOne(const Validator &validator, const TestCase &test,
                               const std::filesystem::path &output, std::stop_token stop) const;

    run::Runner *m_runner;
    bool m_scoring; ///< score files count
    std::vector<Validator> m_validators;
};

} // namespace assay::judge

#pragma once

#include "judge/programs/custom_checker.h"
#include "judge/programs/grader.h"
#include "judge/programs/static_validation.h"

#include <optional>
#include <stop_token>
#include <string>

namespace assay::judge {

/// The programs of the package judged last, each built when a submission first needs it. Used by
/// one thread at a time.
class PackageTools {
public:
    /// References outlive the tools.
    PackageTools(const load::LanguageRegistry &languages, run::Runner &runner, Compiler &compiler);

    /// Null if the package has no output validator of its own.
    Result<const CustomChecker *> checker(const Assignment &assignment, std::stop_token stop);
    /// Null if no group asks for a grader.
    Result<const CustomGrader *> grader(const Assignment &assignment, std::stop_token stop);
    /// Null if no test asks for static validation.
    Result<const StaticValidator *> staticValidator(const Assignment &assignment,
                                                    std::stop_token stop);

private:
    /// Forgets the programs of another package.
    void turnTo(const Assignment &assignment);
    ToolBench benchFor(const Assignment &assignment) const;

    const load::LanguageRegistry &m_languages;
    run::Runner &m_runner;
    Compiler &m_compiler;
    std::string m_package;
    std::optional<CustomChecker> m_checker;
    std::optional<CustomGrader> m_grader;
    std::optional<StaticValidator> m_staticValidator;
};

} // namespace assay::judge

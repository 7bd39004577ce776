#include "judge/programs/package_tools.h"

#include <algorithm>

namespace assay::judge {

PackageTools::PackageTools(const load::LanguageRegistry &languages, run::Runner &runner,
                           Compiler &compiler)
    : m_languages(languages),
      m_runner(runner),
      m_compiler(compiler)
{
}

void PackageTools::turnTo(const Assignment &assignment)
{
    std::string package = assignment.source.string() + '\0' + assignment.contentHash;
    if (package == m_package)
        return;
    m_checker.reset();
    m_grader.reset();
    m_staticValidator.reset();
    m_package = std::move(package);
}

ToolBench PackageTools::benchFor(const Assignment &assignment) const
{
    return {m_languages, m_runner, m_compiler, assignment.packageLimits};
}

Result<const CustomChecker *> PackageTools::checker(const Assignment &assignment,
                                                    std::stop_token stop)
{
    turnTo(assignment);
    if (assignment.checker.kind != CheckerSpec::Kind::Custom)
        return nullptr;
    if (!m_checker)
        m_checker = TRY(CustomChecker::prepare(assignment, benchFor(assignment), stop));
    return &*m_checker;
}

Result<const CustomGrader *> PackageTools::grader(const Assignment &assignment,
                                                  std::stop_token stop)
{
    turnTo(assignment);
    if (std::ranges::none_of(assignment.groups, &TestGroup::customGrader))
        return nullptr;
    if (!m_grader)
        m_grader = TRY(CustomGrader::prepare(assignment, benchFor(assignment), stop));
    return &*m_grader;
}

Result<const StaticValidator *> PackageTools::staticValidator(const Assignment &assignment,
                                                              std::stop_token stop)
{
    turnTo(assignment);
    if (std::ranges::none_of(assignment.tests, &TestCase::staticValidation))
        return nullptr;
    if (!m_staticValidator)
        m_staticValidator = TRY(StaticValidator::prepare(assignment, benchFor(assignment), stop));
    return &*m_staticValidator;
}

} // namespace assay::judge

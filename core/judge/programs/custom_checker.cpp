#include "judge/programs/custom_checker.h"

namespace assay::judge {

Result<CustomChecker> CustomChecker::prepare(const Assignment &assignment, const ToolBench &bench,
                                             std::stop_token stop)
{
    const auto &programs = assignment.checker.validators;
    if (programs.empty())
        return fail(ErrorCode::PackageInvalid,
                    "the package asks for its own output validator but has none");
    if (assignment.interactive && programs.size() > 1)
        return fail(ErrorCode::PackageInvalid,
                    "an interactive problem has one output validator, not " +
                        std::to_string(programs.size()));
    CustomChecker checker;
    checker.m_scoring = assignment.scoring;
    checker.m_feedbackLimit = assignment.packageLimits.validationOutput;
    for (const PackageProgram &program : programs)
        checker.m_validators.push_back(
            TRY(PackageTool::prepare(program, "output validator", bench, stop)));
    return checker;
}

} // namespace assay::judge

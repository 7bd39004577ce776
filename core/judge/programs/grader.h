#pragma once

#include "judge/programs/package_tool.h"
#include "judge/verdict/scoring.h"

#include <span>
#include <stop_token>

namespace assay::judge {

/// A package's own grader (legacy `grading: custom`, FORMATS.md §2.2), ready to run.
class CustomGrader {
public:
    static Result<CustomGrader> prepare(const Assignment &assignment, const ToolBench &bench,
                                        std::stop_token stop);

    /// Gives the grader one line "VERDICT score" for each member and reads one such line. Anything
    /// else, or an exit code other than 0, is CheckerFailed.
    Result<TestOutcome> grade(run::Runner &runner, const TestGroup &group,
                              std::span<const TestOutcome> members, std::stop_token stop) const;

private:
    explicit CustomGrader(PackageTool tool);

    PackageTool m_tool;
};

} // namespace assay::judge

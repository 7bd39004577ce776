#pragma once

#include "judge/programs/package_tool.h"
#include "model/assignment.h"

#include <stop_token>
#include <vector>

namespace assay::judge {

/// A package's own output validators, ready to run; see Validation for their work on a test.
class CustomChecker {
public:
    /// Builds every validator of the package. CheckerFailed if one does not build.
    static Result<CustomChecker> prepare(const Assignment &assignment, const ToolBench &bench,
                                         std::stop_token stop);

    const std::vector<PackageTool> &validators() const { return m_validators; }
    ByteCount feedbackLimit() const { return m_feedbackLimit; }
    bool scoring() const { return m_scoring; }

private:
    std::vector<PackageTool> m_validators;
    ByteCount m_feedbackLimit;
    bool m_scoring = false; ///< score files count
};

} // namespace assay::judge

#pragma once

#include "judge/check/check_report.h"
#include "judge/programs/package_tool.h"
#include "model/submission.h"

#include <stop_token>

namespace assay::judge {

/// A package's static validator (2025-09, FORMATS.md §4.4): judges the source files themselves.
class StaticValidator {
public:
    static Result<StaticValidator> prepare(const Assignment &assignment, const ToolBench &bench,
                                           std::stop_token stop);

    /// Runs it on the submitted files as a test of its own. CheckerFailed if it breaks its
    /// contract.
    Result<CheckReport> check(run::Runner &runner, const TestCase &test,
                              const Submission &submission, const std::string &javaClass,
                              std::stop_token stop) const;

private:
    StaticValidator(PackageTool tool, bool scoring);

    PackageTool m_tool;
    bool m_scoring; ///< score files count
};

} // namespace assay::judge

#pragma once

#include "base/error.h"
#include "judge/judge.h"
#include "judge/verdict/scoring.h"
#include "model/assignment.h"
#include "model/judgement.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace assay::judge {

/// Walks through the tests of an assignment in judging order, runs those that are to be run and
/// says of the others why they were skipped. Knows nothing of processes: `run` does the work.
class TestWalk {
public:
    using Run = std::function<Result<TestResult>(const TestCase &)>;
    using Done = std::function<void(const TestResult &)>;

    /// `assignment` must outlive the walk. `grader` runs the package's own grader where groups ask
    /// for one.
    TestWalk(const Assignment &assignment, const JudgeOptions &options, GroupGrader grader = {});
    TestWalk(const TestWalk &) = delete;
    TestWalk &operator=(const TestWalk &) = delete;

    /// How many tests the options ask for.
    int selectedCount() const;

    /// Runs the tests; calls `done` after each, skipped ones included. Stops at the first Error.
    Result<> walk(const Run &run, const Done &done);

    /// Marks every selected test as skipped: the program does not compile.
    void skipAll(const std::string &why);

    /// Results of the selected tests in judging order.
    std::vector<TestResult> results() const;

    /// Verdict and points from what was run.
    FinalOutcome outcome() const;
    /// The outcome of every group, in the order of Assignment::groups.
    std::vector<GroupResult> groupResults() const;

private:
    struct Skip {
        SkipReason reason = SkipReason::None;
        std::string why;
    };
    Result<> visitGroup(std::size_t index, Skip skip, const Run &run, const Done &done);
    Result<> visitTest(std::size_t index, const Skip &skip, const Run &run, const Done &done);
    TestResult skipped(std::size_t index, const Skip &skip) const;

    const Assignment &m_assignment;
    bool m_everyTest;
    std::vector<bool> m_selected;                     ///< by test
    std::vector<std::optional<TestResult>> m_results; ///< by test
    std::vector<TestOutcome> m_outcomes;              ///< by test
    TreeEvaluator m_evaluator;
};

} // namespace assay::judge

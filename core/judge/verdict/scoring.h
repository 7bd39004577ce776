#pragma once

#include "base/error.h"
#include "judge/check/check_report.h"
#include "model/test_case.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace assay::judge {

/// What scoring needs to know of one test (or group, for a custom grader); SK: it was not run.
struct TestOutcome {
    Verdict verdict = Verdict::SK;
    double score = 0;
};

struct GroupOutcome {
    Verdict verdict = Verdict::SK; ///< SK: none of its tests was run, or a dependency is not met
    double score = 0;
    bool dependencyMissed = false;
};

/// The package's own grader (legacy `grading: custom`): makes one outcome of the members that
/// count, in order. CheckerFailed if it breaks its contract.
using GroupGrader = std::function<Result<TestOutcome>(const TestGroup &group,
                                                      std::span<const TestOutcome> members)>;

/// The worse of two verdicts, in the order CE SV RTE MLE TLE OLE WA AC SK.
Verdict worseVerdict(Verdict a, Verdict b);

/// Points of one test: what the checker awards, else the points of the test, else the group's for
/// accepted or rejected. CheckerFailed where the checker awards points that its group does not
/// allow (FORMATS.md §3.3). `check` is absent for a program that did not end well.
Result<double> testScore(const TestGroup &group, const TestCase &test, bool accepted,
                         const std::optional<CheckReport> &check);

/// Evaluates a tree of groups from the leaves up while, or after, its tests are run. Calls must
/// come depth first in judging order: enter a group, deal with its members, leave it. Members after
/// the first rejected one do not count where the group stops there, run or not: judging lazily and
/// judging everything give the same result. `groups` and `tests` must outlive it; one thread.
class TreeEvaluator {
public:
    TreeEvaluator(const std::vector<TestGroup> &groups, std::span<const TestOutcome> tests,
                  GroupGrader grader);

    /// Are the group's dependencies met? Only groups that were left can meet them, and that are
    /// reached by lazy judging.
    bool enter(std::size_t index);
    /// Verdict and points from the members; an Error where the package breaks its own rules.
    Result<> leave(std::size_t index);
    /// Of a test, or of a group that was left.
    Verdict verdictOf(const TestNode &member) const;

    const std::vector<GroupOutcome> &outcomes() const { return m_outcomes; }
    /// The worst verdict among the tests that count.
    Verdict worstCounted() const;

private:
    enum class State { Untouched, Open, Left };

    bool isReached(std::size_t index) const;

    const std::vector<TestGroup> &m_groups;
    std::span<const TestOutcome> m_tests;
    GroupGrader m_grader;
    std::vector<State> m_states;
    std::vector<GroupOutcome> m_outcomes; ///< by group
    std::vector<bool> m_counted;          ///< by group: by its parent
    std::vector<bool> m_reached;          ///< by group: lazy judging would get there
    std::vector<std::size_t> m_open;      ///< entered and not left, outermost first
};

struct FinalOutcome {
    Verdict verdict = Verdict::SK;
    Verdict formatVerdict = Verdict::SK; ///< the root's verdict
    double score = 0;
    double maxScore = 1;
    std::vector<GroupOutcome> groups; ///< by group
};

/// The outcome of the submission from a tree whose root was left. Pass-fail: the root's verdict, 1
/// point if accepted. Scoring: the root's points; accepted if they are the maximum, else the worst
/// verdict met (the root's verdict if the points have no maximum).
FinalOutcome finalOutcome(const std::vector<TestGroup> &groups, bool scoring,
                          const TreeEvaluator &evaluator);

/// The same from the outcomes of all tests.
Result<FinalOutcome> evaluateTree(const std::vector<TestGroup> &groups, bool scoring,
                                  std::span<const TestOutcome> tests,
                                  const GroupGrader &grader = {});

} // namespace assay::judge

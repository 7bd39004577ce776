#pragma once

#include "judge/stdio_judge.h"
#include "model/test_case.h"

#include <map>
#include <string>
#include <vector>

namespace assay::judge {

/// Outcomes of tests that an assignment has several times: packages link the tests of one group
/// into the next (FORMATS.md §1). Two tests are the same if their files are the very same files
/// and their arguments are equal; equal content in different files is not looked for. Running a
/// program once more on the same test says nothing new about it, so the outcome is shared; points
/// are each test's own.
class SharedOutcomes {
public:
    /// Looks at the files of all tests; `tests` outlives this.
    explicit SharedOutcomes(const std::vector<TestCase> &tests);

    /// The outcome of a test that is the same as this one; null if there is none (yet).
    const StdioJudge::Outcome *find(const TestCase &test) const;
    /// Keeps the outcome if other tests are the same as this one.
    void keep(const TestCase &test, const StdioJudge::Outcome &outcome);
    /// What was kept for this test cannot be trusted after all.
    void forget(const TestCase &test);

private:
    const std::string *keyOf(const TestCase &test) const;

    std::map<std::string, std::string> m_keys; ///< by test name; only those that are there twice
    std::map<std::string, StdioJudge::Outcome> m_outcomes;
};

} // namespace assay::judge

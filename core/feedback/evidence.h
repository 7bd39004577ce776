#pragma once

#include "analysis/analysis.h"
#include "model/assignment.h"
#include "model/judgement.h"
#include "model/submission.h"

#include <string>
#include <vector>

namespace assay::feedback {

/// A shown test that was not passed, with what its answer file begins with.
struct FailedTest {
    const TestResult *result = nullptr;
    std::string answer; ///< empty where answers are no texts to be printed (functions, SQL)
    bool whole = false; ///< neither answer nor output was cut
};

/// All that tips are made of. Made from the student's view of a judgement; nothing in it stems from
/// a test that is not shown, but for verdict-only tests' verdicts and hidden tests' counts.
struct Evidence {
    const Assignment *assignment = nullptr;
    const Submission *submission = nullptr;
    Judgement judgement; ///< the student's view
    analysis::SourceAnalysis analysis;
    std::vector<FailedTest> failed; ///< shown ones, in order; at most `maximumFailed`
    int shownPassed = 0;
};
inline constexpr std::size_t maximumFailed = 3;

/// Blocking: reads answer files of shown tests. The references must outlive the result.
Evidence gather(const Assignment &assignment, const Submission &submission,
                const Judgement &judgement);

/// A place in one of the student's files that a message names.
struct Place {
    std::string file;
    int line = 0;
};

/// The place that matters in a stack trace or error message: of Python the innermost call is last,
/// of the others first. Empty file: none is named.
Place placeIn(std::string_view message, const Submission &submission);

} // namespace assay::feedback

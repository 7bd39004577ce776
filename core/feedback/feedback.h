#pragma once

#include "analysis/analysis.h"
#include "base/error.h"
#include "feedback/tip.h"
#include "model/assignment.h"
#include "model/judgement.h"
#include "model/submission.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace assay::feedback {

/// Makes tips from what a student can see, by the rules of resources/feedback/rules.json. Nothing
/// in it guesses or learns: the same run gives the same tips. Immutable; safe from any thread.
///
/// Hidden tests: whatever judgement is handed in, only its student's view is looked at, and of
/// tests only the files of those that are shown.
class Adviser {
public:
    /// Reads the rules. Empty folder: resourceDirectory()/feedback.
    static Result<std::unique_ptr<Adviser>> open(const std::filesystem::path &folder = {});
    ~Adviser();

    /// Before a run: what the source alone suggests. At most `maximumTips`, the best first.
    std::vector<Tip> before(const analysis::SourceAnalysis &analysis) const;

    /// After a run: what its compiler, its tests and the source suggest. Nothing when all tests
    /// were passed. Blocking: reads the beginning of shown tests' answers.
    std::vector<Tip> after(const Assignment &assignment, const Submission &submission,
                           const Judgement &judgement) const;

private:
    struct Rules;
    explicit Adviser(std::unique_ptr<Rules> rules);
    std::unique_ptr<Rules> m_rules;
};

inline constexpr std::size_t maximumTips = 3;

/// A finding as a tip, for front ends that list all of them. Its id is "source-" and the finding's
/// name.
Tip toTip(const analysis::Finding &finding);

} // namespace assay::feedback

#pragma once

#include "model/verdict.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What a student may see of a test.
enum class Visibility {
    Shown,       ///< everything: input, answer, output, figures
    VerdictOnly, ///< that it exists and its verdict
    Hidden,      ///< nothing but its share in the counts
};

/// One input with its answer file. Paths are absolute and stay valid while the Assignment's
/// package files live.
struct TestCase {
    std::string name;      ///< path below data/ without extension: "secret/group1/02"
    std::size_t group = 0; ///< index into Assignment::groups
    Visibility visibility = Visibility::Hidden;
    std::filesystem::path input;
    std::filesystem::path answer; ///< empty: not known, the program is run and nothing compared
    std::vector<std::string> arguments;          ///< command line of the submission
    std::vector<std::string> validatorArguments; ///< flags of the output validator
    std::vector<std::string> inputValidatorArguments;
    /// Arguments by validator name ("check" of input_validators/check.py); when there are any, a
    /// validator that is not named gets none.
    std::map<std::string, std::vector<std::string>> namedInputValidatorArguments;
    std::filesystem::path files;          ///< folder whose content goes into the working directory
    std::filesystem::path providedOutput; ///< an output that must be (in)valid: X.out
    std::optional<double> acceptScore;    ///< its points when accepted; absent: the group's
    bool staticValidation = false; ///< looks at the source and runs nothing (2025-09); the files
                                   ///< are empty, validatorArguments are the static validator's
    bool fullFeedback = false;     ///< shown to the student after failing it
    std::string description;       ///< one line for people; may be empty
    std::string hint;
};

/// Member of a group: a test case or a group, in judging order.
struct TestNode {
    enum class Kind { Test, Group };
    Kind kind = Kind::Test;
    std::size_t index = 0; ///< into Assignment::tests or Assignment::groups
};

enum class StopPolicy { FirstReject, Never };
enum class VerdictRule { WorstError, FirstError, AlwaysAccept };
enum class ScoreRule { Sum, Min, Max, Average };

/// What a checker's own points (score.txt, score_multiplier.txt) mean in a group.
enum class CheckerScores {
    Free,      ///< they count as they are (legacy `validation: custom score`)
    Ignored,   ///< samples
    Forbidden, ///< a checker that gives points breaks its contract
    Bounded,   ///< at most the points of the test
    Required,  ///< the test has no points of its own: score.txt must be there
};

/// A unit of scoring. Formats differ only in these values (FORMATS.md §11.1).
struct TestGroup {
    std::string name; ///< "" (root), "sample", "secret", "secret/group1"
    Visibility visibility = Visibility::Hidden;
    std::vector<TestNode> members;
    StopPolicy stop = StopPolicy::FirstReject;
    VerdictRule verdict = VerdictRule::WorstError;
    bool acceptIfAnyAccepted = false;
    ScoreRule score = ScoreRule::Sum;
    bool scored = true;     ///< false: its score never counts (samples)
    double acceptScore = 1; ///< of an accepted test without a score of its own
    double rejectScore = 0;
    CheckerScores checkerScores = CheckerScores::Free;
    std::optional<double> maxScore;    ///< points; absent: unbounded or pass-fail
    std::optional<double> minScore;    ///< lower end of a legacy `range`; absent: no bound
    bool strictMaximum = false;        ///< more points than maxScore are the package's failure
    bool allOrNothing = false;         ///< maxScore if every member is accepted, else 0
    bool onlyLast = false;             ///< only the last member that was run counts (ignore_sample)
    bool pointsNeedAcceptance = false; ///< no points unless the group is accepted (legacy root)
    bool customGrader = false;         ///< Assignment::graders decides instead of the rules above
    std::vector<std::string> graderFlags;  ///< command line of the custom grader
    std::vector<std::string> dependencies; ///< names of groups that must be accepted first
};

} // namespace assay

#pragma once

#include "model/verdict.h"

#include <filesystem>
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
    std::filesystem::path answer;
    std::vector<std::string> arguments;          ///< command line of the submission
    std::vector<std::string> validatorArguments; ///< flags of the output validator
    std::string description;                     ///< one line for people; may be empty
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
    std::optional<double> maxScore;        ///< points; absent: unbounded or pass-fail
    bool allOrNothing = false;             ///< maxScore if every member is accepted, else 0
    std::vector<std::string> dependencies; ///< names of groups that must be accepted first
};

} // namespace assay

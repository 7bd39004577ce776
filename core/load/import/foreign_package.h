#pragma once

#include "base/error.h"
#include "load/import/package_writer.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// What every importer fills in and writePackage turns into a package folder. Values are foreign:
/// texts may hold anything.

struct ForeignTest {
    std::string name{}; ///< file name without extension; empty: numbered
    FileContent input{};
    FileContent answer{};
    double points = 0;                    ///< counts in groups that add up
    std::vector<std::string> arguments{}; ///< of the submission
    std::vector<std::string> validatorArguments{};
    std::string description{};
    bool shown = false; ///< students see the test, though it is no sample
};

struct ForeignGroup {
    enum class Score {
        AllOrNothing, ///< the group's points if every test is accepted
        Min,          ///< the worst test's share of the group's points
        Sum,          ///< every test has points of its own
    };
    std::string name{};
    Score score = Score::AllOrNothing;
    double points = 0;                       ///< not for Sum
    std::vector<std::string> dependencies{}; ///< names of groups
    std::vector<ForeignTest> tests{};
    bool partialChecker = false; ///< the checker gives shares of a test's points
};

/// A file below the package's folder. Programs are made executable.
struct ForeignFile {
    std::string name{};
    FileContent content{};
    bool isProgram = false;
};

/// A program of the author. `folder` is one below submissions/ that tells the verdict, such as
/// "accepted"; with `permitted` (or `required`) the verdicts are written to submissions.yaml.
struct ForeignReference {
    std::string folder{};
    std::string name{};
    FileContent content{};
    std::vector<std::string> permitted{};
    std::vector<std::string> required{};
};

struct ForeignPackage {
    std::string shortName{};
    std::string identity{}; ///< names the assignment for ever: "polygon:two-sum"
    std::map<std::string, std::string> titles{}; ///< by language code
    std::string author{};
    std::string source{};
    std::vector<std::string> keywords{};
    std::optional<double> timeLimit{}; ///< seconds
    std::optional<double> memoryMib{};
    std::optional<double> outputMib{};
    bool scoring = false;
    bool interactive = false;
    bool submitAnswer = false; ///< outputs are handed in instead of programs
    std::vector<std::string> validatorArguments{};
    std::vector<ForeignTest> samples{};
    std::vector<ForeignGroup> groups{}; ///< in judging order
    std::vector<ForeignFile> files{};   ///< everything else
    std::vector<ForeignReference> references{};
    std::string courseLines{}; ///< assay.yaml without `visibility`; empty: none
};

/// A text as YAML writes it inside one line.
std::string yamlText(const std::string &text);
/// Texts as a YAML list inside one line.
std::string yamlList(const std::vector<std::string> &texts);
/// A number without needless digits.
std::string yamlNumber(double value);

/// Writes the package in the 2025-09 layout. Groups whose tests have different points become
/// several groups, for a group of that format gives each test the same share.
Result<> writePackage(const ForeignPackage &package, PackageWriter &writer);

} // namespace assay::load

#pragma once

#include "load/constants.h"
#include "load/findings.h"
#include "load/package_tree.h"
#include "model/assignment.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::load {

/// Two families of the package format; what a package mixes is met where it occurs.
enum class PackageFormat {
    Legacy,  ///< legacy, legacy-icpc, or no version at all
    Current, ///< 2023-07, 2023-07-draft, 2025-09
};

/// Flags of an output validator and where they were written.
struct ValidatorFlags {
    std::vector<std::string> words;
    Place place;
};

/// Legacy `grading`: settings of the whole problem, some of them deprecated in favour of
/// testdata.yaml. Where given they hold in every group.
struct LegacyGrading {
    bool minimises = false;
    std::optional<StopPolicy> stop;
    std::optional<double> acceptScore;
    std::optional<double> rejectScore;
    std::optional<ScoreRange> range;
};

/// What problem.yaml (with .timelimit and domjudge-problem.ini) says.
struct ProblemSettings {
    PackageFormat format = PackageFormat::Legacy;
    std::map<std::string, std::string> titles; ///< by language code
    std::string uuid;
    std::string author;
    std::vector<std::string> keywords;
    std::vector<std::string> languages; ///< empty: all
    bool scoring = false;
    bool interactive = false;
    bool multiPass = false;
    bool submitAnswer = false;
    Place typePlace;
    std::optional<bool> customValidator; ///< legacy `validation`; absent: the folder decides
    Place validationPlace;
    bool validatorScores = false; ///< legacy `validation: custom score`
    ValidatorFlags validatorFlags;
    int passes = 2; ///< most passes of a multi-pass problem
    bool mayWriteFiles = true;
    Constants constants;
    LegacyGrading grading;
    TimeLimitRule timeLimitRule;
    bool explicitTimeLimit = false;
    bool explicitOutputLimit = false;
    Limits limits;
    PackageLimits packageLimits;
};

/// Reads a key such as `range: 0 100`; either end may be infinite.
std::optional<ScoreRange> readScoreRange(YamlMap &map, const std::string &key);

/// Reads `on_reject` of testdata.yaml, or of problem.yaml in older packages; absent if the key is
/// absent or says what is done anyway.
std::optional<StopPolicy> readOnReject(YamlMap &map);

/// Reads problem.yaml and what other tools keep beside it.
ProblemSettings readProblemYaml(const PackageTree &tree, Findings &findings);

/// The finding for a part of the format that is known but not judged: a package is never judged by
/// rules that are not its own.
void reportNotJudged(Findings &findings, const Place &place, const std::string &what);

} // namespace assay::load

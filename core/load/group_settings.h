#pragma once

#include "load/problem_yaml.h"
#include "load/yaml_map.h"
#include "model/test_case.h"

#include <limits>
#include <map>
#include <string>
#include <vector>

namespace assay::load {

/// Arguments of the input validators: the same for all, or by name.
struct InputValidatorArguments {
    std::vector<std::string> all;
    std::map<std::string, std::vector<std::string>> byName;
};

/// Reads a key that holds one or the other; leaves `target` alone if the key is absent.
void readInputValidatorArguments(YamlMap &map, const std::string &key,
                                 InputValidatorArguments &target);

/// What a folder of test data hands down to its cases and, unless they say otherwise, to the
/// folders below.
struct GroupSettings {
    std::vector<std::string> arguments;
    ValidatorFlags validatorFlags;
    InputValidatorArguments inputValidators;
    bool fullFeedback = false;

    // The rest is the legacy format's, where every key is inherited.
    StopPolicy stop = StopPolicy::FirstReject;
    VerdictRule verdict = VerdictRule::WorstError;
    ScoreRule score = ScoreRule::Sum;
    bool acceptIfAnyAccepted = false;
    bool ignoreSample = false;
    double acceptScore = 1;
    double rejectScore = 0;
    ScoreRange range{-std::numeric_limits<double>::infinity(),
                     std::numeric_limits<double>::infinity()};
    bool customGrader = false;
    std::vector<std::string> graderFlags;
};

/// The static validation of one group (2025-09).
struct StaticValidation {
    std::optional<double> score; ///< its points; absent: it only accepts or rejects
    std::vector<std::string> arguments;
    Place place;
};

/// Reads the keys of a test_group.yaml (2025-09) into the group and the inherited settings; gives
/// the group's static validation, if there is one.
std::optional<StaticValidation> readTestGroup(YamlMap &map, const ProblemSettings &problem,
                                              TestGroup &group, GroupSettings &settings,
                                              Findings &findings);

/// Reads the keys of a legacy testdata.yaml.
void readLegacyTestGroup(YamlMap &map, GroupSettings &settings);

/// Gives a group what a legacy folder's (inherited) settings and problem.yaml say.
void applyLegacySettings(const GroupSettings &settings, const ProblemSettings &problem,
                         TestGroup &group);

/// DOMjudge's reading of the same files: what a folder says about points holds for itself only.
void forgetInheritedPoints(GroupSettings &settings);

/// The rest of that reading, after applyLegacySettings().
void applyDomjudgeSettings(bool hasFile, TestGroup &group);

/// What the 2025-09 format takes for granted about a group without test_group.yaml.
void applyDefaults(const ProblemSettings &problem, TestGroup &group);

/// Distributes the points of a 2025-09 group to its tests and checks that they can be reached.
/// `tests` counts them without the static validation, which has `staticScore` of the points.
void finishTestGroup(const Place &place, std::size_t tests, double staticScore, TestGroup &group,
                     bool validatorGivesScores, Findings &findings);

} // namespace assay::load

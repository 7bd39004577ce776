#pragma once

#include "load/problem_yaml.h"
#include "load/yaml_map.h"
#include "model/test_case.h"

#include <limits>
#include <map>
#include <string>
#include <vector>

namespace assay::load {

/// What a folder of test data hands down to its cases and, unless they say otherwise, to the
/// folders below.
struct GroupSettings {
    std::vector<std::string> arguments;
    ValidatorFlags validatorFlags;

    // The rest is the legacy format's, where every key is inherited.
    StopPolicy stop = StopPolicy::FirstReject;
    VerdictRule verdict = VerdictRule::WorstError;
    ScoreRule score = ScoreRule::Sum;
    bool acceptIfAnyAccepted = false;
    bool ignoreSample = false;
    double acceptScore = 1;
    double rejectScore = 0;
    double most = std::numeric_limits<double>::infinity(); ///< upper end of `range`
};

/// Reads the keys of a test_group.yaml (2025-09) into the group and the inherited settings.
/// `isGroupOfSecret`: a folder in data/secret, whose defaults differ from those of secret itself.
void readTestGroup(YamlMap &map, const ProblemSettings &problem, TestGroup &group,
                   GroupSettings &settings, Findings &findings);

/// Reads the keys of a legacy testdata.yaml.
void readLegacyTestGroup(YamlMap &map, GroupSettings &settings, Findings &findings);

/// Gives a group what a legacy folder's (inherited) settings say.
void applyLegacySettings(const GroupSettings &settings, TestGroup &group);

/// What the 2025-09 format takes for granted about a group without test_group.yaml.
void applyDefaults(const ProblemSettings &problem, TestGroup &group);

/// Distributes the points of a 2025-09 group to its tests and checks that they can be reached.
void finishTestGroup(const Place &place, std::size_t members, TestGroup &group,
                     bool validatorGivesScores, Findings &findings);

} // namespace assay::load

#pragma once

#include "load/findings.h"
#include "load/package_tree.h"
#include "model/limits.h"

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

/// What problem.yaml (with .timelimit and domjudge-problem.ini) says.
struct ProblemSettings {
    PackageFormat format = PackageFormat::Legacy;
    std::map<std::string, std::string> titles; ///< by language code
    std::string uuid;
    std::string author;
    std::vector<std::string> keywords;
    std::vector<std::string> languages; ///< empty: all
    bool scoring = false;
    std::optional<bool> customValidator; ///< legacy `validation`; absent: the folder decides
    Place validationPlace;
    bool validatorScores = false; ///< legacy `validation: custom score`
    ValidatorFlags validatorFlags;
    bool explicitTimeLimit = false;
    Limits limits;
    PackageLimits packageLimits;
};

/// Reads problem.yaml. What this version does not judge (interactive problems and the like) is an
/// error finding: a package is never judged by rules that are not its own.
ProblemSettings readProblemYaml(const PackageTree &tree, Findings &findings);

/// The finding for a part of the format that is known but not judged.
void reportNotJudged(Findings &findings, const Place &place, const std::string &what);

} // namespace assay::load

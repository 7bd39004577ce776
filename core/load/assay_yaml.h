#pragma once

#include "load/package_tree.h"
#include "model/assignment.h"

#include <map>
#include <string>

namespace assay::load {

/// A rule of `visibility` and where it stands.
struct VisibilityRule {
    Visibility visibility = Visibility::Hidden;
    Place place;
};
using VisibilityRules = std::map<std::string, VisibilityRule>;

/// What assay.yaml adds to an assignment. Keys: assignments/README.md.
struct CourseSettings {
    bool present = false;
    VisibilityRules visibility;
    Place kindPlace;
};

/// Reads assay.yaml, if there is one, into the assignment. Wrong types and values are errors with
/// their line, unknown keys warnings.
CourseSettings readAssayYaml(const PackageTree &tree, Assignment &assignment, Findings &findings);

/// Gives every group and test its visibility: samples are shown and secret data is hidden unless a
/// rule for a group or test says otherwise; the longest name that fits wins.
void applyVisibility(const VisibilityRules &rules, Assignment &assignment, Findings &findings);

} // namespace assay::load

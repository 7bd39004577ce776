#pragma once

#include "load/group_settings.h"
#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "model/test_case.h"

#include <vector>

namespace assay::load {

struct TestData {
    std::vector<TestCase> tests;
    std::vector<TestGroup> groups;         ///< [0] is the root
    std::vector<ValidatorFlags> flagsUsed; ///< each place where validator flags are written
    std::vector<Place> customGraders;      ///< where groups ask for the package's own grader
    std::vector<std::filesystem::path> sampleInteractions;
};

/// The package's own program that judges outputs.
struct OwnValidator {
    bool present = false;
    bool givesScores = false;
};

/// What the legacy keys about points mean.
enum class LegacyScoring {
    Kattis, ///< accept_score is each test's; every key is inherited; a rejected root has no points
    Domjudge, ///< accept_score is the group's; no key is inherited; folders without testdata.yaml
              ///< give no points; the points of a rejected submission count
};

/// Reads data/sample and data/secret: cases, groups in judging order, points, flags, both
/// generations of group files. Bounded: no test file is opened, and one of more than 2 GiB is an
/// error (nothing else in the program could hold its output limit against it).
TestData readTestData(const PackageTree &tree, const ProblemSettings &problem,
                      const OwnValidator &validator, LegacyScoring scoring, Findings &findings);

} // namespace assay::load

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
};

/// Reads data/: cases, groups in judging order, points, flags, both generations of group files.
/// Bounded: no test file is opened, and one of more than 256 MiB is an error.
TestData readTestData(const PackageTree &tree, const ProblemSettings &problem,
                      bool validatorGivesScores, Findings &findings);

} // namespace assay::load

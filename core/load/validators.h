#pragma once

#include "load/package_tree.h"
#include "load/problem_yaml.h"
#include "model/assignment.h"

#include <vector>

namespace assay::load {

/// Finds the package's output validators: output_validator/ (2025-09) or output_validators/*
/// (legacy), wherever the package put them.
CheckerSpec readChecker(const PackageTree &tree, const ProblemSettings &problem,
                        Findings &findings);

/// The other programs of a package: input validators, the static validator, the grader, and the
/// folders of included files. What is written in a language of its own (.ctd, .viva) is left out
/// with a note.
void readOtherPrograms(const PackageTree &tree, Assignment &assignment, Findings &findings);

/// Checks flags of the default validator; each that it does not know is an error finding.
void checkDefaultFlags(const ValidatorFlags &flags, Findings &findings);

} // namespace assay::load

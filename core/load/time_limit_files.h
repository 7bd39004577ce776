#pragma once

#include "load/problem_yaml.h"

namespace assay::load {

/// Is domjudge-problem.ini there? Packages for DOMjudge may have nothing else that describes them.
bool hasTimeLimitIni(const PackageTree &tree);

/// The time limit as other tools keep it beside problem.yaml: domjudge-problem.ini (`timelimit`),
/// else `.timelimit` (a bare number of seconds). A limit in problem.yaml itself wins; a
/// disagreement is a warning. Fills in a missing title from the ini file, too.
void readTimeLimitFiles(const PackageTree &tree, ProblemSettings &settings, Findings &findings);

} // namespace assay::load

#pragma once

#include "load/package_tree.h"
#include "model/assignment.h"

namespace assay::load {

/// Finds the statements (Markdown before TeX before PDF for each language), checks their encoding
/// and that the pictures they show exist, and takes titles from TeX where problem.yaml has none.
void readStatements(const PackageTree &tree, Assignment &assignment, Findings &findings);

} // namespace assay::load

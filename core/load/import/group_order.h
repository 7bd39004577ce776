#pragma once

#include "load/findings.h"
#include "load/import/foreign_package.h"

namespace assay::load {

/// Moves each group behind those it depends on, as the package format wants; otherwise the order
/// stays. Dependencies on unknown groups, on itself or in a circle are dropped with a warning.
void orderByDependencies(std::vector<ForeignGroup> &groups, const Place &place, Findings &findings);

} // namespace assay::load

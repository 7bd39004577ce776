#pragma once

#include "load/group_settings.h"

#include <optional>
#include <vector>

namespace assay::load {

/// The most points a legacy group can give, from those of its members and `range`; nothing if there
/// is no bound. The groups below it are done already.
std::optional<double> legacyMaximum(const TestGroup &group, const std::vector<TestGroup> &groups,
                                    const ScoreRange &range, bool validatorGivesScores);

/// Compares the points of data/secret with those of the groups in it (2025-09).
void compareWithGroups(const Place &place, const TestGroup &secret,
                       const std::vector<TestGroup> &groups, bool validatorGivesScores,
                       Findings &findings);

} // namespace assay::load

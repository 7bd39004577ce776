#pragma once

#include "load/import/source_tree.h"

#include <optional>
#include <vector>

namespace assay::load {

struct DmojTest {
    std::optional<int> batch;
    int number = 0;
    const SourceEntry *input = nullptr;
    const SourceEntry *answer = nullptr;
};

/// The tests that DMOJ finds in an archive when init.yml lists none: names with "in" or "out", the
/// last number is the test's, a number before it the batch's. In judging order.
std::vector<DmojTest> findDmojTests(const SourceTree &data);

} // namespace assay::load

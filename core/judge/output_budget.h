#pragma once

#include "model/judgement.h"

namespace assay::judge {

/// Bounds what the results of one submission hold of its output, so that a judgement of thousands
/// of tests stays small in memory and in the gradebook: what differs from the answer is worth
/// more than what is right, and the first tests more than the thousandth.
class OutputBudget {
public:
    static constexpr std::size_t forRight = std::size_t{1} << 20;
    static constexpr std::size_t forAll = std::size_t{4} << 20;
    /// What every test may keep, also when the budget is spent.
    static constexpr std::size_t always = 512;

    /// Cuts the result's output and error output if there is no room left for them.
    void bound(TestResult &result);

private:
    std::size_t m_used = 0;
};

} // namespace assay::judge

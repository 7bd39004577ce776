#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace assay::judge {

/// What two members of bags must share to be worth comparing: `shape` exactly; `numbers` only
/// order the candidates, since tolerance may let them differ.
struct BagKey {
    std::string shape;
    std::vector<double> numbers;
    auto operator<=>(const BagKey &) const = default;
};

/// A member without a partner on the other side: indexes into the given bags.
struct BagDifference {
    std::optional<std::size_t> missing; ///< of the expected bag
    std::optional<std::size_t> extra;   ///< of the found bag
};

/// Finds a one-to-one matching of two bags, or a member that stays alone. Near-linear for bags
/// whose sorted members match pairwise; within a shape a real matching is searched for up to
/// 2,000 leftovers.
std::optional<BagDifference>
matchBags(const std::vector<BagKey> &expected, const std::vector<BagKey> &found,
          const std::function<bool(std::size_t expected, std::size_t found)> &equal);

} // namespace assay::judge

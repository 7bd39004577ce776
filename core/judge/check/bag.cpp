#include "judge/check/bag.h"

#include <algorithm>
#include <numeric>

namespace assay::judge {

namespace {

constexpr std::size_t leftoverLimit = 2000;
constexpr std::size_t none = static_cast<std::size_t>(-1);

using Equal = std::function<bool(std::size_t, std::size_t)>;
using Indexes = std::vector<std::size_t>;

Indexes sorted(const std::vector<BagKey> &keys)
{
    Indexes order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const BagKey & { return keys[i]; });
    return order;
}

/// Augmenting paths, breadth first so that hostile data cannot exhaust the stack.
class Matching {
public:
    Matching(const Indexes &left, const Indexes &right, const Equal &equal)
        : m_left(left),
          m_right(right),
          m_equal(equal),
          m_partner(right.size(), none)
    {
    }

    /// The first member of `left` that finds no partner, or none.
    std::size_t firstAlone()
    {
        for (std::size_t i = 0; i < m_left.size(); ++i)
            if (!augment(i))
                return i;
        return none;
    }
    /// A member of `right` without a partner, or none.
    std::size_t free() const
    {
        const auto found = std::ranges::find(m_partner, none);
        return found == m_partner.end() ? none
                                        : static_cast<std::size_t>(found - m_partner.begin());
    }

private:
    bool augment(std::size_t start)
    {
        Indexes reachedFrom(m_right.size(), none);
        Indexes queue{start};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            const std::size_t i = queue[head];
            for (std::size_t j = 0; j < m_right.size(); ++j) {
                if (reachedFrom[j] != none || !m_equal(m_left[i], m_right[j]))
                    continue;
                reachedFrom[j] = i;
                if (m_partner[j] != none) {
                    queue.push_back(m_partner[j]);
                    continue;
                }
                flip(j, reachedFrom, start);
                return true;
            }
        }
        return false;
    }

    void flip(std::size_t j, const Indexes &reachedFrom, std::size_t start)
    {
        for (;;) {
            const std::size_t i = reachedFrom[j];
            const auto previous = std::ranges::find(m_partner, i);
            m_partner[j] = i;
            if (i == start)
                return;
            j = static_cast<std::size_t>(previous - m_partner.begin());
        }
    }

    const Indexes &m_left;
    const Indexes &m_right;
    const Equal &m_equal;
    Indexes m_partner; ///< of each right member: index into left
};

/// Matches what remained of one shape.
std::optional<BagDifference> matchLeftovers(const Indexes &left, const Indexes &right,
                                            const Equal &equal)
{
    if (left.empty() && right.empty())
        return std::nullopt;
    if (left.empty())
        return BagDifference{std::nullopt, right.front()};
    if (right.empty() || left.size() > leftoverLimit || right.size() > leftoverLimit)
        return BagDifference{left.front(), std::nullopt};
    Matching matching(left, right, equal);
    if (const std::size_t alone = matching.firstAlone(); alone != none)
        return BagDifference{left[alone], std::nullopt};
    if (const std::size_t free = matching.free(); free != none)
        return BagDifference{std::nullopt, right[free]};
    return std::nullopt;
}

} // namespace

std::optional<BagDifference> matchBags(const std::vector<BagKey> &expected,
                                       const std::vector<BagKey> &found, const Equal &equal)
{
    const Indexes left = sorted(expected);
    const Indexes right = sorted(found);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        // One shape at a time.
        const bool leftFirst = j == right.size() || (i < left.size() && expected[left[i]].shape <=
                                                                            found[right[j]].shape);
        const std::string &shape = leftFirst ? expected[left[i]].shape : found[right[j]].shape;
        const std::size_t leftStart = i;
        const std::size_t rightStart = j;
        while (i < left.size() && expected[left[i]].shape == shape)
            ++i;
        while (j < right.size() && found[right[j]].shape == shape)
            ++j;
        std::size_t a = leftStart;
        std::size_t b = rightStart;
        while (a < i && b < j && equal(left[a], right[b])) {
            ++a;
            ++b;
        }
        // Pairs matched so far are taken back into the search only if the rest does not match:
        // with tolerance a different pairing may be the right one.
        const auto slice = [](const Indexes &from, std::size_t begin, std::size_t end) {
            return Indexes(from.begin() + static_cast<std::ptrdiff_t>(begin),
                           from.begin() + static_cast<std::ptrdiff_t>(end));
        };
        auto difference = matchLeftovers(slice(left, a, i), slice(right, b, j), equal);
        if (difference && (a > leftStart) && i - leftStart <= leftoverLimit)
            difference =
                matchLeftovers(slice(left, leftStart, i), slice(right, rightStart, j), equal);
        if (difference)
            return difference;
    }
    return std::nullopt;
}

} // namespace assay::judge

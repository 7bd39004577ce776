// Myers' algorithm in its linear-space form: a shortest edit script of two sequences is a path
// through a grid of right steps (elements of the left side left out), down steps (elements of the
// right side taken in) and free diagonals (equal elements). Furthest-reaching paths are grown from
// both corners at once; where they meet lies a point of a shortest path, and the two rectangles
// beside it are solved in the same way. Of each search only the frontier is kept.
//
// libdtl-dev has a well-known library for this, but it keeps every point of the search (memory
// grows with the square of the differences) and can neither be stopped nor given a time limit: two
// outputs that have nothing in common would take the window's memory with them.
#include "diff/sequence_diff.h"

#include <algorithm>
#include <cstdlib>

namespace assay::ide {

namespace {

using Elements = std::span<const std::uint32_t>;

struct Rectangle {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

/// A run of equal elements on a shortest path, from (x, y) to (u, v); may be empty.
struct Meeting {
    int x = 0;
    int y = 0;
    int u = 0;
    int v = 0;
};

class LinearDiff {
public:
    LinearDiff(Elements left, Elements right, DiffBudget &budget)
        : m_left(left),
          m_right(right),
          m_budget(budget),
          m_offset(static_cast<int>(left.size() + right.size()) / 2 + 2),
          m_forward(2 * static_cast<std::size_t>(m_offset) + 1),
          m_backward(m_forward.size())
    {
    }

    /// Marks what is on one side only; false when the budget is spent.
    bool run(std::vector<bool> &removed, std::vector<bool> &added)
    {
        std::vector<Rectangle> open{
            {0, 0, static_cast<int>(m_left.size()), static_cast<int>(m_right.size())}};
        while (!open.empty()) {
            Rectangle area = open.back();
            open.pop_back();
            trim(area);
            if (area.left == area.right || area.top == area.bottom) {
                std::fill(removed.begin() + area.left, removed.begin() + area.right, true);
                std::fill(added.begin() + area.top, added.begin() + area.bottom, true);
                continue;
            }
            const auto met = meet(area);
            if (!met)
                return false;
            open.push_back({area.left, area.top, met->x, met->y});
            open.push_back({met->u, met->v, area.right, area.bottom});
        }
        return true;
    }

private:
    bool same(int x, int y) const
    {
        return m_left[static_cast<std::size_t>(x)] == m_right[static_cast<std::size_t>(y)];
    }

    void trim(Rectangle &area) const
    {
        while (area.left < area.right && area.top < area.bottom && same(area.left, area.top)) {
            ++area.left;
            ++area.top;
        }
        while (area.left < area.right && area.top < area.bottom &&
               same(area.right - 1, area.bottom - 1)) {
            --area.right;
            --area.bottom;
        }
    }

    /// The middle run of equal elements of a shortest path through `area`, which begins and ends
    /// with a difference. Coordinates of the search are relative to the corner it starts from.
    std::optional<Meeting> meet(const Rectangle &area)
    {
        const int width = area.right - area.left;
        const int height = area.bottom - area.top;
        const int delta = width - height;
        const bool odd = delta % 2 != 0;
        const auto ahead = [&](int x, int y) { return same(area.left + x, area.top + y); };
        const auto back = [&](int x, int y) {
            return same(area.right - x - 1, area.bottom - y - 1);
        };
        for (int distance = 0; distance <= (width + height + 1) / 2; ++distance) {
            // Diagonals beyond the sides lead nowhere.
            const int first = std::max(-distance, -height + (distance + height) % 2);
            const int last = std::min(distance, width - (distance + width) % 2);
            for (int k = first; k <= last; k += 2) {
                const auto [start, end] = grow(m_forward, k, distance, width, height, ahead);
                const int other = delta - k; // the same diagonal, counted from the far corner
                if (odd && std::abs(other) < distance && end + at(m_backward, other) >= width)
                    return Meeting{area.left + start, area.top + start - k, area.left + end,
                                   area.top + end - k};
            }
            for (int k = first; k <= last; k += 2) {
                const auto [start, end] = grow(m_backward, k, distance, width, height, back);
                const int other = delta - k;
                if (!odd && std::abs(other) <= distance && end + at(m_forward, other) >= width)
                    return Meeting{area.right - end, area.bottom - (end - k), area.right - start,
                                   area.bottom - (start - k)};
            }
            if (m_budget.isSpent())
                return std::nullopt;
        }
        return std::nullopt; // not reached: the paths meet at half the greatest distance
    }

    struct Run {
        int start = 0;
        int end = 0;
    };

    /// Brings a frontier one step further on diagonal k; x of its run of equal elements.
    template <typename Same>
    Run grow(std::vector<int> &frontier, int k, int distance, int width, int height,
             const Same &same)
    {
        int x = distance == 0 ? 0 : unreachable;
        if (k + 1 <= std::min(distance - 1, width)) { // down, from the diagonal above
            const int down = at(frontier, k + 1);
            if (down - k <= height)
                x = down;
        }
        if (k - 1 >= std::max(1 - distance, -height)) { // right, from the diagonal below
            const int right = at(frontier, k - 1) + 1;
            if (right <= width)
                x = std::max(x, right);
        }
        Run run{x, x};
        if (x >= 0)
            while (run.end < width && run.end - k < height && same(run.end, run.end - k))
                ++run.end;
        at(frontier, k) = run.end;
        return run;
    }

    int &at(std::vector<int> &frontier, int diagonal) const
    {
        return frontier[static_cast<std::size_t>(diagonal + m_offset)];
    }

    /// No path of this length ends on the diagonal; far enough from any x that sums stay below 0.
    static constexpr int unreachable = -(1 << 29);

    Elements m_left;
    Elements m_right;
    DiffBudget &m_budget;
    int m_offset;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

} // namespace

DiffBudget::DiffBudget(std::chrono::milliseconds time, std::stop_token stop)
    : m_end(std::chrono::steady_clock::now() + time),
      m_stop(std::move(stop))
{
}

bool DiffBudget::isSpent()
{
    if (m_spent || --m_untilClock > 0)
        return m_spent;
    m_untilClock = 64;
    m_spent = m_stop.stop_requested() || std::chrono::steady_clock::now() >= m_end;
    return m_spent;
}

std::optional<std::vector<SequenceChange>> diffSequences(Elements left, Elements right,
                                                         DiffBudget &budget)
{
    std::vector<bool> removed(left.size());
    std::vector<bool> added(right.size());
    if (!LinearDiff(left, right, budget).run(removed, added))
        return std::nullopt;
    std::vector<SequenceChange> changes;
    std::size_t x = 0;
    std::size_t y = 0;
    while (x < left.size() || y < right.size()) {
        const std::size_t fromX = x;
        const std::size_t fromY = y;
        while (x < left.size() && removed[x])
            ++x;
        while (y < right.size() && added[y])
            ++y;
        if (x > fromX || y > fromY)
            changes.push_back({static_cast<int>(fromX), static_cast<int>(x - fromX),
                               static_cast<int>(fromY), static_cast<int>(y - fromY)});
        else {
            ++x;
            ++y;
        }
    }
    return changes;
}

} // namespace assay::ide

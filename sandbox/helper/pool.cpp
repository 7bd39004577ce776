#include "helper/pool.h"

#include <algorithm>

namespace assay::sandbox {

namespace {

/// A program and its checker take turns; more than these two shapes at a time are rare. A waiting
/// box takes about a megabyte.
constexpr std::size_t mostSlots = 4;
constexpr std::size_t mostOfAShape = 3;

} // namespace

std::unique_ptr<Slot> Pool::take(const Job &job)
{
    const auto found =
        std::ranges::find_if(m_slots, [&](const auto &slot) { return slot->wasMadeFor(job); });
    if (found == m_slots.end())
        return nullptr;
    std::unique_ptr<Slot> slot = std::move(*found);
    m_slots.erase(found);
    if (!slot->hear() || !slot->isAtGate())
        m_depth = std::min(m_depth + 1, mostOfAShape);
    return slot;
}

void Pool::keep(std::unique_ptr<Slot> slot)
{
    if (m_slots.size() >= mostSlots)
        m_slots.erase(m_slots.begin());
    m_slots.push_back(std::move(slot));
}

std::vector<int> Pool::descriptors() const
{
    std::vector<int> result;
    for (const auto &slot : m_slots)
        result.push_back(slot->socketFd());
    return result;
}

void Pool::hear()
{
    std::erase_if(m_slots, [](const auto &slot) { return !slot->hear(); });
}

bool Pool::wants(const Job &job) const
{
    const auto there =
        std::ranges::count_if(m_slots, [&](const auto &slot) { return slot->wasMadeFor(job); });
    return static_cast<std::size_t>(there) < m_depth;
}

void Pool::clear()
{
    m_slots.clear();
    m_depth = 1;
}

} // namespace assay::sandbox

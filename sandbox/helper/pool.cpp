#include "helper/pool.h"

#include <algorithm>

namespace assay::sandbox {

namespace {

/// A program and its checker take turns; more than these two shapes at a time are rare. A waiting
/// box takes about a megabyte.
constexpr std::size_t mostSlots = 2;

} // namespace

std::unique_ptr<Slot> Pool::take(const Job &job)
{
    const auto found =
        std::ranges::find_if(m_slots, [&](const auto &slot) { return slot->wasMadeFor(job); });
    if (found == m_slots.end())
        return nullptr;
    std::unique_ptr<Slot> slot = std::move(*found);
    m_slots.erase(found);
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

bool Pool::has(const Job &job) const
{
    return std::ranges::any_of(m_slots, [&](const auto &slot) { return slot->wasMadeFor(job); });
}

} // namespace assay::sandbox

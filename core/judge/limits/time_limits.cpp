#include "judge/limits/time_limits.h"

#include "judge/limits/machine_speed.h"

#include <algorithm>

namespace assay::judge {

namespace {

/// Within this factor two machines, or one on two days, count as equally fast.
constexpr double likeness = 1.5;

bool isAlike(double one, double other)
{
    return std::max(one, other) <= likeness * std::min(one, other);
}

} // namespace

TimeLimits::TimeLimits(Memory memory)
    : m_memory(std::move(memory))
{
}

std::optional<Duration> TimeLimits::known(const std::string &packageHash)
{
    if (const auto found = m_limits.find(packageHash); found != m_limits.end())
        return found->second;
    if (!m_memory.recall)
        return std::nullopt;
    const auto kept = m_memory.recall(packageHash);
    if (!kept || !isAlike(kept->machineFactor, machineFactor()))
        return std::nullopt;
    return m_limits[packageHash] = kept->limit;
}

Result<Duration> TimeLimits::limitFor(const std::string &packageHash,
                                      const std::function<Result<Duration>()> &measure,
                                      std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [&] { return !m_measuring.contains(packageHash); }))
        return fail(ErrorCode::Cancelled, "cancelled");
    if (const auto limit = known(packageHash))
        return *limit;
    m_measuring.insert(packageHash);
    lock.unlock();
    const auto limit = measure();
    lock.lock();
    m_measuring.erase(packageHash);
    if (limit) {
        m_limits[packageHash] = *limit;
        if (m_memory.keep)
            m_memory.keep(packageHash, {*limit, machineFactor()});
    }
    m_changed.notify_all();
    return limit;
}

} // namespace assay::judge

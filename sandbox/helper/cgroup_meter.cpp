#include "helper/cgroup_meter.h"

#include "helper/usage.h"

#include <algorithm>

namespace assay::sandbox {

CgroupMeter::CgroupMeter(CgroupLeaf &leaf, Descriptor proc, const JobLimits &limits)
    : m_leaf(leaf),
      m_proc(std::move(proc)),
      m_limits(limits),
      m_before(leaf.cpuTime()),
      m_stalledBefore(leaf.stalled()),
      m_cores(usableCores())
{
}

Nanoseconds CgroupMeter::untilPossible(Nanoseconds used) const
{
    constexpr Nanoseconds least = std::chrono::milliseconds(1);
    return std::max<Nanoseconds>((m_limits.cpuTime - used) / m_cores, least);
}

Nanoseconds CgroupMeter::firstLook() const
{
    return untilPossible({});
}

Look CgroupMeter::look()
{
    const Nanoseconds used = m_leaf.cpuTime() - m_before;
    if (used > m_limits.cpuTime)
        return {Reason::Cpu, {}};
    return {Reason::None, untilPossible(used)};
}

void CgroupMeter::lookAtMemory()
{
    m_stack = largestStack(m_proc.get());
    m_leaf.ceaseWarning();
}

void CgroupMeter::conclude(const Account &, Nanoseconds, Report &report)
{
    report.cpuTime =
        std::chrono::duration_cast<std::chrono::microseconds>(m_leaf.cpuTime() - m_before);
    report.stalled = m_leaf.stalled() - m_stalledBefore;
    report.memoryBytes = m_leaf.peakMemory();
    report.stackBytes = ranOutOfMemory() ? m_stack : 0;
}

} // namespace assay::sandbox

#include "helper/sampled_meter.h"

#include "helper/pressure.h"

#include <algorithm>
#include <sched.h>

namespace assay::sandbox {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr milliseconds lookEvery{20};
constexpr milliseconds lookOftenEvery{5}; ///< when memory is past half of its limit
constexpr milliseconds lookAtMostEvery{1};

} // namespace

int usableCores()
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    return ::sched_getaffinity(0, sizeof cores, &cores) == 0 ? std::max(CPU_COUNT(&cores), 1) : 1;
}

SampledMeter::SampledMeter(UsageSampler usage, const JobLimits &limits)
    : m_usage(std::move(usage)),
      m_limits(limits),
      m_stalledBefore(machineCpuStall()),
      m_cores(usableCores())
{
}

Nanoseconds SampledMeter::firstLook() const
{
    return std::min<Nanoseconds>(
        lookEvery, std::max<Nanoseconds>(m_limits.cpuTime / m_cores, lookAtMostEvery));
}

Look SampledMeter::look()
{
    const Nanoseconds before = monotonicNow();
    const UsageSample usage = m_usage.sample();
    if (usage.cpu > m_limits.cpuTime)
        return {Reason::Cpu, {}};
    if (usage.memoryBytes > m_limits.memoryBytes) {
        m_stack = largestStack(m_usage.proc());
        return {Reason::Memory, {}};
    }
    // Next when the CPU limit could be reached with every core busy, but soon enough for memory,
    // and never so often that looking takes more than a tenth of a core.
    const Nanoseconds left = (m_limits.cpuTime - usage.cpu) / m_cores;
    const Nanoseconds forMemory =
        usage.memoryBytes > m_limits.memoryBytes / 2 ? lookOftenEvery : lookEvery;
    const Nanoseconds cost = monotonicNow() - before;
    return {Reason::None,
            std::max({std::min(left, forMemory), Nanoseconds(lookAtMostEvery), cost * 9})};
}

void SampledMeter::conclude(const Account &reaped, Nanoseconds setUp, Report &report)
{
    const Nanoseconds used =
        std::max({reaped.cpu - setUp + m_usage.lostCpu(), m_usage.highestCpu(), Nanoseconds{}});
    report.cpuTime = std::chrono::ceil<microseconds>(used);
    report.stalled = machineCpuStall() - m_stalledBefore;
    report.stackBytes = m_stack;
    report.memoryBytes = std::max(reaped.peakBytes, m_usage.highestMemory());
}

} // namespace assay::sandbox

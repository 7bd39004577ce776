#pragma once

#include "helper/cgroup_leaf.h"
#include "helper/meter.h"
#include "protocol/job.h"

namespace assay::sandbox {

/// Counts with the box's cgroup: exact, and without a tick. It looks only when the CPU limit could
/// have been reached with every core busy; memory is watched by the kernel.
class CgroupMeter : public Meter {
public:
    /// The leaf must outlive it; `proc` is the box's /proc. What was used until now is the
    /// set-up's.
    CgroupMeter(CgroupLeaf &leaf, Descriptor proc, const JobLimits &limits);

    Nanoseconds firstLook() const override;
    Look look() override;
    int memoryFd() const override { return m_leaf.memoryFd(); }
    /// The last chance to see a stack: what the kernel ends for its memory, it ends at once.
    void lookAtMemory() override;
    void conclude(const Account &whole, Nanoseconds setUp, Report &report) override;
    bool ranOutOfMemory() const override { return m_leaf.ranOutOfMemory(); }
    bool ranOutOfProcesses() const override { return m_leaf.ranOutOfProcesses(); }

private:
    Nanoseconds untilPossible(Nanoseconds used) const;

    CgroupLeaf &m_leaf;
    Descriptor m_proc;
    JobLimits m_limits;
    Nanoseconds m_before;
    std::chrono::microseconds m_stalledBefore;
    int m_cores;
    std::uint64_t m_stack = 0;
};

} // namespace assay::sandbox

#pragma once

#include "helper/meter.h"
#include "helper/usage.h"
#include "protocol/job.h"

namespace assay::sandbox {

/// Counts without a cgroup: looks at all processes of the run again and again.
class SampledMeter : public Meter {
public:
    SampledMeter(UsageSampler usage, const JobLimits &limits);

    Nanoseconds firstLook() const override;
    Look look() override;
    void conclude(const Account &reaped, Nanoseconds setUp, Report &report) override;
    bool ranOutOfMemory() const override { return false; }
    bool ranOutOfProcesses() const override { return false; }

private:
    UsageSampler m_usage;
    JobLimits m_limits;
    std::chrono::microseconds m_stalledBefore;
    int m_cores;
    std::uint64_t m_stack = 0;
};

} // namespace assay::sandbox

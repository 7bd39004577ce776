#pragma once

#include "helper/binds.h"
#include "helper/cgroup_tree.h"
#include "helper/meter.h"
#include "helper/mounts.h"
#include "helper/pool.h"
#include "helper/run.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <memory>
#include <string>
#include <vector>

namespace assay::sandbox {

/// Runs jobs, one at a time, each in a box of its own. Keeps what boxes have in common.
class Supervisor {
public:
    /// Whether the box of the next run is prepared while a run goes on.
    enum class Preparing { Never, Ahead };

    explicit Supervisor(Preparing preparing);

    /// Runs one job to its end and fills the report; never throws, never leaves a process behind.
    /// `descriptors` are standard input, output, error (and the result channel) of the caller.
    /// `control`, if not -1, is watched: when its other side closes, the run is abandoned.
    RunEnd run(const Job &job, const std::vector<int> &descriptors, int control, Report &report);

    /// Sets up a box, filter and all, and runs nothing in it. Empty if that worked.
    std::string trySetUp();

    const CgroupTree &cgroups() const { return m_cgroups; }

    /// Prepares a box for a job like this one, if none is; call when its report is out, so that
    /// nobody waits for it.
    void prepareNext(const Job &job);
    /// Buries what is left of earlier boxes; call when no job has come for a moment.
    void bury() { m_pool.bury(); }
    /// Throws prepared boxes away; call when no job has come for a while.
    void rest() { m_pool.clear(); }
    bool hasPrepared() const { return !m_pool.empty(); }

    /// The last byte that the last run passed on to standard output; 0 if none.
    char lastOutputByte() const { return m_lastOutputByte; }

private:
    Fallible<RunEnd> attempt(const Job &job, const std::vector<int> &descriptors, int control,
                             Report &report);
    Fallible<std::unique_ptr<Slot>> prepare(const Job &job);
    Fallible<std::unique_ptr<Slot>> slotAtGate(const Job &job, int control);
    static std::unique_ptr<Meter> meterFor(const Job &job, Slot &slot);

    CgroupTree m_cgroups;
    HostFiles m_host;
    OwnerMaps m_ownerMaps;
    Preparing m_preparing;
    Pool m_pool;
    char m_lastOutputByte = 0;
};

} // namespace assay::sandbox

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
#include <optional>
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

    /// Call when the job's report is out, so that nobody waits for it: lets its box go and prepares
    /// one for a job like it.
    void settle(const Job &job);
    /// Waits until `control` is readable. Meanwhile boxes become ready and old ones are buried;
    /// when nothing has been asked for a while, those prepared are thrown away.
    void idle(int control);

    /// The last byte that the last run passed on to standard output; 0 if none.
    char lastOutputByte() const { return m_lastOutputByte; }

private:
    Fallible<RunEnd> attempt(const Job &job, const std::vector<int> &descriptors, int control,
                             Report &report);
    Fallible<std::unique_ptr<Slot>> prepare(const Job &job);
    void prepareNext(const Job &job);
    void keepUntilGone(std::unique_ptr<Run> run);
    Fallible<std::unique_ptr<Slot>> slotAtGate(const Job &job, int control);
    static std::unique_ptr<Meter> meterFor(const Job &job, Slot &slot);

    CgroupTree m_cgroups;
    std::vector<Layer> m_layers;
    std::string m_whyApproximate;
    HostFiles m_host;
    std::optional<Identity> m_identity;
    std::optional<SharedNamespaces> m_namespaces;
    OwnerMaps m_ownerMaps;
    Preparing m_preparing;
    Pool m_pool;
    std::vector<std::unique_ptr<Run>> m_over; ///< their boxes are on their way out; oldest first
    char m_lastOutputByte = 0;
    Length m_expected = Length::Any; ///< of the next run
};

} // namespace assay::sandbox

#pragma once

#include "helper/binds.h"
#include "helper/mounts.h"
#include "helper/run.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <vector>

namespace assay::sandbox {

/// Runs jobs, one at a time, each in a box of its own. Keeps what boxes have in common.
class Supervisor {
public:
    Supervisor();

    /// Runs one job to its end and fills the report; never throws, never leaves a process behind.
    /// `descriptors` are standard input, output, error (and the result channel) of the caller.
    /// `control`, if not -1, is watched: when its other side closes, the run is abandoned.
    RunEnd run(const Job &job, const std::vector<int> &descriptors, int control, Report &report);

    /// Sets up a box, filter and all, and runs nothing in it. Empty if that worked.
    std::string trySetUp();

    /// The last byte that the last run passed on to standard output; 0 if none.
    char lastOutputByte() const { return m_lastOutputByte; }

private:
    HostFiles m_host;
    OwnerMaps m_ownerMaps;
    char m_lastOutputByte = 0;
};

} // namespace assay::sandbox

#pragma once

#include "helper/credentials.h"
#include "helper/mounts.h"
#include "helper/profiles.h"
#include "helper/seccomp.h"
#include "protocol/job.h"

#include <vector>

namespace assay::sandbox {

/// All that the inside of a box needs to know, made outside before it exists.
struct Plan {
    const Job *job = nullptr; ///< what it says of command and environment comes at the gate
    const Profile *profile = nullptr;
    const HostFiles *host = nullptr;
    const FilterProgram *filter = nullptr;
    Identity identity;
    bool exactMemory = false; ///< a cgroup bounds memory: address space need not be
    std::vector<BindSource> binds;
    std::vector<int> descriptors; ///< become 0, 1, 2 (and 3) of the program
    int socket = -1;              ///< towards the supervisor
    bool gatePassed = false;      ///< told by the program's process to the init
};

/// The life of the box's init, process 1 of its pid namespace. Waits for one message (the id maps
/// are written), sets the box up, forks the program's process, reaps, and tells the supervisor. The
/// program's process waits at the gate for a second message: an encoded job, whose command and
/// environment it takes.
[[noreturn]] void runInside(Plan &plan);

} // namespace assay::sandbox

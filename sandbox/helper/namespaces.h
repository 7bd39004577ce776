#pragma once

#include "helper/credentials.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <cstdint>
#include <sys/types.h>

namespace assay::sandbox {

struct Child {
    pid_t pid = -1;
    Descriptor pidfd;
};

/// Whose child a new process is.
enum class Parent {
    Caller,
    OfTheCaller, ///< the caller's own parent
};

/// Forks into new namespaces. Returns twice, as fork does: pid 0 in the child, which has all signal
/// handlers reset. The helper has one thread, so the child may go on as usual.
/// `cgroup`, if not -1, is an open cgroup folder to start in. A refusal comes with how an
/// administrator allows it.
Fallible<Child> forkInto(std::uint64_t namespaces, int cgroup = -1, Parent parent = Parent::Caller);

/// Writes the child's id maps: the box's one user and one group, as `identity` says.
Fallible<> writeIdMaps(pid_t child, const Identity &identity);

/// Why namespaces, or the mounts inside them, may have been refused on this machine and how to
/// allow them; empty if nothing stands out.
std::string explainRefusal(int error);

} // namespace assay::sandbox

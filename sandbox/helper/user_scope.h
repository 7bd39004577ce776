#pragma once

#include "protocol/fallible.h"

#include <string>

namespace assay::sandbox {

/// Asks systemd (the user's, or as root the system's) to move this process into a transient scope
/// of its own whose part of the cgroup tree is delegated to it. The scope ends with its processes.
Fallible<> moveToDelegatedScope();

/// The calling process's path in the cgroup v2 tree; empty if it has none.
std::string ownCgroup();

} // namespace assay::sandbox

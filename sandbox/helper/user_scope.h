#pragma once

#include "protocol/fallible.h"

#include <string>
#include <string_view>

namespace assay::sandbox {

/// What the names of these scopes begin with; the helper's process number follows.
inline constexpr std::string_view scopePrefix = "assay-sandbox-";

/// Asks systemd (the user's, or as root the system's) to move this process into a transient scope
/// of its own whose part of the cgroup tree is delegated to it. The scope ends with its processes.
Fallible<> moveToDelegatedScope();

/// The calling process's path in the cgroup v2 tree; empty if it has none.
std::string ownCgroup();

} // namespace assay::sandbox

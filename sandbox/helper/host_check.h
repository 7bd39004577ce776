#pragma once

#include "helper/supervisor.h"
#include "protocol/hello.h"

namespace assay::sandbox {

/// Finds out what this machine can isolate, by doing it: a box is set up, filter and all, and
/// thrown away. If that fails, the namespaces are tried one by one to name what is missing.
Hello checkHost(Supervisor &supervisor);

} // namespace assay::sandbox

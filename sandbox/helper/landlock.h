#pragma once

#include "protocol/fallible.h"
#include "protocol/job.h"
#include "protocol/report.h"

/// Landlock: a second, independent "no" to writing outside of the box's own folders, to TCP, and to
/// abstract sockets and signals that leave the box. The mounts and namespaces say it first; this
/// layer still says it if one of them had a hole.
namespace assay::sandbox {

/// The kernel's Landlock version (1 or more), or 0 if it has none.
int landlockVersion();

/// Whether and how far this kernel has Landlock.
Layer landlockLayer();

/// In the program's process, in the finished root, after no_new_privs: restricts it and all it
/// starts. Does nothing where the kernel has no Landlock.
Fallible<> restrictAccess(const Job &job);

} // namespace assay::sandbox

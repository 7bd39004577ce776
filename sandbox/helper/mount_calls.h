#pragma once

#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <cstdint>
#include <string>

/// Thin wrappers around the kernel's mount calls.
namespace assay::sandbox {

/// A detached copy of the tree at a path, with what is mounted below it.
Fallible<Descriptor> cloneTree(const std::string &path);

/// Adds MOUNT_ATTR_… flags to a mount and, if deep, to all below it.
Fallible<> addAttributes(int tree, std::uint64_t attributes, bool deep);

/// Shows the files of a detached mount as if those of the user namespace's mapped ids belonged to
/// what the map says (see binds.h).
Fallible<> mapOwners(int tree, int userNamespace);

/// Puts a detached tree onto an open file or folder.
Fallible<> attach(int tree, int target);

/// A new tmpfs on a path. Sizes in bytes.
Fallible<> mountTmpfs(const char *target, std::uint64_t size, std::uint64_t inodes);

} // namespace assay::sandbox

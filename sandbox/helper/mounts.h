#pragma once

#include "helper/binds.h"
#include "helper/profiles.h"
#include "protocol/fallible.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace assay::sandbox {

/// What of the machine's own files a box shows, looked up once per helper.
struct HostFiles {
    std::vector<std::string> trees; ///< bound read-only at the same path: /usr, files of /etc
    std::vector<std::pair<std::string, std::string>> links; ///< /bin → usr/bin and the like
};

HostFiles findHostFiles();

/// Inside, in new mount and pid namespaces: builds the box's file tree and makes it the root.
///   /                      tmpfs, read-only at the end
///   /usr (/bin, /lib, …)   the machine's, read-only
///   /etc                   the linker's cache, alternatives, Java's settings, a passwd of one user
///   /dev                   null, zero, full, random, urandom, fd, shm
///   /proc                  fresh and read-only: the box's own processes only
///   /box, /tmp, /dev/shm   one tmpfs of `fileBytes` for all three
///   the job's binds
Fallible<> buildRoot(const HostFiles &host, std::vector<BindSource> &binds, const Profile &profile,
                     std::uint64_t fileBytes);

} // namespace assay::sandbox

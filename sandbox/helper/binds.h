#pragma once

#include "helper/credentials.h"
#include "helper/news.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"
#include "protocol/job.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A job's binds: files and folders of the caller made visible in the box.
///
/// As root the sources are opened before the box exists, so they may lie in folders that only root
/// can enter, and they are id-mapped: the owner of the bound file or folder is the box's user
/// inside and what the box's user creates belongs to that owner outside. (The filter refuses
/// set-uid bits, so this cannot leave a set-uid file behind.) On a file system without id-mapped
/// mounts (9p, NFS) a read-only bind stays as it is and a writable one is an error. As an ordinary
/// user box and caller are the same user outside, and the sources are opened inside.
namespace assay::sandbox {

/// One bind, its source opened if the helper is privileged.
struct BindSource {
    Bind bind;
    Descriptor tree; ///< a detached mount, or nothing yet
};

/// User namespaces used as owner maps, kept for the helper's life.
class OwnerMaps {
public:
    /// A user namespace that maps the owner on disk to the box's user.
    Fallible<int> of(uid_t uid, gid_t gid, const Identity &identity);

private:
    std::map<std::pair<uid_t, gid_t>, Descriptor> m_namespaces;
};

/// Outside: checks the targets, sorts parents first, and opens the sources if privileged.
Fallible<std::vector<BindSource>> prepareBinds(const Job &job, const Identity &identity,
                                               OwnerMaps &maps);

/// Inside, before anything is mounted: opens the sources that are not open yet.
Fallible<> openBinds(std::vector<BindSource> &binds);

/// Which file or folder a path names now; nothing if there is none.
std::optional<FileId> fileAt(const std::string &path);
/// What opened sources show, in their order.
std::vector<FileId> filesOf(const std::vector<BindSource> &binds);

/// Inside: creates the mount points below the new root and attaches the sources. A target can never
/// leave the root and never goes through a symbolic link.
Fallible<> attachBinds(int root, const std::vector<BindSource> &binds);

} // namespace assay::sandbox

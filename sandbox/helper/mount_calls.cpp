#include "helper/mount_calls.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/mount.h>

namespace assay::sandbox {

Fallible<Descriptor> cloneTree(const std::string &path)
{
    Descriptor tree(
        ::open_tree(AT_FDCWD, path.c_str(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE));
    if (!tree)
        return systemFailure("cannot bind '" + path + "'", errno);
    return tree;
}

Fallible<> addAttributes(int tree, std::uint64_t attributes, bool deep)
{
    mount_attr change{};
    change.attr_set = attributes;
    const unsigned flags = AT_EMPTY_PATH | (deep ? static_cast<unsigned>(AT_RECURSIVE) : 0U);
    if (::mount_setattr(tree, "", flags, &change, sizeof change) != 0)
        return systemFailure("cannot protect a mount (Linux 5.12 or newer is needed)", errno);
    return {};
}

Fallible<> mapOwners(int tree, int userNamespace)
{
    mount_attr change{};
    change.attr_set = MOUNT_ATTR_IDMAP;
    change.userns_fd = static_cast<decltype(change.userns_fd)>(userNamespace);
    if (::mount_setattr(tree, "", AT_EMPTY_PATH, &change, sizeof change) != 0)
        return systemFailure("cannot map the owners of a mount", errno);
    return {};
}

Fallible<> attach(int tree, int target)
{
    if (::move_mount(tree, "", target, "", MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_EMPTY_PATH) != 0)
        return systemFailure("cannot attach a mount", errno);
    return {};
}

Fallible<> mountTmpfs(const char *target, std::uint64_t size, std::uint64_t inodes)
{
    // A size of 0 would mean "no limit" to the kernel, and it refuses sizes beyond its own
    // arithmetic.
    constexpr std::uint64_t largest = 1ULL << 50;
    size = std::clamp<std::uint64_t>(size, 1, largest);
    const std::string options =
        "mode=755,size=" + std::to_string(size) + ",nr_inodes=" + std::to_string(inodes);
    if (::mount("tmpfs", target, "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) != 0)
        return systemFailure(std::string("cannot mount a tmpfs on ") + target, errno);
    return {};
}

} // namespace assay::sandbox

#include "helper/credentials.h"

#include "helper/try.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

/// Between the ranges that distributions, systemd and containers give out.
constexpr unsigned reservedId = 1'900'000'000;
constexpr unsigned nobodyId = 65534;

/// Whether an id means somebody in the user namespace that the helper runs in.
bool isMapped(const char *mapFile, unsigned id)
{
    std::ifstream map(mapFile);
    unsigned long first = 0;
    unsigned long outside = 0;
    unsigned long count = 0;
    while (map >> first >> outside >> count)
        if (id >= first && id - first < count)
            return true;
    return false;
}

bool isUsable(unsigned id)
{
    return isMapped("/proc/self/uid_map", id) && isMapped("/proc/self/gid_map", id);
}

} // namespace

Fallible<Identity> chooseIdentity()
{
    if (::geteuid() != 0)
        return Identity{::geteuid(), ::getegid(), false};
    for (const unsigned id : {reservedId, nobodyId})
        if (isUsable(id))
            return Identity{id, id, true};
    return failure("assay-sandbox runs as root in a container that maps no other user, and a box "
                   "must not be root; run it as an ordinary user or give the container a range of "
                   "user ids");
}

Fallible<> becomeBoxUser(const Identity &identity)
{
    // An ordinary user keeps its groups: the kernel lets nobody drop groups without privilege.
    if (identity.privileged && ::setgroups(0, nullptr) != 0)
        return systemFailure("cannot leave the supplementary groups", errno);
    if (::setresgid(insideGid, insideGid, insideGid) != 0)
        return systemFailure("cannot become the group of the box", errno);
    if (::setresuid(insideUid, insideUid, insideUid) != 0)
        return systemFailure("cannot become the user of the box", errno);
    return {};
}

Fallible<> dropCapabilities()
{
    for (unsigned long capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability)
        if (::prctl(PR_CAPBSET_DROP, capability) != 0)
            return systemFailure("cannot drop a capability from the bounding set", errno);
    if (::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0)
        return systemFailure("cannot clear the ambient capabilities", errno);
    constexpr unsigned long bits = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP |
                                   SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED |
                                   SECBIT_NO_CAP_AMBIENT_RAISE | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED;
    if (::prctl(PR_SET_SECUREBITS, bits) != 0)
        return systemFailure("cannot lock the securebits", errno);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, 2> none{};
    if (::syscall(SYS_capset, &header, none.data()) != 0)
        return systemFailure("cannot drop the capabilities", errno);
    return {};
}

Fallible<> forbidNewPrivileges()
{
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return systemFailure("cannot set no_new_privs", errno);
    return {};
}

} // namespace assay::sandbox

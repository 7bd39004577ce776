#pragma once

#include "protocol/fallible.h"

#include <sys/types.h>

/// Who the box is, outside and inside.
namespace assay::sandbox {

inline constexpr uid_t insideUid = 1000;
inline constexpr gid_t insideGid = 1000;

/// The user that the box's only user is outside.
///
/// An ordinary user's box is that user, stripped of everything a namespace can strip. Root's box
/// must not be root: RLIMIT_NPROC is not enforced for uid 0 and uid 0 owns /proc/sys. It becomes a
/// user that exists nowhere else on the machine, and the files bound into it are shown to it
/// through id-mapped mounts (binds.h), so nothing is chowned.
struct Identity {
    uid_t outsideUid = 0;
    gid_t outsideGid = 0;
    bool privileged = false; ///< the helper runs as root and changes to another user
};

Fallible<Identity> chooseIdentity();

/// Inside, once the id maps are written: become the box's user. Keeps the capabilities that the
/// new user namespace gives, which the mounts need.
Fallible<> becomeBoxUser(const Identity &identity);

/// Gives up every capability, for ever: bounding, ambient, permitted, and securebits locked.
Fallible<> dropCapabilities();

/// Set-uid programs and file capabilities give nothing from here on.
Fallible<> forbidNewPrivileges();

} // namespace assay::sandbox

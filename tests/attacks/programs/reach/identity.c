// expect: held
// note: who the program is, and who it cannot become
#include "../attack.h"

#include <grp.h>
#include <linux/capability.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>

int main(void)
{
    uid_t real, effective, saved;
    getresuid(&real, &effective, &saved);
    if (real == 0 || effective == 0 || saved == 0 || getgid() == 0 || getegid() == 0)
        breach("root: %u %u %u, group %u", real, effective, saved, getgid());
    // Before setgroups is dropped, an ordinary user's groups appear as the overflow group 65534.
    gid_t groups[64];
    const int count = getgroups(64, groups);
    for (int i = 0; i < count; ++i)
        if (groups[i] != getgid() && groups[i] != 65534)
            breach("group %u", groups[i]);
    mustFail("setuid", setuid(0));
    mustFail("setgid", setgid(0));
    mustFail("setresuid", setresuid(0, 0, 0));
    gid_t root = 0;
    mustFail("setgroups", setgroups(1, &root));
    setfsuid(0);
    if (setfsuid(real) == 0)
        breach("setfsuid");
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2] = {0};
    if (syscall(SYS_capget, &header, data) != 0)
        return 3;
    if (data[0].effective || data[0].permitted || data[0].inheritable || data[1].effective ||
        data[1].permitted || data[1].inheritable)
        breach("capabilities %x %x", data[0].permitted, data[1].permitted);
    for (int capability = 0; capability < 64; ++capability) {
        if (prctl(PR_CAPBSET_READ, capability, 0, 0, 0) == 1)
            breach("capability %d in the bounding set", capability);
        if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, capability, 0, 0) == 1)
            breach("ambient capability %d", capability);
    }
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        breach("new privileges are possible");
    if (prctl(PR_GET_SECCOMP, 0, 0, 0, 0) != 2)
        breach("no filter");
    return conclusion();
}

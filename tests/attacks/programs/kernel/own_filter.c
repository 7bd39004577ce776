// expect: held
// note: a second filter may only take rights away: the first one must still hold under it
#include "../attack.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>

int main(void)
{
    struct sock_filter allow[] = {{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW}};
    struct sock_fprog program = {1, allow};
    (void)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
    (void)prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0);
    (void)prctl(PR_SET_SECCOMP, 0, 0, 0, 0);
    (void)prctl(PR_SET_SECUREBITS, 0, 0, 0, 0);
    mustRefuse("mount", syscall(SYS_mount, (void *)8, (void *)8, (void *)8, 0, NULL));
    mustRefuse("ptrace", syscall(SYS_ptrace, 16, 1, 0, 0));
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        breach("NO_NEW_PRIVS is off");
    return conclusion();
}

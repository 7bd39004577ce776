// expect: held
// report: refused has unshare setns
// note: a user namespace of its own would give all capabilities back
#include "../attack.h"

#include <sched.h>

static int stackTop[8192];

static int inside(void *unused)
{
    (void)unused;
    _exit(7);
}

int main(void)
{
    const int flags[] = {CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,   CLONE_NEWNET,
                         CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP};
    for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); ++i) {
        char name[64];
        snprintf(name, sizeof(name), "unshare %#x", (unsigned)flags[i]);
        mustRefuse(name, unshare(flags[i]));
        snprintf(name, sizeof(name), "clone %#x", (unsigned)flags[i]);
        mustRefuse(name, clone(inside, stackTop + 8192, flags[i] | SIGCHLD, NULL));
    }
    mustRefuse("clone NEWUSER|NEWNS",
               clone(inside, stackTop + 8192, CLONE_NEWUSER | CLONE_NEWNS | SIGCHLD, NULL));
    mustRefuse("setns", setns(-1, 0));
    // The flags lie in memory where no filter can see them: the call must not exist at all.
    if (syscall(SYS_clone3, (void *)8, 88) >= 0 || errno != ENOSYS)
        breach("clone3 reached the kernel: %s", strerror(errno));
    return conclusion();
}

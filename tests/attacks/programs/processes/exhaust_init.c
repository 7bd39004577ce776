// expect: killed cpu,wall or exited 7
// options: --cpu-time 2 --wall-time 3
// note: gives the box's init a CPU limit of one second and keeps it busy: no program may choose
// note: between a verdict and a judge error
#include "../attack.h"

#include <sched.h>
#include <sys/resource.h>

static char stack[65536];

static int rest(void *unused)
{
    (void)unused;
    for (;;)
        pause();
    return 0;
}

int main(void)
{
    const struct rlimit second = {1, 1};
    (void)prlimit(1, RLIMIT_CPU, &second, NULL);
    // A child of the init: each stop and each continuation wakes the init up.
    pid_t sibling = clone(rest, stack + sizeof(stack), CLONE_PARENT, NULL);
    for (int i = 0; i < 2000000; ++i) {
        (void)kill(sibling, SIGSTOP);
        (void)kill(sibling, SIGCONT);
    }
    return 7;
}

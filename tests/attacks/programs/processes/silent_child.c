// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 4
// report: cpu_s at least 0.45
// note: children that end without a signal are not found by an ordinary wait
#include "../attack.h"

#include <sched.h>

static char stack[65536];

static int compute(void *unused)
{
    (void)unused;
    burn(0.15);
    return 0;
}

int main(void)
{
    for (int i = 0; i < 10; ++i) {
        pid_t child = clone(compute, stack + sizeof(stack), 0, NULL);
        usleep(250000);
        (void)child;
    }
    return 0;
}

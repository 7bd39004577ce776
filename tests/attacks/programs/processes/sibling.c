// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.45
// note: CLONE_PARENT makes its child a child of the box's init, whose work is not the program's
#include "../attack.h"

#include <sched.h>

static char stack[65536];

static int compute(void *unused)
{
    (void)unused;
    for (;;)
        burn(1);
    return 0;
}

int main(void)
{
    if (clone(compute, stack + sizeof(stack), CLONE_PARENT, NULL) < 0)
        burn(10);
    for (;;)
        pause();
}

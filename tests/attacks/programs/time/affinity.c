// expect: held
// note: moving itself onto every processor is useless: the allowed set does not grow
#include "../attack.h"

#include <sched.h>

int main(void)
{
    cpu_set_t before;
    cpu_set_t all;
    cpu_set_t after;
    memset(&all, 0xff, sizeof(all));
    sched_getaffinity(0, sizeof(before), &before);
    sched_setaffinity(0, sizeof(all), &all);
    sched_getaffinity(0, sizeof(after), &after);
    if (CPU_COUNT(&after) > CPU_COUNT(&before))
        breach("from %d to %d processors", CPU_COUNT(&before), CPU_COUNT(&after));
    return conclusion();
}

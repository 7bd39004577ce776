// expect: held
// note: no run may push another one, or the desktop, off the processor
#include "../attack.h"

#include <sched.h>
#include <sys/resource.h>

int main(void)
{
    const int before = getpriority(PRIO_PROCESS, 0);
    setpriority(PRIO_PROCESS, 0, -20);
    if (getpriority(PRIO_PROCESS, 0) < before)
        breach("nice went from %d to %d", before, getpriority(PRIO_PROCESS, 0));
    struct sched_param parameter = {.sched_priority = 1};
    mustFail("SCHED_FIFO", sched_setscheduler(0, SCHED_FIFO, &parameter));
    mustFail("SCHED_RR", sched_setscheduler(0, SCHED_RR, &parameter));
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } deadline = {48, 6, 0, 0, 0, 10000000, 30000000, 30000000};
    mustFail("SCHED_DEADLINE", syscall(SYS_sched_setattr, 0, &deadline, 0));
    mustFail("real-time I/O priority", syscall(SYS_ioprio_set, 1, 0, 1 << 13));
    return conclusion();
}

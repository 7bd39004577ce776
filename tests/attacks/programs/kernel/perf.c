// expect: held
// report: refused has perf_event_open
#include "../attack.h"

int main(void)
{
    mustRefuse("perf_event_open", syscall(SYS_perf_event_open, (void *)8, 0, -1, -1, 0));
    mustRefuse("lookup_dcookie", syscall(SYS_lookup_dcookie, 0, (void *)8, 0));
    return conclusion();
}

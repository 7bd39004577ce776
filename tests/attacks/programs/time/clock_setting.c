// expect: held
// note: no time to set is given, so a call that got through would do no harm
// report: refused has clock_settime settimeofday
#include "../attack.h"

#include <sys/timex.h>

int main(void)
{
    mustRefuse("clock_settime", syscall(SYS_clock_settime, CLOCK_REALTIME, (void *)8));
    mustRefuse("settimeofday", syscall(SYS_settimeofday, (void *)8, (void *)8));
    struct timex change = {.modes = ADJ_OFFSET};
    mustFail("adjtimex", syscall(SYS_adjtimex, &change));
    mustFail("clock_adjtime", syscall(SYS_clock_adjtime, CLOCK_REALTIME, &change));
    mustNotOpen("/dev/rtc0", O_RDONLY);
    return conclusion();
}

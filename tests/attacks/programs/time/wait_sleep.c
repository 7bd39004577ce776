// expect: killed wall
// options: --wall-time 0.6
// report: cpu_s at most 0.1
// report: wall_s at least 0.55
// report: wall_s at most 1.0
// note: waiting, not computing: the CPU limit would never come
#include "../attack.h"

int main(void)
{
    for (;;)
        sleep(1000);
}

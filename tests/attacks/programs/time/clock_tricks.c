// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.45
// note: computes between two ticks and sleeps over each, as if to hide from a sampling clock
#include "../attack.h"

int main(void)
{
    for (;;) {
        struct timespec start;
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &start);
        do
            clock_gettime(CLOCK_MONOTONIC, &now);
        while ((now.tv_sec - start.tv_sec) * 1000000000 + now.tv_nsec - start.tv_nsec < 900000);
        usleep(50);
    }
}

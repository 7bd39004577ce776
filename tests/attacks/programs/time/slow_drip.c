// expect: killed wall
// options: --wall-time 0.7
// stdout: has "......"
// report: cpu_s at most 0.2
// note: output that keeps coming must not push the wall limit away
#include "../attack.h"

int main(void)
{
    for (;;) {
        (void)!write(1, ".", 1);
        usleep(20000);
    }
}

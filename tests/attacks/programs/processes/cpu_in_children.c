// expect: killed cpu
// options: --cpu-time 0.6 --wall-time 4
// report: cpu_s at least 0.55
// report: cpu_s at most 1.0
// exact report: cpu_s at most 0.75
// note: four children at once, none of which reaches the limit alone
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 4; ++i)
        if (fork() == 0) {
            burn(0.5);
            _exit(0);
        }
    while (wait(NULL) > 0)
        ;
    return 0;
}

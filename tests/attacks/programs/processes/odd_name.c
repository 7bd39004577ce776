// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.45
// note: its name is a lie about the rest of its line in /proc/PID/stat
#include "../attack.h"

#include <sys/prctl.h>

int main(void)
{
    for (int i = 0; i < 2; ++i)
        if (fork() == 0) {
            (void)prctl(PR_SET_NAME, ") Z 0 0\n0 (0", 0, 0, 0);
            burn(10);
        }
    while (wait(NULL) > 0)
        ;
    return 0;
}

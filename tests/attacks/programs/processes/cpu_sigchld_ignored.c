// expect: killed cpu
// options: --cpu-time 0.6 --wall-time 4
// report: cpu_s at least 0.5
// note: children that nobody waits for leave no rusage: isolate without --cg saw 0.001 s here
#include "../attack.h"

int main(void)
{
    (void)signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < 20; ++i) {
        pid_t child = fork();
        if (child == 0) {
            burn(0.1);
            _exit(0);
        }
        while (kill(child, 0) == 0)
            usleep(500);
    }
    return 0;
}

// expect: killed cpu,wall
// exact expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// note: the same with children of two milliseconds, too short for sampling to see each of them
#include "../attack.h"

int main(void)
{
    (void)signal(SIGCHLD, SIG_IGN);
    for (;;) {
        pid_t child = fork();
        if (child == 0) {
            burn(0.002);
            _exit(0);
        }
        while (kill(child, 0) == 0)
            usleep(100);
    }
}

// expect: killed processes,cpu,wall
// options: --cpu-time 0.5 --wall-time 2
// note: each process forks its heir and ends: none lives long enough to be sampled
#include "../attack.h"

int main(void)
{
    // The first process stays, so that the run is not over.
    if (fork() != 0)
        for (;;)
            pause();
    for (;;) {
        pid_t heir = fork();
        if (heir > 0)
            _exit(0);
    }
}

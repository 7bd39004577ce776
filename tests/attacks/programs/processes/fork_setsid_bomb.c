// expect: killed processes,cpu,wall
// options: --processes 32 --cpu-time 0.5 --wall-time 2
// note: each generation leaves its session and its parent, so no process group holds them all
#include "../attack.h"

int main(void)
{
    for (;;) {
        if (fork() > 0)
            continue;
        setsid();
        for (int signal = 1; signal < 32; ++signal)
            (void)sigaction(signal, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
        (void)fork();
    }
}

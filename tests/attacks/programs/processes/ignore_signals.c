// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at most 0.9
// note: SIGTERM, SIGXCPU and whatever else can be ignored
#include "../attack.h"

int main(void)
{
    for (int signal = 1; signal < 64; ++signal)
        (void)sigaction(signal, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    for (;;)
        ;
}

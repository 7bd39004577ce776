// expect: killed wall,cpu,processes
// options: --wall-time 1 --cpu-time 1
// note: sessions, orphans, threads and a stopped process at once; the helper is killed over it
#include "../attack.h"

#include <pthread.h>

static void *idle(void *unused)
{
    (void)unused;
    for (;;)
        pause();
    return NULL;
}

int main(void)
{
    for (int i = 0; i < 8; ++i) {
        if (fork() != 0)
            continue;
        for (int signal = 1; signal < 32; ++signal)
            (void)sigaction(signal, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
        if (i % 2 == 0)
            setsid();
        if (i % 3 == 0 && fork() != 0)
            _exit(0);
        if (i == 5)
            raise(SIGSTOP);
        pthread_t thread;
        pthread_create(&thread, NULL, idle, NULL);
        idle(NULL);
    }
    for (;;)
        usleep(1000);
}

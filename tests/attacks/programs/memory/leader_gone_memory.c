// expect: killed memory or exited not 0
// options: --memory 64 --cpu-time 2 --wall-time 3
// note: eight processes whose first thread has ended: /proc/PID/status names no memory of theirs
#include "../attack.h"

#include <pthread.h>

static void *hold(void *unused)
{
    (void)unused;
    usleep(50000);
    char *memory = touch(40 << 20);
    if (memory == NULL)
        _exit(3);
    usleep(700000);
    _exit(memory[0] - 1);
}

int main(void)
{
    for (int i = 0; i < 8; ++i)
        if (fork() == 0) {
            pthread_t thread;
            pthread_create(&thread, NULL, hold, NULL);
            (void)syscall(SYS_exit, 0);
        }
    int failed = 0;
    int status;
    while (wait(&status) > 0)
        failed += status != 0;
    return failed > 0;
}

// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.45
// note: the first thread ends, so the process looks like a zombie while another thread computes
#include "../attack.h"

#include <pthread.h>

static void *compute(void *unused)
{
    (void)unused;
    burn(10);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, compute, NULL);
    (void)syscall(SYS_exit, 0);
    return 0;
}

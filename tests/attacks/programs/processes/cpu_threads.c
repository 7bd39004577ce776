// expect: killed cpu
// options: --cpu-time 0.6 --wall-time 4
// report: cpu_s at least 0.55
// report: cpu_s at most 1.0
// exact report: cpu_s at most 0.75
#include "../attack.h"

#include <pthread.h>

static void *compute(void *unused)
{
    volatile uint64_t sum = 0;
    (void)unused;
    for (;;)
        ++sum;
    return NULL;
}

int main(void)
{
    pthread_t thread;
    for (int i = 0; i < 8; ++i)
        pthread_create(&thread, NULL, compute, NULL);
    compute(NULL);
}

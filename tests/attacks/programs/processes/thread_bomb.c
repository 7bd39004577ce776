// expect: held or killed processes
// options: --processes 32
// note: threads count as processes
#include "../attack.h"

#include <pthread.h>

static void *wait_forever(void *unused)
{
    (void)unused;
    for (;;)
        pause();
    return NULL;
}

int main(void)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 65536);
    int threads = 0;
    pthread_t thread;
    while (threads < 500 && pthread_create(&thread, &attributes, wait_forever, NULL) == 0)
        ++threads;
    if (threads > 32)
        breach("%d threads where 32 processes are allowed", threads);
    return conclusion();
}

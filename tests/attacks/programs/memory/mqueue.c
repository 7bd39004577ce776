// expect: held or killed memory
#include "../attack.h"

#include <mqueue.h>

int main(void)
{
    static char text[8192];
    struct mq_attr attributes = {.mq_maxmsg = 10, .mq_msgsize = 8192};
    long kept = 0;
    for (int i = 0; i < 2000; ++i) {
        char name[64];
        snprintf(name, sizeof(name), "/assay-attack-%d", i);
        mqd_t queue = mq_open(name, O_CREAT | O_RDWR | O_NONBLOCK, 0666, &attributes);
        if (queue == (mqd_t)-1)
            break;
        while (mq_send(queue, text, sizeof(text), 0) == 0)
            kept += (long)sizeof(text);
        mq_close(queue);
    }
    if (kept > 0)
        breach("%ld bytes in POSIX message queues, where none are allowed", kept);
    return conclusion();
}

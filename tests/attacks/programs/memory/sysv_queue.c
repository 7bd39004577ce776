// expect: held or killed memory
// options: --memory 64 --cpu-time 2
#include "../attack.h"

#include <sys/ipc.h>
#include <sys/msg.h>

int main(void)
{
    static struct {
        long type;
        char text[8192];
    } message = {.type = 1};
    long kept = 0;
    for (int queue = 0; queue < 20000; ++queue) {
        int id = msgget(IPC_PRIVATE, IPC_CREAT | 0666);
        if (id < 0)
            break;
        while (msgsnd(id, &message, sizeof(message.text), IPC_NOWAIT) == 0)
            kept += (long)sizeof(message.text);
        if (kept > 600 << 20)
            break;
    }
    if (kept > 128 << 20)
        breach("%ld bytes in message queues", kept);
    return conclusion();
}

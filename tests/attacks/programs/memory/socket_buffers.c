// expect: held or killed memory
// options: --cpu-time 2
#include "../attack.h"

#include <sys/socket.h>

int main(void)
{
    static char block[65536];
    long kept = 0;
    while (kept <= 600 << 20) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
            break;
        int size = 64 << 20;
        (void)setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
        ssize_t written;
        while (kept <= 600 << 20 && (written = write(ends[0], block, sizeof(block))) > 0)
            kept += written;
        while (kept <= 600 << 20 && (written = write(ends[1], block, sizeof(block))) > 0)
            kept += written;
    }
    if (kept > 256 << 20)
        breach("%ld bytes in sockets", kept);
    return conclusion();
}

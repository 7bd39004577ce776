// expect: held or killed memory
// options: --cpu-time 2
// note: what lies in pipes belongs to nobody's address space
#include "../attack.h"

int main(void)
{
    static char block[65536];
    long kept = 0;
    for (;;) {
        int ends[2];
        if (pipe2(ends, O_NONBLOCK) != 0)
            break;
        (void)fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        ssize_t written;
        while ((written = write(ends[1], block, sizeof(block))) > 0)
            kept += written;
    }
    if (kept > 128 << 20)
        breach("%ld bytes in pipes", kept);
    return conclusion();
}

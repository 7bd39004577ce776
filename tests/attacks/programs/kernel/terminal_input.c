// expect: held
// stdin: terminal
// note: TIOCSTI types into the terminal; the kernel looks at 32 bits of the request only
#include "../attack.h"

int main(void)
{
    const unsigned long requests[] = {0x5412, 0x541C};
    for (int i = 0; i < 2; ++i)
        for (int fd = -1; fd < 3; ++fd) {
            mustRefuse("terminal ioctl", syscall(SYS_ioctl, fd, requests[i], (void *)8));
            mustRefuse("terminal ioctl with high bits",
                       syscall(SYS_ioctl, fd, requests[i] | 0xdead00000000UL, (void *)8));
        }
    return conclusion();
}

// expect: held
// report: refused has socket
// note: families whose code is rarely used and often wrong
#include "../attack.h"

#include <sys/socket.h>

int main(void)
{
    for (int family = 0; family < 64; ++family)
        for (int type = 1; type <= 5; ++type) {
            char name[64];
            snprintf(name, sizeof(name), "socket family %d type %d", family, type);
            if (family == AF_UNIX)
                continue;
            mustRefuse(name, socket(family, type, 0));
        }
    // Only the low 32 bits of the family reach the kernel.
    mustRefuse("socket with high bits", syscall(SYS_socket, 0x100000000ULL | AF_INET, 1, 0));
    mustRefuse("socketpair AF_INET", syscall(SYS_socketpair, AF_INET, 1, 0, (void *)8));
    return conclusion();
}

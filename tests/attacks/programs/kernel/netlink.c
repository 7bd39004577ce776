// expect: held
// note: NETLINK, PACKET, VSOCK, ALG: audit, raw frames, the hypervisor, the kernel's ciphers
#include "../attack.h"

#include <sys/socket.h>

int main(void)
{
    for (int protocol = 0; protocol < 24; ++protocol)
        mustRefuse("AF_NETLINK", socket(AF_NETLINK, SOCK_RAW, protocol));
    mustRefuse("AF_PACKET", socket(AF_PACKET, SOCK_RAW, 0x0300));
    mustRefuse("raw IP", socket(AF_INET, SOCK_RAW, 255));
    mustRefuse("AF_VSOCK", socket(AF_VSOCK, SOCK_STREAM, 0));
    mustRefuse("AF_ALG", socket(AF_ALG, SOCK_SEQPACKET, 0));
    mustRefuse("AF_XDP", socket(44, SOCK_RAW, 0));
    return conclusion();
}

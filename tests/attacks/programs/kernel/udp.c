// expect: held
// report: refused has socket
// note: a name look-up is one datagram to port 53
#include "../attack.h"

#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    const int protocols[] = {0, IPPROTO_UDP, IPPROTO_ICMP};
    for (int i = 0; i < 3; ++i) {
        int fd = socket(AF_INET, SOCK_DGRAM, protocols[i]);
        mustRefuse("UDP socket", fd);
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(53)};
        address.sin_addr.s_addr = htonl(0x08080808);
        if (fd >= 0 && sendto(fd, "x", 1, 0, (struct sockaddr *)&address, sizeof(address)) == 1)
            breach("a datagram left");
    }
    return conclusion();
}

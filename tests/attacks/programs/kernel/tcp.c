// expect: held
// report: refused has socket
#include "../attack.h"

#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    const int families[] = {AF_INET, AF_INET6};
    for (int i = 0; i < 2; ++i) {
        int fd = socket(families[i], SOCK_STREAM, 0);
        mustRefuse("TCP socket", fd);
        if (fd < 0)
            continue;
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(80)};
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0)
            breach("connected");
    }
    return conclusion();
}

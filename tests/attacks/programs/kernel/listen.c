// expect: held
// note: a server on every port it can get
#include "../attack.h"

#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    for (int port = 0; port < 2; ++port) {
        int fd = socket(AF_INET, SOCK_STREAM, 0);
        mustRefuse("TCP socket", fd);
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(8000)};
        if (fd >= 0 && bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
            listen(fd, 8) == 0)
            breach("a server");
    }
    return conclusion();
}

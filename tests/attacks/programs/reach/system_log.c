// expect: held
// note: sockets of the machine that are files
#include "../attack.h"

#include <sys/socket.h>
#include <sys/un.h>

int main(void)
{
    const char *paths[] = {"/dev/log",
                           "/run/systemd/journal/socket",
                           "/run/systemd/private",
                           "/run/dbus/system_bus_socket",
                           "/var/run/docker.sock",
                           "/run/user/0/bus",
                           "/run/user/1000/bus",
                           "/tmp/.X11-unix/X0"};
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); ++i) {
        struct sockaddr_un address = {.sun_family = AF_UNIX};
        strncpy(address.sun_path, paths[i], sizeof(address.sun_path) - 1);
        const int kinds[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET};
        for (int j = 0; j < 3; ++j) {
            int fd = socket(AF_UNIX, kinds[j], 0);
            if (fd < 0)
                continue;
            if (connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0)
                breach("connected to %s", paths[i]);
            close(fd);
        }
    }
    return conclusion();
}

// expect: held
// args: {abstract}
// note: the runner listens on an abstract Unix socket of this name, as D-Bus and X11 do
#include "../attack.h"

#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

static void attack(const char *name)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path + 1, name, sizeof(address.sun_path) - 2);
    const socklen_t length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(name));
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, length) == 0)
        breach("connected to @%s", name);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        attack(argv[i]);
    attack("/tmp/.X11-unix/X0");
    attack("/run/user/1000/bus");
    return conclusion();
}

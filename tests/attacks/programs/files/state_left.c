// expect: held
// runs: 2
// note: the second run looks for whatever the first one left
#include "../attack.h"

#include <sys/ipc.h>
#include <sys/shm.h>

int main(void)
{
    const char *paths[] = {"/box/left",     "/tmp/left", "/dev/shm/left",
                           "/left",         "/dev/left", "/attack/left",
                           "/var/tmp/left", "/run/left", "/etc/left"};
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); ++i) {
        if (access(paths[i], F_OK) == 0)
            breach("%s of the first run", paths[i]);
        int fd = open(paths[i], O_CREAT | O_WRONLY, 0666);
        if (fd >= 0)
            close(fd);
    }
    const key_t key = 0x41534159;
    if (shmget(key, 4096, 0) >= 0)
        breach("the shared segment of the first run");
    (void)shmget(key, 4096, IPC_CREAT | 0666);
    return conclusion();
}

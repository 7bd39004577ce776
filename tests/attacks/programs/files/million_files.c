// expect: held or killed cpu,wall,memory
// options: --cpu-time 2 --wall-time 4
// note: inodes are kernel memory
#include "../attack.h"

static long fill(const char *folder)
{
    long made = 0;
    for (; made < 1000000; ++made) {
        char path[64];
        snprintf(path, sizeof(path), "%s/f%ld", folder, made);
        int fd = open(path, O_CREAT | O_WRONLY | O_EXCL, 0600);
        if (fd < 0)
            break;
        close(fd);
    }
    return made;
}

int main(void)
{
    const long made = fill("/box") + fill("/tmp") + fill("/dev/shm");
    if (made > 200000)
        breach("%ld files", made);
    return conclusion();
}

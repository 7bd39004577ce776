// expect: held
// note: a lease makes whoever opens the shared file next wait for its holder
#include "../attack.h"

int main(void)
{
    const char *files[] = {"/attack/leases", "/usr/bin/env"};
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); ++i) {
        int fd = open(files[i], O_RDONLY);
        if (fd < 0)
            continue;
        mustFail(files[i], fcntl(fd, F_SETLEASE, F_RDLCK));
        struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
        mustFail(files[i], fcntl(fd, F_SETLK, &lock));
    }
    return conclusion();
}

// expect: held
// note: eight EiB that cost nothing to make, and much to whoever copies them
#include "../attack.h"

int main(void)
{
    (void)signal(SIGXFSZ, SIG_IGN);
    const char *folders[] = {"/box", "/tmp", "/dev/shm"};
    for (size_t i = 0; i < 3; ++i) {
        char path[64];
        snprintf(path, sizeof(path), "%s/assay-attack-sparse", folders[i]);
        int fd = open(path, O_CREAT | O_RDWR, 0600);
        if (fd < 0)
            continue;
        mustFail("a file of 8 EiB", ftruncate(fd, INT64_MAX));
        mustFail("a file of 1 TiB", ftruncate(fd, (off_t)1 << 40));
        mustFail("a byte at 1 TiB", pwrite(fd, "x", 1, (off_t)1 << 40));
    }
    return conclusion();
}

// expect: held or killed memory or signalled any
// exact expect: held or killed memory
// options: --memory 64 --cpu-time 2 --wall-time 4
// note: files without a folder
#include "../attack.h"

int main(void)
{
    static char block[1 << 20];
    memset(block, 'x', sizeof(block));
    (void)signal(SIGXFSZ, SIG_IGN);
    int kept = 0;
    for (int i = 0; i < 64 && kept < 400; ++i) {
        int fd = memfd_create("assay-attack", 0);
        if (fd < 0)
            break;
        for (int j = 0; j < 32; ++j)
            kept += write(fd, block, sizeof(block)) == (ssize_t)sizeof(block);
    }
    if (kept > 128)
        breach("%d MiB in memory files", kept);
    return conclusion();
}

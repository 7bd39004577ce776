// expect: held or killed memory
// options: --cpu-time 2
#include "../attack.h"

int main(void)
{
    static char block[1 << 20];
    (void)signal(SIGXFSZ, SIG_IGN);
    int fd = open("big", O_CREAT | O_WRONLY, 0600);
    int kept = 0;
    while (kept < 400 && write(fd, block, sizeof(block)) == (ssize_t)sizeof(block))
        ++kept;
    if (kept > 64)
        breach("a file of %d MiB where 64 are allowed", kept);
    return conclusion();
}

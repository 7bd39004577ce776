// expect: killed output,cpu
// options: --output-limit 1
// stdout: at most 1M
// stderr: at most 80K
// note: floods from two processes into each other's pipe
#include "../attack.h"

int main(void)
{
    static char block[65536];
    memset(block, 'x', sizeof(block));
    const int fd = fork() == 0 ? 2 : 1;
    for (;;)
        (void)!write(fd, block, sizeof(block));
}

// expect: exited 0
// stdout: is "done\n"
// stderr: at most 80K
// report: error_truncated is true
// note: too much on standard error is cut and costs nothing else
#include "../attack.h"

int main(void)
{
    static char block[65536];
    memset(block, 'e', sizeof(block));
    for (int i = 0; i < 500; ++i)
        (void)!write(2, block, sizeof(block));
    puts("done");
    return 0;
}

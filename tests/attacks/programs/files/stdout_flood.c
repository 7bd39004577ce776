// expect: killed output
// options: --output-limit 1
// stdout: at most 1M
// stdout: at least 1000K
#include "../attack.h"

int main(void)
{
    static char block[65536];
    memset(block, 'x', sizeof(block));
    for (;;)
        (void)!write(1, block, sizeof(block));
}

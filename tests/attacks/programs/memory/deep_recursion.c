// expect: exited 0
// options: --memory 256
// stdout: is "100 MiB deep\n"
// note: no attack: recursion that fits into the memory limit is honest work
#include "../attack.h"

static int descend(int levels)
{
    volatile char frame[1000];
    frame[0] = 1;
    return levels == 0 ? 0 : descend(levels - 1) + frame[0];
}

int main(void)
{
    const int levels = 100 * 1024;
    if (descend(levels) != levels)
        return 3;
    puts("100 MiB deep");
    return 0;
}

// expect: killed cpu,wall
// stdin: zeros
// options: --cpu-time 0.5 --wall-time 2
// note: standard input without an end, all of which it reads
#include "../attack.h"

int main(void)
{
    static char block[65536];
    while (read(0, block, sizeof(block)) > 0)
        ;
    return 0;
}

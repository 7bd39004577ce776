// expect: killed wall
// options: --wall-time 0.6
// stdin: open
// report: cpu_s at most 0.1
// note: standard input never ends and never says anything
#include "../attack.h"

int main(void)
{
    while (getchar() != EOF)
        ;
    return 0;
}

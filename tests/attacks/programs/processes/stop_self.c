// expect: killed wall
// options: --wall-time 0.7
// report: cpu_s at most 0.2
// note: a stopped process must not be taken for an ended one, nor stop the wait
#include "../attack.h"

int main(void)
{
    raise(SIGSTOP);
    return 0;
}

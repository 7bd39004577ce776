// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.49
// report: cpu_s at most 0.75
// exact report: cpu_s at most 0.56
#include "../attack.h"

int main(void)
{
    for (;;)
        ;
}

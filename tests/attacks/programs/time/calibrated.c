// expect: exited 0
// options: --cpu-time 2 --wall-time 5
// report: cpu_s at least 0.39
// report: cpu_s at most 0.46
// note: no attack: what the report says must be what the program used
#include "../attack.h"

int main(void)
{
    burn(0.4 - cpuSeconds());
    return 0;
}

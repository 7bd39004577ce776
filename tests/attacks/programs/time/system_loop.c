// expect: killed cpu
// options: --cpu-time 0.5 --wall-time 3
// report: cpu_s at least 0.45
// report: cpu_s at most 0.8
// note: the kernel's time counts as the program's
#include "../attack.h"

int main(void)
{
    int zero = open("/dev/zero", O_RDONLY);
    static char block[1 << 20];
    for (;;)
        (void)!read(zero, block, sizeof(block));
}

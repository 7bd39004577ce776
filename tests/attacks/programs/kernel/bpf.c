// expect: held
// report: refused has bpf
#include "../attack.h"

int main(void)
{
    for (int command = 0; command < 40; ++command)
        mustRefuse("bpf", syscall(SYS_bpf, command, (void *)8, 64));
    return conclusion();
}

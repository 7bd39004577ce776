// expect: held
// report: refused has reboot
// note: the magic numbers are wrong, so a call that got through would do no harm
#include "../attack.h"

int main(void)
{
    mustRefuse("reboot", syscall(SYS_reboot, 1, 2, 3, NULL));
    return conclusion();
}

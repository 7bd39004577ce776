// expect: held
// report: refused has keyctl add_key request_key
// note: a persistent keyring outlives every process of the run
#include "../attack.h"

int main(void)
{
    mustRefuse("keyctl", syscall(SYS_keyctl, 22, -1, -1));
    mustRefuse("add_key", syscall(SYS_add_key, (void *)8, (void *)8, NULL, 0, -4));
    mustRefuse("request_key", syscall(SYS_request_key, (void *)8, (void *)8, NULL, -4));
    return conclusion();
}

// expect: held
// report: refused has init_module kexec_load
#include "../attack.h"

int main(void)
{
    void *bad = (void *)8;
    mustRefuse("init_module", syscall(SYS_init_module, bad, 8, bad));
    mustRefuse("finit_module", syscall(SYS_finit_module, -1, bad, 0));
    mustRefuse("delete_module", syscall(SYS_delete_module, bad, 0));
    mustRefuse("kexec_load", syscall(SYS_kexec_load, 0, 0, bad, 0xffff));
    mustRefuse("kexec_file_load", syscall(SYS_kexec_file_load, -1, -1, 0, bad, 0));
    return conclusion();
}

// expect: held
// note: the calls that look into another process
// report: refused has ptrace process_vm_readv process_vm_writev kcmp
#include "../attack.h"

int main(void)
{
    mustRefuse("ptrace(TRACEME)", syscall(SYS_ptrace, 0, 0, 0, 0));
    mustRefuse("ptrace(ATTACH)", syscall(SYS_ptrace, 16, 1, 0, 0));
    mustRefuse("ptrace(SEIZE)", syscall(SYS_ptrace, 0x4206, getppid(), 0, 0));
    mustRefuse("process_vm_readv", syscall(SYS_process_vm_readv, 1, (void *)8, 1, (void *)8, 1, 0));
    mustRefuse("process_vm_writev",
               syscall(SYS_process_vm_writev, 1, (void *)8, 1, (void *)8, 1, 0));
    mustRefuse("kcmp", syscall(SYS_kcmp, 1, getpid(), 0, 0, 0));
    int fd = (int)syscall(SYS_pidfd_open, 1, 0);
    mustRefuse("pidfd_getfd", syscall(438, fd, 0, 0));
    mustRefuse("process_madvise", syscall(SYS_process_madvise, -1, (void *)8, 1, 21, 0));
    return conclusion();
}

// expect: held
// report: refused has swapon quotactl acct
#include "../attack.h"

int main(void)
{
    void *bad = (void *)8;
    mustRefuse("swapon", syscall(SYS_swapon, bad, 0));
    mustRefuse("swapoff", syscall(SYS_swapoff, bad));
    mustRefuse("acct", syscall(SYS_acct, bad));
    mustRefuse("quotactl", syscall(SYS_quotactl, 0, bad, 0, bad));
    mustRefuse("quotactl_fd", syscall(443, -1, 0, 0, bad));
    mustRefuse("sethostname", syscall(SYS_sethostname, bad, 4));
    mustRefuse("setdomainname", syscall(SYS_setdomainname, bad, 4));
    mustRefuse("iopl", syscall(SYS_iopl, 3));
    mustRefuse("ioperm", syscall(SYS_ioperm, 0, 8, 1));
    mustRefuse("syslog", syscall(SYS_syslog, 3, bad, 8));
    mustRefuse("fanotify_init", syscall(SYS_fanotify_init, 0xffffffff, 0));
    mustRefuse("vhangup", syscall(SYS_vhangup));
    mustRefuse("move_pages", syscall(SYS_move_pages, 1, 1, bad, bad, bad, 0));
    return conclusion();
}

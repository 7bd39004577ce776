// expect: held
// report: refused has mount umount2 fsopen open_tree
#include "../attack.h"

int main(void)
{
    void *bad = (void *)8;
    mustRefuse("mount", syscall(SYS_mount, bad, bad, bad, 0, NULL));
    mustRefuse("umount2", syscall(SYS_umount2, bad, 2));
    mustRefuse("pivot_root", syscall(SYS_pivot_root, bad, bad));
    mustRefuse("chroot", syscall(SYS_chroot, bad));
    mustRefuse("open_tree", syscall(SYS_open_tree, -1, bad, 1));
    mustRefuse("move_mount", syscall(SYS_move_mount, -1, bad, -1, bad, 0));
    mustRefuse("fsopen", syscall(SYS_fsopen, bad, 0));
    mustRefuse("fsconfig", syscall(SYS_fsconfig, -1, 0, bad, bad, 0));
    mustRefuse("fsmount", syscall(SYS_fsmount, -1, 0, 0));
    mustRefuse("fspick", syscall(SYS_fspick, -1, bad, 0));
    mustRefuse("mount_setattr", syscall(SYS_mount_setattr, -1, bad, 0, bad, 32));
    mustRefuse("statmount", syscall(457, bad, bad, 64, 0));
    mustRefuse("listmount", syscall(458, bad, bad, 4, 0));
    mustRefuse("open_tree_attr", syscall(467, -1, bad, 1, bad, 32));
    return conclusion();
}

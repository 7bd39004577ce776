// expect: held
// note: moves memory between the nodes of a large machine, of other processes too
#include "../attack.h"

int main(void)
{
    void *bad = (void *)8;
    mustRefuse("migrate_pages", syscall(SYS_migrate_pages, 1, 64, bad, bad));
    mustRefuse("move_pages", syscall(SYS_move_pages, 1, 1, bad, bad, bad, 0));
    return conclusion();
}

// expect: held
// report: refused has userfaultfd
#include "../attack.h"

int main(void)
{
    mustRefuse("userfaultfd", syscall(SYS_userfaultfd, 0));
    mustRefuse("userfaultfd of its own mode", syscall(SYS_userfaultfd, 1));
    mustNotOpen("/dev/userfaultfd", O_RDWR);
    return conclusion();
}

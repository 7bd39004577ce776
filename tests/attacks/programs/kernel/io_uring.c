// expect: held
// note: a ring would do what the filter refuses, unseen by it
#include "../attack.h"

int main(void)
{
    mustRefuse("io_uring_setup", syscall(SYS_io_uring_setup, 4, (void *)8));
    mustRefuse("io_uring_enter", syscall(SYS_io_uring_enter, -1, 1, 0, 0, NULL, 0));
    mustRefuse("io_uring_register", syscall(SYS_io_uring_register, -1, 0, (void *)8, 0));
    return conclusion();
}

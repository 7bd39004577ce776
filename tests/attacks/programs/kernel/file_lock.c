// expect: held or killed wall
// options: --wall-time 0.6
// note: holds a lock on a shared program to the end; the runner must get that lock afterwards
#include "../attack.h"

#include <sys/file.h>

int main(void)
{
    int fd = open("/attack/file_lock", O_RDONLY);
    if (fork() == 0) {
        (void)flock(fd, LOCK_EX);
        for (;;)
            pause();
    }
    (void)flock(fd, LOCK_EX | LOCK_NB);
    return conclusion();
}

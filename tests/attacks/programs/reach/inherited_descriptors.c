// expect: held
// note: the runner leaves descriptors open without close-on-exec when it starts the helper
#include "../attack.h"

int main(void)
{
    for (int fd = 3; fd < 1024; ++fd)
        if (fcntl(fd, F_GETFD) != -1) {
            char link[64];
            char target[1024] = {0};
            snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
            (void)!readlink(link, target, sizeof(target) - 1);
            breach("descriptor %d is open: %s", fd, target);
        }
    return conclusion();
}

// expect: held
// note: as many open files as it can get
#include "../attack.h"

int main(void)
{
    int most = 0;
    for (;;) {
        int fd = dup(0);
        if (fd < 0)
            break;
        most = fd;
        if (most > 100000)
            break;
    }
    if (most > 65536)
        breach("descriptor %d", most);
    return conclusion();
}

// expect: held
// stdin: terminal
// note: no controlling terminal, a session of its own, and its parent is no foreign process
#include "../attack.h"

int main(void)
{
    mustNotOpen("/dev/tty", O_RDWR);
    mustNotOpen("/dev/ptmx", O_RDWR);
    mustNotOpen("/dev/pts/0", O_RDWR);
    if (getsid(0) != getpid())
        breach("in session %d", getsid(0));
    if (isatty(0) || isatty(1) || isatty(2))
        breach("a terminal on 0, 1 or 2");
    return conclusion();
}

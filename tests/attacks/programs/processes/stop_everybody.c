// expect: killed wall
// options: --wall-time 0.7
// note: SIGSTOP to all that can be seen, the box's init among them, then to itself
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 4; ++i)
        if (fork() == 0)
            for (;;)
                pause();
    kill(1, SIGSTOP);
    kill(getppid(), SIGSTOP);
    kill(-1, SIGSTOP);
    raise(SIGSTOP);
    return 0;
}

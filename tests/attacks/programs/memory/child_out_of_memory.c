// expect: killed memory or exited 0
// exact expect: killed memory
// options: --memory 64
// stdout: lacks "survived"
// note: the child has no memory left, the parent says that all is well
#include "../attack.h"

int main(void)
{
    if (fork() == 0) {
        for (int i = 0; i < 256; ++i)
            if (touch(1 << 20) == NULL)
                _exit(3);
        puts("survived");
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    return 0;
}

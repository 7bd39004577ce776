// expect: held or killed processes
// options: --processes 16
// note: the limit bites and the program may live with it
#include "../attack.h"

int main(void)
{
    int children = 0;
    for (; children < 200; ++children) {
        pid_t child = fork();
        if (child < 0)
            break;
        if (child == 0)
            for (;;)
                pause();
    }
    if (children > 16)
        breach("%d children where 16 processes are allowed", children);
    return conclusion();
}

// expect: held or killed processes
// options: --processes 32
// note: zombies count against the limit, and all go with the run
#include "../attack.h"

int main(void)
{
    int zombies = 0;
    for (; zombies < 500; ++zombies) {
        pid_t child = fork();
        if (child == 0)
            _exit(0);
        if (child < 0)
            break;
    }
    if (zombies > 32)
        breach("%d zombies where 32 processes are allowed", zombies);
    return conclusion();
}

// expect: held
// note: no signal is ignored or blocked from before, whatever the helper's own parent does
#include "../attack.h"

int main(void)
{
    sigset_t blocked;
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    for (int number = 1; number < 32; ++number) {
        struct sigaction action;
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_DFL)
            breach("signal %d is not at its default", number);
        if (sigismember(&blocked, number) == 1)
            breach("signal %d is blocked", number);
    }
    return conclusion();
}

// expect: held
// stdout: has "held"
// note: every signal to everybody, to the parent and to the box's init
#include "../attack.h"

int main(void)
{
    for (int number = 1; number < 65; ++number) {
        (void)sigaction(number, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
        if (number == SIGSTOP || number == SIGTSTP || number == SIGTTIN || number == SIGTTOU)
            continue;
        (void)kill(-1, number); // Linux spares the sender
        (void)kill(1, number);
        if (getppid() > 0)
            (void)kill(getppid(), number);
    }
    usleep(100000);
    return conclusion();
}

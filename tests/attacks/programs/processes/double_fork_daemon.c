// expect: exited 0
// wall: 1.5
// options: --wall-time 4
#include "../attack.h"

int main(void)
{
    if (fork() == 0) {
        setsid();
        if (fork() == 0) {
            close(0);
            close(1);
            close(2);
            for (int signal = 1; signal < 32; ++signal)
                (void)sigaction(signal, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
            for (;;)
                sleep(1);
        }
        _exit(0);
    }
    wait(NULL);
    return 0;
}

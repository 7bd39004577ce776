// expect: exited 4
// wall: 1.5
// options: --wall-time 4
// note: the program ends while its children hold its output open
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 10; ++i)
        if (fork() == 0) {
            setsid();
            sleep(100);
        }
    return 4;
}

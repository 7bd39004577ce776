// expect: killed cpu
// options: --cpu-time 0.6 --wall-time 4
// report: cpu_s at least 0.5
// note: grandchildren are handed to the box's init, away from the program's own accounts
#include "../attack.h"

int main(void)
{
    for (int i = 0; i < 40; ++i) {
        int ends[2];
        if (pipe(ends) != 0)
            return 3;
        if (fork() == 0) {
            if (fork() == 0) {
                burn(0.05);
                _exit(0);
            }
            _exit(0);
        }
        wait(NULL);
        close(ends[1]);
        char byte;
        (void)!read(ends[0], &byte, 1); // ends when the grandchild has
        close(ends[0]);
    }
    return 0;
}

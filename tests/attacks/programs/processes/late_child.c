// expect: exited 0
// stdout: is "parent\n"
// wall: 1.5
// options: --wall-time 4
// note: the parent exits, the child prints later: the run is over when the program is
#include "../attack.h"

int main(void)
{
    puts("parent");
    fflush(stdout);
    if (fork() == 0) {
        usleep(700000);
        puts("late");
        return 0;
    }
    return 0;
}

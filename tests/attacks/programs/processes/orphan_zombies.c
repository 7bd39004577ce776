// expect: exited 0
// options: --processes 16 --cpu-time 2 --wall-time 4
// stdout: is "300 orphans\n"
// note: if the box's init did not reap orphans, the limit would be full after sixteen
#include "../attack.h"

int main(void)
{
    int orphans = 0;
    for (int i = 0; i < 300; ++i) {
        pid_t child = fork();
        if (child == 0) {
            if (fork() == 0)
                _exit(0);
            _exit(0);
        }
        if (child > 0 && waitpid(child, NULL, 0) == child)
            ++orphans;
        else
            usleep(1000);
    }
    printf("%d orphans\n", orphans);
    return 0;
}

// expect: exited 7
// stdout: is "before\n"
// note: takes from the box's init all that one process can take from another of the same user
#include "../attack.h"

#include <sched.h>
#include <sys/resource.h>

int main(void)
{
    const struct rlimit nothing = {0, 0};
    for (int resource = 0; resource < 16; ++resource)
        (void)prlimit(1, (__rlimit_resource_t)resource, &nothing, NULL);
    (void)setpriority(PRIO_PROCESS, 1, 19);
    const struct sched_param parameter = {0};
    (void)sched_setscheduler(1, SCHED_IDLE, &parameter);
    for (int i = 0; i < 200; ++i) {
        pid_t child = fork();
        if (child == 0) {
            if (fork() == 0)
                _exit(0);
            _exit(0);
        }
        waitpid(child, NULL, 0);
    }
    (void)!write(1, "before\n", 7);
    _exit(7);
}

// expect: held
// note: a crash writes no memory anywhere, not even through a piped core_pattern
#include "../attack.h"

#include <sys/prctl.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
    (void)setrlimit(RLIMIT_CORE, &limit);
    if (getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_max > 1)
        breach("core files of %llu bytes", (unsigned long long)limit.rlim_max);
    pid_t child = fork();
    if (child == 0) {
        (void)prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
        abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WCOREDUMP(status))
        breach("a core dump was written");
    if (access("core", F_OK) == 0)
        breach("a core file");
    return conclusion();
}

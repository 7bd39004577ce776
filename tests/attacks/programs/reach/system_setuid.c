// expect: held
// note: su and its kin start without the rights they hope for
#include "../attack.h"

int main(void)
{
    const char *programs[] = {"/usr/bin/su",     "/usr/bin/mount", "/usr/bin/passwd",
                              "/usr/bin/newgrp", "/usr/bin/sudo",  "/usr/bin/pkexec"};
    for (size_t i = 0; i < sizeof(programs) / sizeof(*programs); ++i) {
        if (access(programs[i], X_OK) != 0)
            continue;
        pid_t child = fork();
        if (child == 0) {
            // Asks a root shell to make a file that only root could make.
            (void)freopen("/dev/null", "w", stderr);
            execl(programs[i], programs[i], "-c", "/usr/bin/id", NULL);
            _exit(126);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (i == 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
            breach("su gave a shell");
    }
    return conclusion();
}

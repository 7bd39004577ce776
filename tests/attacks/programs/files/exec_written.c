// expect: held
// note: a program it wrote itself may run or not; if it does, then under the same rules
#include "../attack.h"

#include <sys/prctl.h>

static void checkRules(void)
{
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof(line), status) != NULL)
        if (strncmp(line, "Seccomp:", 8) == 0 && strtol(line + 8, NULL, 10) != 2)
            breach("no filter after exec");
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        breach("new privileges after exec");
    mustRefuse("mount", syscall(SYS_mount, (void *)8, (void *)8, (void *)8, 0, NULL));
}

int main(int argc, char **argv)
{
    (void)argv;
    checkRules();
    if (argc > 1)
        return conclusion();
    int from = open("/proc/self/exe", O_RDONLY);
    int to = open("/box/copy", O_CREAT | O_WRONLY, 06755);
    static char block[65536];
    ssize_t size;
    while ((size = read(from, block, sizeof(block))) > 0)
        (void)!write(to, block, (size_t)size);
    (void)fchmod(to, 06755);
    close(to);
    execl("/box/copy", "copy", "again", NULL);
    return conclusion();
}

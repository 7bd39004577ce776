// expect: held
// args: {tag}
// note: what /proc tells about the helper's own process in the box, and through it about the
// machine
#include "../attack.h"

static int fileHas(const char *path, const char *word)
{
    static char text[65536];
    int fd = open(path, O_RDONLY);
    ssize_t size = fd >= 0 ? read(fd, text, sizeof(text) - 1) : 0;
    if (fd >= 0)
        close(fd);
    return size > 0 && memmem(text, (size_t)size, word, strlen(word)) != NULL;
}

int main(int argc, char **argv)
{
    (void)argv;
    mustNotOpen("/proc/1/mem", O_RDWR);
    mustNotOpen("/proc/1/mem", O_RDONLY);
    mustNotOpen("/proc/1/environ", O_RDONLY);
    mustNotOpen("/proc/1/root/etc/shadow", O_RDONLY);
    mustNotOpen("/proc/1/fd/0", O_RDONLY);
    mustNotOpen("/proc/1/fd/3", O_RDONLY);
    mustNotOpen("/proc/1/oom_score_adj", O_WRONLY);
    mustNotOpen("/proc/1/uid_map", O_WRONLY);
    // The helper's command line names paths of the machine.
    if (argc > 1 && fileHas("/proc/1/cmdline", "--bind"))
        breach("the helper's command line in /proc/1/cmdline");
    if (getpid() == 1)
        breach("the program is PID 1");
    if (kill(1, SIGKILL) == 0 && kill(1, 0) != 0)
        breach("PID 1 was killed");
    return conclusion();
}

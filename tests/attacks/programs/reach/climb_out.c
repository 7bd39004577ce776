// expect: held
// args: {bait}/answer.txt
// note: the old ways out of a chroot: "..", a folder held open, a second chroot
#include "../attack.h"

static void lookAround(const char *way, const char *bait)
{
    if (access("etc/shadow", F_OK) == 0 || access("root", F_OK) == 0 || access("boot", F_OK) == 0)
        breach("out by %s", way);
    if (bait != NULL && access(bait + 1, F_OK) == 0)
        breach("at the answers by %s", way);
}

int main(int argc, char **argv)
{
    const char *bait = argc > 1 ? argv[1] : NULL;
    int folder = open("/box", O_RDONLY | O_DIRECTORY);
    (void)mkdir("/box/inner", 0700);
    mustRefuse("chroot", chroot("/box/inner"));
    mustRefuse("pivot_root", syscall(SYS_pivot_root, "/box", "/box/inner"));
    if (folder >= 0 && fchdir(folder) == 0)
        for (int i = 0; i < 500; ++i)
            (void)!chdir("..");
    lookAround("\"..\"", bait);
    if (chdir("/proc/1/root") == 0)
        lookAround("/proc/1/root", bait);
    if (chdir("/proc/1/cwd") == 0) {
        for (int i = 0; i < 50; ++i)
            (void)!chdir("..");
        lookAround("/proc/1/cwd", bait);
    }
    for (int fd = 3; fd < 256; ++fd)
        if (fd != folder && fchdir(fd) == 0) {
            for (int i = 0; i < 50; ++i)
                (void)!chdir("..");
            lookAround("an inherited descriptor", bait);
        }
    return conclusion();
}

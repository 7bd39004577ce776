// expect: held
// args: /attack/write_input
// options: --bind {bait}/input.txt:/box/input.txt
// note: read-only means also: no new name, no other mode, no other time, no truncation
#include "../attack.h"

#include <sys/stat.h>
#include <sys/xattr.h>

static void attack(const char *path)
{
    mustNotOpen(path, O_WRONLY);
    mustNotOpen(path, O_RDWR | O_APPEND);
    mustNotOpen(path, O_RDONLY | O_TRUNC);
    mustFail("truncate", truncate(path, 0));
    mustFail("unlink", unlink(path));
    mustFail("rename", rename(path, "/box/mine"));
    mustFail("chmod", chmod(path, 0777));
    mustFail("chown", chown(path, getuid(), getgid()));
    mustFail("utimensat", utimensat(AT_FDCWD, path, NULL, 0));
    mustFail("link", link(path, "/box/linked"));
    mustFail("setxattr", setxattr(path, "user.assay", "x", 1, 0));
    int fd = open(path, O_RDONLY);
    char again[64];
    snprintf(again, sizeof(again), "/proc/self/fd/%d", fd);
    mustNotOpen(again, O_RDWR);
    mustFail("fchmod", fchmod(fd, 0777));
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i)
        attack(argv[i]);
    if (access("/box/input.txt", R_OK) != 0)
        breach("the input is missing, so nothing was tested");
    attack("/box/input.txt");
    return conclusion();
}

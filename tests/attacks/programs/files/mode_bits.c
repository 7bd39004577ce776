// expect: held
// options: --bind {scratch}:/box/out:rw
// note: every call that can give a file set-uid or set-gid bits, on a folder of the machine
#include "../attack.h"

static void look(const char *way, const char *path)
{
    struct stat info;
    if (stat(path, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 06000) != 0)
        breach("mode %o by %s", info.st_mode & 07777, way);
}

static void make(const char *path)
{
    int fd = open(path, O_CREAT | O_WRONLY, 0755);
    if (fd >= 0)
        close(fd);
}

int main(void)
{
    if (chdir("/box/out") != 0)
        return 3;
    umask(0);
    make("plain");
    if (access("plain", F_OK) != 0)
        breach("the folder cannot be written to, so nothing was tested");
    (void)open("open", O_CREAT | O_WRONLY, 04755);
    look("open", "open");
    (void)syscall(SYS_open, "open-call", O_CREAT | O_WRONLY, 02755);
    look("the call open", "open-call");
    (void)syscall(SYS_openat, AT_FDCWD, "openat", O_CREAT | O_RDWR, 06755L | 0x700000000L);
    look("openat with high bits", "openat");
    (void)syscall(SYS_creat, "creat", 04755);
    look("creat", "creat");
    (void)mknod("mknod", S_IFREG | 04755, 0);
    look("mknod", "mknod");
    (void)mknodat(AT_FDCWD, "mknodat", S_IFREG | 02755, 0);
    look("mknodat", "mknodat");
    (void)syscall(SYS_openat2, AT_FDCWD, "openat2", (uint64_t[]){O_CREAT | O_WRONLY, 04755, 0},
                  (size_t)24);
    look("openat2", "openat2");
    make("chmod");
    (void)syscall(SYS_chmod, "chmod", 04755);
    look("chmod", "chmod");
    (void)syscall(SYS_fchmodat, AT_FDCWD, "chmod", 02755);
    look("fchmodat", "chmod");
    (void)syscall(452 /* fchmodat2 */, AT_FDCWD, "chmod", 04755, 0);
    look("fchmodat2", "chmod");
    int fd = open("chmod", O_RDONLY);
    (void)syscall(SYS_fchmod, fd, 06755L | 0x100000000L);
    look("fchmod with high bits", "chmod");
    // With O_TMPFILE the mode lies at the same place, the name comes later.
    fd = open(".", O_TMPFILE | O_WRONLY, 04755);
    char link[64];
    snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
    if (fd >= 0)
        (void)linkat(AT_FDCWD, link, AT_FDCWD, "tmpfile", AT_SYMLINK_FOLLOW);
    look("O_TMPFILE", "tmpfile");
    return conclusion();
}

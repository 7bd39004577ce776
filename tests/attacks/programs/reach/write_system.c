// expect: held
// note: the box's own root, its system folders and its devices are not the program's
#include "../attack.h"

int main(void)
{
    const char *folders[] = {"/",    "/usr",  "/usr/bin", "/usr/lib", "/etc", "/bin", "/lib",
                             "/dev", "/proc", "/proc/1",  "/attack",  "/var", "/run", "/sys"};
    for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); ++i) {
        char path[256];
        snprintf(path, sizeof(path), "%s/assay-attack-written", folders[i]);
        mustNotOpen(path, O_CREAT | O_WRONLY);
        mustFail(path, mkdir(path, 0700));
        mustFail(path, symlink("/etc/shadow", path));
        mustFail(folders[i], chmod(folders[i], 0777));
        char moved[300];
        snprintf(moved, sizeof(moved), "%s-moved", folders[i]);
        mustFail(moved, rename(folders[i], moved));
    }
    const char *files[] = {"/etc/passwd", "/etc/ld.so.cache", "/usr/bin/env", "/etc/group"};
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); ++i) {
        mustNotOpen(files[i], O_WRONLY);
        mustFail(files[i], unlink(files[i]));
    }
    return conclusion();
}

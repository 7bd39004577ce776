// expect: held
// args: {bait}/answer.txt {home} {suite}/attack_suite.py
// note: the third argument and so on are paths that exist on the machine, but are not in the box
#include "../attack.h"

int main(int argc, char **argv)
{
    const char *paths[] = {"/etc/shadow",
                           "/etc/gshadow",
                           "/etc/sudoers",
                           "/etc/ssh",
                           "/etc/hostname",
                           "/etc/machine-id",
                           "/root",
                           "/home",
                           "/var/lib",
                           "/var/log",
                           "/proc/1/root/etc",
                           "/proc/self/root/root",
                           "/sys/class",
                           "/sys/fs/cgroup",
                           "/boot",
                           "/mnt",
                           "/media",
                           "/run/user",
                           "/run/systemd",
                           "/proc/self/cwd/../root",
                           "/dev/disk"};
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); ++i)
        mustNotOpen(paths[i], O_RDONLY);
    for (int i = 1; i < argc; ++i) {
        mustNotOpen(argv[i], O_RDONLY);
        if (access(argv[i], F_OK) == 0)
            breach("%s is visible", argv[i]);
    }
    return conclusion();
}

// expect: held
// note: files of /proc that show the kernel's memory or change the machine
#include "../attack.h"

int main(void)
{
    const char *readable[] = {
        "/proc/kcore",       "/proc/kmsg",   "/proc/kpagecount", "/proc/kpageflags", "/dev/mem",
        "/dev/kmem",         "/dev/port",    "/dev/kmsg",        "/dev/kvm",         "/dev/fuse",
        "/dev/tty",          "/dev/console", "/dev/net/tun",     "/dev/vda",         "/dev/sda",
        "/dev/loop-control", "/dev/uinput",  "/sys/kernel/debug"};
    for (size_t i = 0; i < sizeof(readable) / sizeof(*readable); ++i)
        mustNotOpen(readable[i], O_RDONLY);
    const char *writable[] = {"/proc/sys/kernel/core_pattern",
                              "/proc/sys/kernel/modprobe",
                              "/proc/sys/kernel/hostname",
                              "/proc/sys/kernel/sem",
                              "/proc/sys/fs/mqueue/msg_max",
                              "/proc/sys/vm/overcommit_memory",
                              "/proc/sys/net/ipv4/ip_forward",
                              "/proc/sys/kernel/ns_last_pid",
                              "/proc/sysrq-trigger",
                              "/proc/self/uid_map",
                              "/proc/self/gid_map",
                              "/proc/self/setgroups",
                              "/proc/irq/default_smp_affinity",
                              "/sys/fs/cgroup/cgroup.procs"};
    for (size_t i = 0; i < sizeof(writable) / sizeof(*writable); ++i) {
        int fd = open(writable[i], O_WRONLY);
        // Some open for whoever owns the process; writing is what counts.
        if (fd >= 0 && write(fd, "1", 1) == 1)
            breach("%s written", writable[i]);
        if (fd >= 0)
            close(fd);
    }
    int fd = open("/proc/self/oom_score_adj", O_WRONLY);
    if (fd >= 0 && write(fd, "-1000", 5) == 5)
        breach("the last one to be killed when memory is short");
    return conclusion();
}

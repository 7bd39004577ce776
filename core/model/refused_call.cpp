#include "model/refused_call.h"

#include <algorithm>
#include <array>
#include <span>

namespace assay {

namespace {

using Calls = std::span<const std::string_view>;

constexpr auto network = std::to_array<std::string_view>(
    {"socket", "socketpair", "socketcall", "connect", "bind", "listen", "accept", "accept4",
     "getsockname", "getpeername", "getsockopt", "sendto", "recvfrom", "recvmmsg", "sendmmsg",
     "shutdown", "send", "recv"});
constexpr auto processes = std::to_array<std::string_view>(
    {"ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease",
     "kcmp", "pidfd_getfd", "pidfd_send_signal", "move_pages", "migrate_pages"});
constexpr auto mounts = std::to_array<std::string_view>(
    {"mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree",
     "open_tree_attr", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "statmount",
     "listmount", "open_by_handle_at"});
constexpr auto namespaces =
    std::to_array<std::string_view>({"setns", "unshare", "clone", "clone3"});
constexpr auto keyrings = std::to_array<std::string_view>({"keyctl", "add_key", "request_key"});
constexpr auto kernelCode = std::to_array<std::string_view>(
    {"bpf", "kexec_load", "kexec_file_load", "init_module", "finit_module", "create_module",
     "delete_module", "query_module", "get_kernel_syms"});
constexpr auto kernelInterface = std::to_array<std::string_view>({"perf_event_open",
                                                                  "userfaultfd",
                                                                  "lookup_dcookie",
                                                                  "modify_ldt",
                                                                  "vm86",
                                                                  "vm86old",
                                                                  "name_to_handle_at",
                                                                  "uselib",
                                                                  "execveat",
                                                                  "uretprobe",
                                                                  "nfsservctl",
                                                                  "_sysctl",
                                                                  "sysfs",
                                                                  "ustat",
                                                                  "vhangup",
                                                                  "personality",
                                                                  "io_setup",
                                                                  "io_destroy",
                                                                  "io_submit",
                                                                  "io_cancel",
                                                                  "io_getevents",
                                                                  "io_pgetevents",
                                                                  "io_uring_setup",
                                                                  "io_uring_enter",
                                                                  "io_uring_register",
                                                                  "seccomp",
                                                                  "landlock_create_ruleset",
                                                                  "landlock_add_rule",
                                                                  "landlock_restrict_self",
                                                                  "lsm_get_self_attr",
                                                                  "lsm_set_self_attr",
                                                                  "lsm_list_modules",
                                                                  "map_shadow_stack",
                                                                  "set_thread_area",
                                                                  "get_thread_area",
                                                                  "splice",
                                                                  "tee",
                                                                  "vmsplice",
                                                                  "cachestat",
                                                                  "epoll_ctl_old",
                                                                  "epoll_wait_old",
                                                                  "afs_syscall",
                                                                  "getpmsg",
                                                                  "putpmsg",
                                                                  "security",
                                                                  "tuxcall",
                                                                  "vserver",
                                                                  "kexec",
                                                                  "remap_file_pages",
                                                                  "futex_wake",
                                                                  "futex_wait",
                                                                  "futex_requeue",
                                                                  "openat2",
                                                                  "signalfd",
                                                                  "signalfd4",
                                                                  "pidfd_open",
                                                                  "sync",
                                                                  "syncfs",
                                                                  "sync_file_range"});
constexpr auto clockCalls =
    std::to_array<std::string_view>({"settimeofday", "stime", "clock_settime", "clock_settime64",
                                     "clock_adjtime", "clock_adjtime64", "adjtimex"});
constexpr auto machine = std::to_array<std::string_view>(
    {"reboot", "swapon", "swapoff", "quotactl", "quotactl_fd", "acct", "syslog", "iopl", "ioperm",
     "sethostname", "setdomainname"});
constexpr auto permissions = std::to_array<std::string_view>(
    {"chmod",     "fchmod",   "fchmodat", "fchmodat2", "creat",    "open",
     "openat",    "mknod",    "mknodat",  "chown",     "fchown",   "lchown",
     "fchownat",  "setuid",   "setgid",   "setreuid",  "setregid", "setresuid",
     "setresgid", "setfsuid", "setfsgid", "setgroups", "capset"});
constexpr auto hiddenMemory = std::to_array<std::string_view>(
    {"shmget",     "shmat",        "shmdt",           "shmctl",       "msgget",
     "msgsnd",     "msgrcv",       "msgctl",          "semget",       "semop",
     "semtimedop", "semctl",       "memfd_create",    "memfd_secret", "mq_open",
     "mq_unlink",  "mq_timedsend", "mq_timedreceive", "mq_notify",    "mq_getsetattr",
     "mlockall",   "munlockall",   "mlock2",          "mmap",         "mseal"});
constexpr auto limitCalls = std::to_array<std::string_view>(
    {"prlimit64", "setsockopt", "setpriority", "sched_setparam", "sched_setscheduler",
     "sched_setattr", "sched_getattr", "sched_rr_get_interval", "ioprio_set", "ioprio_get",
     "set_mempolicy", "mbind", "set_mempolicy_home_node"});
constexpr auto specialFiles = std::to_array<std::string_view>(
    {"link",       "linkat",      "symlink",      "symlinkat",    "futimesat",    "setxattr",
     "lsetxattr",  "fsetxattr",   "getxattr",     "lgetxattr",    "fgetxattr",    "listxattr",
     "llistxattr", "flistxattr",  "removexattr",  "lremovexattr", "fremovexattr", "setxattrat",
     "getxattrat", "listxattrat", "removexattrat"});
constexpr auto watching =
    std::to_array<std::string_view>({"fcntl", "inotify_init", "inotify_init1", "inotify_add_watch",
                                     "inotify_rm_watch", "fanotify_init", "fanotify_mark"});
constexpr auto terminal = std::to_array<std::string_view>({"ioctl"});

struct Group {
    Attempt attempt;
    Calls calls;
};

constexpr std::array groups{
    Group{Attempt::Network, network},
    Group{Attempt::Processes, processes},
    Group{Attempt::Mounts, mounts},
    Group{Attempt::Namespaces, namespaces},
    Group{Attempt::Keyrings, keyrings},
    Group{Attempt::KernelCode, kernelCode},
    Group{Attempt::KernelInterface, kernelInterface},
    Group{Attempt::Clock, clockCalls},
    Group{Attempt::Machine, machine},
    Group{Attempt::Permissions, permissions},
    Group{Attempt::HiddenMemory, hiddenMemory},
    Group{Attempt::Limits, limitCalls},
    Group{Attempt::SpecialFiles, specialFiles},
    Group{Attempt::Watching, watching},
    Group{Attempt::Terminal, terminal},
};

} // namespace

Attempt attemptOf(std::string_view call)
{
    for (const Group &group : groups)
        if (std::ranges::contains(group.calls, call))
            return group.attempt;
    return Attempt::Other;
}

bool isEscape(Attempt attempt)
{
    switch (attempt) {
    case Attempt::Processes:
    case Attempt::Mounts:
    case Attempt::Namespaces:
    case Attempt::Keyrings:
    case Attempt::KernelCode:
    case Attempt::Clock:
    case Attempt::Machine: return true;
    case Attempt::Network:
    case Attempt::KernelInterface:
    case Attempt::Permissions:
    case Attempt::HiddenMemory:
    case Attempt::Limits:
    case Attempt::SpecialFiles:
    case Attempt::Watching:
    case Attempt::Terminal:
    case Attempt::Other: return false;
    }
    return false;
}

std::vector<Attempted> attemptsOf(const std::vector<std::string> &refused)
{
    std::vector<Attempted> attempts;
    for (const std::string &call : refused) {
        const Attempt attempt = attemptOf(call);
        auto place = std::ranges::find(attempts, attempt, &Attempted::attempt);
        if (place == attempts.end())
            place = attempts.insert(attempts.end(), {attempt, {}});
        if (!std::ranges::contains(place->calls, call))
            place->calls.push_back(call);
    }
    return attempts;
}

} // namespace assay

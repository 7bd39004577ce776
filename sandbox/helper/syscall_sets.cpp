#include "helper/syscall_sets.h"

#include <array>

namespace assay::sandbox {

namespace {

constexpr std::array mounting{"mount",         "umount",     "umount2",   "pivot_root",
                              "chroot",        "move_mount", "open_tree", "open_tree_attr",
                              "fsopen",        "fsconfig",   "fsmount",   "fspick",
                              "mount_setattr", "statmount",  "listmount"};
constexpr std::array namespaces{"setns", "unshare"};
constexpr std::array otherProcesses{
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise",
    "kcmp",   "pidfd_getfd",      "move_pages",        "migrate_pages"};
constexpr std::array kernelSurface{"bpf",
                                   "perf_event_open",
                                   "userfaultfd",
                                   "lookup_dcookie",
                                   "modify_ldt",
                                   "vm86",
                                   "vm86old",
                                   "fanotify_init",
                                   "open_by_handle_at",
                                   "name_to_handle_at",
                                   "uselib",
                                   "nfsservctl",
                                   "_sysctl",
                                   "sysfs",
                                   "ustat",
                                   "vhangup"};
constexpr std::array keyrings{"keyctl", "add_key", "request_key"};
constexpr std::array machine{
    "kexec_load",    "kexec_file_load", "init_module",     "finit_module",  "create_module",
    "delete_module", "reboot",          "swapon",          "swapoff",       "settimeofday",
    "stime",         "clock_settime",   "clock_settime64", "clock_adjtime", "clock_adjtime64",
    "adjtimex",      "quotactl",        "quotactl_fd",     "acct",          "syslog",
    "iopl",          "ioperm",          "sethostname",     "setdomainname", "personality"};
constexpr std::array hiddenMemory{"shmget", "msgget", "semget", "memfd_create", "memfd_secret"};

constexpr std::array sets{
    SyscallSet{"changes what is mounted where", mounting},
    SyscallSet{"makes or enters namespaces", namespaces},
    SyscallSet{"reaches into other processes", otherProcesses},
    SyscallSet{"large or old parts of the kernel that no course program needs", kernelSurface},
    SyscallSet{"keyrings outlive the run", keyrings},
    SyscallSet{"belongs to the administrator of the machine", machine},
    SyscallSet{"memory that no process's size shows", hiddenMemory},
};

constexpr std::array missing{"clone3", "openat2", "io_uring_setup", "io_uring_enter",
                             "io_uring_register"};

} // namespace

std::span<const SyscallSet> refusedSets()
{
    return sets;
}

std::span<const char *const> missingCalls()
{
    return missing;
}

} // namespace assay::sandbox

// What a program may do in an exam: compute, read its input, write its output and its own files,
// start threads and processes. No sockets, and nothing that no runtime of the courses needs.

#include "helper/syscall_sets.h"

#include <array>
#include <fcntl.h>
#include <sys/ioctl.h>

namespace assay::sandbox {

namespace {

constexpr std::array calls{
    // Reading and writing. The two socket calls carry the gate's message; no socket can be made.
    "read", "write", "readv", "writev", "pread64", "pwrite64", "preadv", "pwritev", "preadv2",
    "pwritev2", "lseek", "_llseek", "sendfile", "copy_file_range", "recvmsg", "sendmsg", "close",
    "close_range", "dup", "dup2", "dup3", "pipe", "pipe2", "fsync", "fdatasync", "fadvise64",
    "readahead", "flock",
    // Waiting
    "poll", "ppoll", "select", "_newselect", "pselect6", "epoll_create", "epoll_create1",
    "epoll_ctl", "epoll_wait", "epoll_pwait", "epoll_pwait2", "eventfd", "eventfd2",
    "timerfd_create", "timerfd_settime", "timerfd_gettime",
    // Files, all below the box's own root
    "stat", "fstat", "lstat", "stat64", "fstat64", "lstat64", "newfstatat", "fstatat64", "statx",
    "statfs", "fstatfs", "access", "faccessat", "faccessat2", "getdents", "getdents64", "readlink",
    "readlinkat", "getcwd", "chdir", "fchdir", "truncate", "ftruncate", "fallocate", "mkdir",
    "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "umask", "utime",
    "utimes", "utimensat",
    // Memory
    "brk", "munmap", "mprotect", "mremap", "madvise", "msync", "mincore", "mlock", "munlock",
    "membarrier", "pkey_alloc", "pkey_free", "pkey_mprotect", "get_mempolicy",
    // Processes and threads
    "execve", "fork", "vfork", "exit", "exit_group", "wait4", "waitid", "waitpid", "kill", "tkill",
    "tgkill", "getpid", "getppid", "gettid", "getpgid", "getpgrp", "setpgid", "getsid", "setsid",
    "getuid", "geteuid", "getgid", "getegid", "getresuid", "getresgid", "getgroups", "capget",
    "set_tid_address", "set_robust_list", "get_robust_list", "rseq", "futex", "futex_waitv",
    "sched_yield", "sched_getaffinity", "sched_setaffinity", "sched_getparam", "sched_getscheduler",
    "sched_get_priority_max", "sched_get_priority_min", "getpriority", "getcpu", "arch_prctl",
    "prctl", "getrlimit", "setrlimit", "getrusage", "times", "restart_syscall",
    // Signals and time
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigtimedwait",
    "rt_sigsuspend", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "sigaltstack", "pause", "alarm",
    "getitimer", "setitimer", "timer_create", "timer_settime", "timer_gettime", "timer_getoverrun",
    "timer_delete", "nanosleep", "clock_nanosleep", "clock_gettime", "clock_getres", "gettimeofday",
    "time",
    // Facts
    "uname", "sysinfo", "getrandom"};

constexpr std::array fileCommands{F_DUPFD,     F_DUPFD_CLOEXEC, F_GETFD,     F_SETFD,  F_GETFL,
                                  F_SETFL,     F_GETLK,         F_SETLK,     F_SETLKW, F_OFD_GETLK,
                                  F_OFD_SETLK, F_OFD_SETLKW,    F_GETPIPE_SZ};

constexpr std::array<unsigned, 9> deviceRequests{TCGETS,    TCSETS,   TCSETSW, TCSETSF, TIOCGWINSZ,
                                                 TIOCGPGRP, FIONREAD, FIONBIO, FIOCLEX};

} // namespace

std::span<const char *const> examCalls()
{
    return calls;
}

std::span<const int> examFileCommands()
{
    return fileCommands;
}

std::span<const unsigned> examDeviceRequests()
{
    return deviceRequests;
}

} // namespace assay::sandbox

// The program under test inside a box: subject ACTION [ARGUMENT]. Linked statically, so that it
// needs nothing but itself there. Prints what it finds, and judges nothing.

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

[[noreturn]] void spinForEver()
{
    for (;;)
        __asm__ volatile("");
}

void spinFor(long milliseconds)
{
    timespec now{};
    do {
        for (int i = 0; i < 10000; ++i)
            __asm__ volatile("");
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    } while (now.tv_sec * 1000 + now.tv_nsec / 1'000'000 < milliseconds);
}

int flood(int fd)
{
    std::string block(65536, 'y');
    for (;;)
        if (::write(fd, block.data(), block.size()) < 0)
            return 1;
}

int floodBytes(int fd, long bytes)
{
    const std::string block(static_cast<std::size_t>(bytes), 'x');
    std::size_t done = 0;
    while (done < block.size()) {
        const ssize_t put = ::write(fd, block.data() + done, block.size() - done);
        if (put < 0)
            return 1;
        done += static_cast<std::size_t>(put);
    }
    return 0;
}

int copyInput()
{
    char block[65536];
    for (;;) {
        const ssize_t got = ::read(0, block, sizeof block);
        if (got <= 0)
            return got == 0 ? 0 : 1;
        if (::write(1, block, static_cast<std::size_t>(got)) != got)
            return 1;
    }
}

int touchMemory(long mebibytes)
{
    for (long i = 0; i < mebibytes; ++i) {
        char *block = static_cast<char *>(std::malloc(1 << 20));
        if (block == nullptr)
            return 9;
        std::memset(block, 1, 1 << 20);
    }
    return 0;
}

int touchMemoryInChildren(long mebibytes)
{
    for (int i = 0; i < 4; ++i)
        if (::fork() == 0) {
            touchMemory(mebibytes / 4);
            ::pause();
        }
    while (::wait(nullptr) > 0)
        ;
    return 0;
}

/// The first thread ends while another holds the memory: the process looks like a zombie.
int touchMemoryWithoutLeader(long mebibytes)
{
    pthread_t thread;
    const auto body = [](void *amount) -> void * {
        touchMemory(reinterpret_cast<long>(amount));
        ::sleep(5);
        ::_exit(0);
    };
    if (::pthread_create(&thread, nullptr, body, reinterpret_cast<void *>(mebibytes)) == 0)
        ::syscall(SYS_exit, 0);
    return 1;
}

int forkUntilRefused()
{
    int children = 0;
    for (; children < 1000; ++children) {
        const pid_t child = ::fork();
        if (child < 0)
            break;
        if (child == 0)
            for (;;)
                ::pause();
    }
    std::printf("%d\n", children);
    return 0;
}

void *idleThread(void *)
{
    for (;;)
        ::pause();
}

int threadsUntilRefused()
{
    int threads = 0;
    for (pthread_t thread; threads < 1000; ++threads)
        if (::pthread_create(&thread, nullptr, idleThread, nullptr) != 0)
            break;
    std::printf("%d\n", threads);
    std::fflush(stdout);
    ::_exit(0);
}

int spinInChildren(long count)
{
    for (long i = 0; i < count; ++i)
        if (::fork() == 0)
            spinForEver();
    while (::wait(nullptr) > 0)
        ;
    return 0;
}

/// Children that nobody waits for, one after the other: rusage never sees them.
int spinInForgottenChildren(long milliseconds)
{
    std::signal(SIGCHLD, SIG_IGN);
    for (;;) {
        const pid_t child = ::fork();
        if (child == 0) {
            spinFor(milliseconds);
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }
}

int leaveOrphan()
{
    if (::fork() == 0) {
        if (::fork() == 0) {
            ::setsid();
            ::sleep(1);
            std::puts("late");
            std::fflush(stdout);
            spinForEver();
        }
        ::_exit(0);
    }
    ::wait(nullptr);
    return 0;
}

unsigned long recurse(unsigned long depth)
{
    volatile char frame[256];
    frame[0] = static_cast<char>(depth);
    return depth == 0 ? 0 : recurse(depth - 1) + static_cast<unsigned long>(frame[0] != 0) * 0 + 1;
}

int listDescriptors()
{
    for (int fd = 0; fd < 1024; ++fd)
        if (::fcntl(fd, F_GETFD) >= 0)
            std::printf("%d\n", fd);
    return 0;
}

int show(const char *path)
{
    const int fd = ::open(path, O_RDONLY);
    if (fd < 0) {
        std::printf("%s\n", std::strerror(errno));
        return 1;
    }
    ::dup2(fd, 0);
    return copyInput();
}

int list(const char *path)
{
    DIR *folder = ::opendir(path);
    if (folder == nullptr) {
        std::printf("%s\n", std::strerror(errno));
        return 1;
    }
    while (const dirent *entry = ::readdir(folder))
        std::printf("%s\n", static_cast<const char *>(entry->d_name));
    return 0;
}

int writeFile(const char *path, int flags)
{
    const int fd = ::open(path, flags, 0644);
    if (fd < 0 || ::write(fd, "written", 7) != 7) {
        std::printf("%s\n", std::strerror(errno));
        return 1;
    }
    return 0;
}

int fillFolder(const std::string &folder)
{
    unsigned long written = 0;
    const std::string block(1 << 20, 'f');
    for (int i = 0; i < 1000; ++i) {
        const int fd = ::open((folder + "/" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0644);
        const ssize_t put = fd < 0 ? -1 : ::write(fd, block.data(), block.size());
        if (put <= 0)
            break;
        written += static_cast<unsigned long>(put);
        ::close(fd);
    }
    std::printf("%lu\n", written);
    return 0;
}

/// Each call with arguments that do nothing where it is allowed; prints the name and the errno.
int tryCalls()
{
    const auto tell = [](const char *name, long result) {
        std::printf("%s %s\n", name, result < 0 ? ::strerrorname_np(errno) : "ALLOWED");
    };
    tell("ptrace", ::syscall(SYS_ptrace, 0, 0, 0, 0));
    tell("process_vm_readv",
         ::syscall(SYS_process_vm_readv, ::getpid(), nullptr, 0, nullptr, 0, 0));
    tell("mount", ::mount("none", "/tmp", "tmpfs", 0, nullptr));
    tell("umount2", ::umount2("/tmp", 0));
    tell("pivot_root", ::syscall(SYS_pivot_root, "/", "/"));
    tell("chroot", ::chroot("/"));
    tell("unshare", ::unshare(0));
    tell("setns", ::setns(-1, 0));
    tell("clone newuser",
         ::syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, nullptr, nullptr, nullptr, 0));
    tell("clone newnet",
         ::syscall(SYS_clone, CLONE_NEWNET | SIGCHLD, nullptr, nullptr, nullptr, 0));
    tell("clone3", ::syscall(SYS_clone3, nullptr, 0));
    tell("openat2", ::syscall(SYS_openat2, AT_FDCWD, "/", nullptr, 0));
    tell("keyctl", ::syscall(SYS_keyctl, 0, 0, 0));
    tell("add_key", ::syscall(SYS_add_key, "user", "x", "y", 1, 0));
    tell("bpf", ::syscall(SYS_bpf, 0, nullptr, 0));
    tell("perf_event_open", ::syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0));
    tell("userfaultfd", ::syscall(SYS_userfaultfd, 0));
    tell("io_uring_setup", ::syscall(SYS_io_uring_setup, 0, nullptr));
    tell("personality", ::syscall(SYS_personality, 0xffffffffUL));
    tell("reboot", ::syscall(SYS_reboot, 0, 0, 0, nullptr));
    tell("kexec_load", ::syscall(SYS_kexec_load, 0, 0, nullptr, 0));
    tell("swapon", ::syscall(SYS_swapon, "/", 0));
    tell("clock_settime", ::syscall(SYS_clock_settime, 0, nullptr));
    tell("quotactl", ::syscall(SYS_quotactl, 0, nullptr, 0, nullptr));
    tell("acct", ::syscall(SYS_acct, nullptr));
    tell("shmget", ::shmget(IPC_PRIVATE, 4096, IPC_CREAT));
    tell("socket inet", ::socket(AF_INET, SOCK_STREAM, 0));
    tell("socket inet6", ::socket(AF_INET6, SOCK_DGRAM, 0));
    tell("socket netlink", ::socket(AF_NETLINK, SOCK_RAW, 0));
    tell("socket packet", ::socket(AF_PACKET, SOCK_RAW, 0));
    tell("socket vsock", ::socket(AF_VSOCK, SOCK_STREAM, 0));
    tell("socket inet high bits",
         ::syscall(SYS_socket, (1UL << 32) | AF_INET, static_cast<long>(SOCK_STREAM), 0L));
    tell("tiocsti", ::ioctl(0, TIOCSTI, "x"));
    tell("tiocsti high bits", ::syscall(SYS_ioctl, 0L, (1UL << 32) | TIOCSTI, "x"));
    tell("chmod setuid", ::chmod("/box", 04755));
    tell("open setgid", ::open("/tmp/setgid", O_CREAT | O_WRONLY, 02755));
    tell("memfd_create", ::memfd_create("x", 0));
    tell("migrate_pages", ::syscall(SYS_migrate_pages, 0, 1, nullptr, nullptr));
    tell("prlimit of init", ::syscall(SYS_prlimit64, 1, RLIMIT_NOFILE, nullptr, nullptr));
    tell("lease", ::fcntl(0, F_SETLEASE, F_RDLCK));
    const int megabytes = 4 << 20;
    tell("large socket buffer",
         ::setsockopt(0, SOL_SOCKET, SO_SNDBUF, &megabytes, sizeof megabytes));
    tell("prlimit of self", ::syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, nullptr, nullptr));
    tell("call 463", ::syscall(463, -1, nullptr, 0, nullptr, 0));
    tell("call 999", ::syscall(999, 0));
    tell("huge page",
         reinterpret_cast<long>(::mmap(nullptr, 2 << 20, PROT_READ,
                                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0)));
    tell("socket unix", ::socket(AF_UNIX, SOCK_STREAM, 0));
    return 0;
}

int reopenInput()
{
    const int fd = ::open("/proc/self/fd/0", O_WRONLY | O_TRUNC);
    if (fd >= 0)
        static_cast<void>(!::write(fd, "damaged", 7));
    return 0;
}

int callX32() // getpid by the x32 table
{
    return ::syscall(0x40000000L + SYS_getpid) < 0 ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view action = argc > 1 ? argv[1] : "";
    const char *text = argc > 2 ? argv[2] : "";
    const long number = std::atol(text);
    if (action == "exit")
        ::_exit(static_cast<int>(number));
    if (action == "raise") {
        std::signal(static_cast<int>(number), SIG_DFL);
        return std::raise(static_cast<int>(number));
    }
    if (action == "cat")
        return copyInput();
    if (action == "flood")
        return flood(static_cast<int>(number));
    if (action == "write-bytes")
        return floodBytes(1, number);
    if (action == "result")
        return ::write(3, "result", 6) == 6 ? 0 : 1;
    if (action == "sleep")
        return static_cast<int>(::sleep(static_cast<unsigned>(number)));
    if (action == "spin")
        spinForEver();
    if (action == "spin-for")
        return spinFor(number), 0;
    if (action == "spin-in-children")
        return spinInChildren(number);
    if (action == "spin-in-forgotten-children")
        return spinInForgottenChildren(number);
    if (action == "touch")
        return touchMemory(number);
    if (action == "touch-and-wait")
        return touchMemory(number), ::sleep(1), 0;
    if (action == "touch-without-leader")
        return touchMemoryWithoutLeader(number);
    if (action == "touch-in-children")
        return touchMemoryInChildren(number);
    if (action == "reserve")
        return ::mmap(nullptr, static_cast<std::size_t>(number) << 20, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED;
    if (action == "fork-until-refused")
        return forkUntilRefused();
    if (action == "threads-until-refused")
        return threadsUntilRefused();
    if (action == "orphan")
        return leaveOrphan();
    if (action == "recurse")
        return recurse(static_cast<unsigned long>(number)) == static_cast<unsigned long>(number)
                   ? 0
                   : 1;
    if (action == "descriptors")
        return listDescriptors();
    if (action == "show")
        return show(text);
    if (action == "list")
        return list(text);
    if (action == "write")
        return writeFile(text, O_WRONLY | O_CREAT | O_TRUNC);
    if (action == "signal-init")
        return std::puts(::kill(1, 0) == 0 ? "sent" : ::strerrorname_np(errno)), 0;
    if (action == "fill")
        return fillFolder(text);
    if (action == "calls")
        return tryCalls();
    if (action == "reopen-input")
        return reopenInput();
    if (action == "x32")
        return callX32();
    if (action == "stop")
        return ::kill(::getpid(), SIGSTOP);
    if (action == "kill-all")
        return ::kill(-1, SIGKILL) + ::kill(1, SIGKILL), ::sleep(1), 0;
    if (action == "ids")
        return std::printf("%u %u %d %d\n", ::getuid(), ::geteuid(), ::getpid(), ::getppid()), 0;
    if (action == "environment") {
        for (char **variable = ::environ; *variable != nullptr; ++variable)
            std::puts(*variable);
        return 0;
    }
    if (action == "folder")
        return std::puts(::get_current_dir_name()), 0;
    std::fprintf(stderr, "subject: unknown action\n");
    return 99;
}

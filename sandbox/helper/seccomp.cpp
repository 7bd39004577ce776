#include "helper/seccomp.h"

#include "helper/syscall_sets.h"
#include "helper/try.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

/// Stand for "ask the supervisor", which libseccomp gives out only together with its own loading.
constexpr std::uint32_t refuse = SCMP_ACT_TRACE(1);
constexpr std::uint32_t refuseAndKill = SCMP_ACT_TRACE(2);
constexpr std::uint32_t allow = SCMP_ACT_ALLOW;
constexpr std::uint32_t pretendMissing = SCMP_ACT_ERRNO(ENOSYS);

constexpr std::uint64_t newNamespaces = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET |
                                        CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;

/// Calls that set a file's mode, and which argument that is.
struct Place {
    const char *name;
    unsigned modeArgument;
};
constexpr std::array modePlaces{Place{"chmod", 1},     Place{"fchmod", 1}, Place{"fchmodat", 2},
                                Place{"fchmodat2", 2}, Place{"creat", 1},  Place{"open", 2},
                                Place{"openat", 3},    Place{"mknod", 1},  Place{"mknodat", 2}};
constexpr std::uint64_t setIdBits = S_ISUID | S_ISGID;

class Builder {
public:
    explicit Builder(std::uint32_t otherwise)
        : m_context(seccomp_init(otherwise), seccomp_release)
    {
        attribute(SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS); // i386 and x32
        attribute(SCMP_FLTATR_CTL_OPTIMIZE, 2);                    // a binary tree, not a list
    }

    /// Calls that this kernel's architecture does not have are left out.
    void rule(std::uint32_t action, const char *name, std::vector<scmp_arg_cmp> arguments = {})
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number == __NR_SCMP_ERROR || number < 0)
            return;
        if (!m_context)
            return;
        const int status =
            seccomp_rule_add_array(m_context.get(), action, number,
                                   static_cast<unsigned>(arguments.size()), arguments.data());
        if (status < 0 && m_error.empty())
            m_error =
                std::string("cannot add a filter rule for ") + name + ": " + std::strerror(-status);
    }

    /// Refuses the call if any of the bits is set in the argument.
    void refuseBits(const char *name, unsigned argument, std::uint64_t bits)
    {
        for (std::uint64_t bit = 1; bit != 0; bit <<= 1)
            if ((bits & bit) != 0)
                rule(refuse, name, {SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, bit, bit)});
    }

    Fallible<FilterProgram> finish()
    {
        if (!m_context)
            return failure("cannot make a system call filter: out of memory");
        if (!m_error.empty())
            return failure(m_error);
        std::size_t size = 0;
        int status = seccomp_export_bpf_mem(m_context.get(), nullptr, &size);
        FilterProgram program(size / sizeof(sock_filter));
        if (status == 0)
            status = seccomp_export_bpf_mem(m_context.get(), program.data(), &size);
        if (status < 0)
            return systemFailure("cannot compile the system call filter", -status);
        return program;
    }

private:
    void attribute(scmp_filter_attr name, std::uint32_t value)
    {
        const int status = m_context ? seccomp_attr_set(m_context.get(), name, value) : -ENOMEM;
        if (status < 0 && m_error.empty())
            m_error =
                std::string("cannot set up the system call filter: ") + std::strerror(-status);
    }

    std::unique_ptr<void, void (*)(scmp_filter_ctx)> m_context;
    std::string m_error;
};

/// Compares an argument that the kernel takes as an int: its upper half must not hide the lower.
scmp_arg_cmp lowHalfIs(unsigned argument, std::uint64_t value)
{
    return SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, std::uint64_t{0xffffffff}, value);
}

/// New namespaces through clone, whose flags a filter can see (clone3 is said to be missing).
void refuseNamespaces(Builder &builder)
{
    builder.refuseBits("clone", 0, newNamespaces);
}

/// Pushing input into a terminal. The kernel looks at the low 32 bits only, so must the filter.
void refuseTerminalInput(Builder &builder)
{
    for (const std::uint64_t request : {std::uint64_t{TIOCSTI}, std::uint64_t{TIOCLINUX}})
        builder.rule(refuse, "ioctl", {lowHalfIs(1, request)});
}

/// Only AF_UNIX, whose names end at the box's own network namespace and root.
void refuseNetwork(Builder &builder)
{
    for (const char *name : {"socket", "socketpair"})
        builder.rule(refuse, name, {SCMP_CMP64(0, SCMP_CMP_NE, AF_UNIX)});
}

/// Setuid and setgid files: a folder bound writable belongs to somebody outside, and a file made in
/// it keeps its bits when the run is over.
void refuseSetuidFiles(Builder &builder)
{
    for (const Place &place : modePlaces)
        builder.refuseBits(place.name, place.modeArgument, setIdBits);
}

/// Limits of other processes: the box's init has the program's user, and starving it of CPU time
/// would break the box.
void refuseOthersLimits(Builder &builder)
{
    builder.rule(refuse, "prlimit64", {SCMP_CMP64(0, SCMP_CMP_NE, 0)});
}

/// A lease on a bound file stops whoever opens it on the machine; a notification is of no use.
void refuseLeases(Builder &builder)
{
    for (const int command : {F_SETLEASE, F_NOTIFY})
        builder.rule(refuse, "fcntl", {lowHalfIs(1, static_cast<std::uint64_t>(command))});
}

/// Socket buffers of megabytes are memory that no process's size shows.
void refuseLargeSocketBuffers(Builder &builder)
{
    for (const int option : {SO_SNDBUF, SO_RCVBUF, SO_SNDBUFFORCE, SO_RCVBUFFORCE})
        builder.rule(refuse, "setsockopt",
                     {lowHalfIs(1, SOL_SOCKET), lowHalfIs(2, static_cast<std::uint64_t>(option))});
}

/// The machine's pool of huge pages is nobody's account. Runtimes that ask for them fall back.
void refuseHugePages(Builder &builder)
{
    builder.rule(SCMP_ACT_ERRNO(ENOMEM), "mmap",
                 {SCMP_CMP64(3, SCMP_CMP_MASKED_EQ, std::uint64_t{MAP_HUGETLB},
                             std::uint64_t{MAP_HUGETLB})});
}

/// The whole filter: before the rules, calls newer than all of them are said to be missing. Numbers
/// from 0x40000000 on are another architecture's table, which the rules kill.
FilterProgram withUnknownCallsMissing(const FilterProgram &rules)
{
    constexpr std::uint32_t foreignTable = 0x40000000;
    const auto word = [](std::size_t offset) -> sock_filter {
        return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    };
    FilterProgram program{
        word(offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, seccomp_arch_native(), 0, 4),
        word(offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, newestKnownCall, 0, 2),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreignTable, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    };
    program.insert(program.end(), rules.begin(), rules.end());
    return program;
}

Fallible<FilterProgram> compileTeaching()
{
    Builder builder(allow);
    for (const SyscallSet &set : refusedSets())
        for (const char *name : set.names)
            builder.rule(refuse, name);
    for (const char *name : missingCalls())
        builder.rule(pretendMissing, name);
    refuseNamespaces(builder);
    refuseTerminalInput(builder);
    refuseNetwork(builder);
    refuseSetuidFiles(builder);
    refuseOthersLimits(builder);
    refuseLeases(builder);
    refuseLargeSocketBuffers(builder);
    refuseHugePages(builder);
    return withUnknownCallsMissing(TRY(builder.finish()));
}

/// The same conditions the other way round: an allowed call is allowed with these arguments only.
Fallible<FilterProgram> compileExam()
{
    Builder builder(refuseAndKill);
    for (const char *name : examCalls())
        builder.rule(allow, name);
    for (const char *name : missingCalls())
        builder.rule(pretendMissing, name);
    const auto without = [&](const char *name, unsigned argument, std::uint64_t bits) {
        builder.rule(allow, name, {SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, bits, 0)});
    };
    without("clone", 0, newNamespaces);
    without("mmap", 3, std::uint64_t{MAP_HUGETLB});
    refuseHugePages(builder);
    for (const Place &place : modePlaces)
        without(place.name, place.modeArgument, setIdBits);
    // The C library asks a name service at every look at a user's name. Not worth a run.
    builder.rule(SCMP_ACT_ERRNO(EACCES), "socket", {SCMP_CMP64(0, SCMP_CMP_EQ, AF_UNIX)});
    builder.rule(allow, "prlimit64", {SCMP_CMP64(0, SCMP_CMP_EQ, 0)});
    for (const int command : examFileCommands())
        builder.rule(allow, "fcntl", {lowHalfIs(1, static_cast<std::uint64_t>(command))});
    for (const unsigned request : examDeviceRequests())
        builder.rule(allow, "ioctl", {lowHalfIs(1, request)});
    return withUnknownCallsMissing(TRY(builder.finish()));
}

/// The filter with other answers in place of the stand-ins.
FilterProgram answering(FilterProgram program, std::uint32_t refused, std::uint32_t killed)
{
    for (sock_filter &step : program) {
        if (step.code == (BPF_RET | BPF_K) && step.k == refuse)
            step.k = refused;
        else if (step.code == (BPF_RET | BPF_K) && step.k == refuseAndKill)
            step.k = killed;
    }
    return program;
}

int load(const FilterProgram &program, unsigned long flags)
{
    const sock_fprog description{static_cast<unsigned short>(program.size()),
                                 const_cast<sock_filter *>(program.data())};
    return static_cast<int>(::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &description));
}

} // namespace

Fallible<const FilterProgram *> filterFor(FilterPolicy policy)
{
    static std::array<FilterProgram, 2> compiled; // the helper has one thread
    FilterProgram &program = compiled.at(static_cast<std::size_t>(policy));
    if (program.empty())
        program = TRY(policy == FilterPolicy::Exam ? compileExam() : compileTeaching());
    return &program;
}

Fallible<Descriptor> loadFilter(const FilterProgram &program)
{
    const FilterProgram asking = answering(program, SECCOMP_RET_USER_NOTIF, SECCOMP_RET_USER_NOTIF);
    // Since Linux 5.19 a waiting call cannot be interrupted by the program's own signals.
    constexpr unsigned long listen = SECCOMP_FILTER_FLAG_NEW_LISTENER;
    constexpr unsigned long steady = listen | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV;
    for (const unsigned long flags : {steady, listen})
        if (const int listener = load(asking, flags); listener >= 0)
            return Descriptor(listener);
        else if (errno != EINVAL)
            break;
    const int error = errno;
    if (error == EBUSY &&
        load(answering(program, SECCOMP_RET_ERRNO | EPERM, SECCOMP_RET_KILL_PROCESS), 0) == 0)
        return Descriptor();
    return systemFailure("cannot load the system call filter (the kernel needs "
                         "CONFIG_SECCOMP_FILTER)",
                         error);
}

} // namespace assay::sandbox

#include "helper/inside.h"

#include "helper/fds.h"
#include "helper/landlock.h"
#include "helper/namespaces.h"
#include "helper/news.h"
#include "helper/rlimits.h"
#include "helper/signals.h"
#include "helper/try.h"
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <linux/keyctl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::string_view defaultPath = "/usr/local/bin:/usr/bin:/bin";

std::string_view nameOf(std::string_view variable)
{
    return variable.substr(0, variable.find('='));
}

std::vector<std::string> environmentOf(const Job &job)
{
    std::vector<std::string> result{"PATH=" + std::string(defaultPath), "HOME=/box", "LANG=C.UTF-8",
                                    "TMPDIR=/tmp"};
    for (const std::string &variable : job.environment) {
        std::erase_if(result,
                      [&](const std::string &old) { return nameOf(old) == nameOf(variable); });
        result.push_back(variable);
    }
    return result;
}

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> result;
    result.reserve(texts.size() + 1);
    for (std::string &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// Returns only on failure, with the reason. No shell is ever tried.
std::string execute(const Job &job)
{
    std::vector<std::string> arguments = job.command;
    std::vector<std::string> environment = environmentOf(job);
    const std::vector<char *> argv = pointers(arguments);
    const std::vector<char *> envp = pointers(environment);
    const std::string &name = job.command.front();

    std::string_view path;
    for (const std::string &variable : environment)
        if (variable.starts_with("PATH="))
            path = std::string_view(variable).substr(5);
    if (name.find('/') != std::string::npos)
        path = {};

    int error = ENOENT;
    for (;;) {
        const std::size_t colon = std::min(path.find(':'), path.size());
        const std::string folder(path.substr(0, colon));
        const std::string file = folder.empty() ? name : folder + '/' + name;
        ::execve(file.c_str(), argv.data(), envp.data());
        if (errno != ENOENT && errno != ENOTDIR)
            error = errno;
        if (colon == path.size())
            break;
        path.remove_prefix(colon + 1);
    }
    return systemFailure("cannot start '" + name + "' in the box", error).error();
}

/// Everything between fork and the gate. A straight list: audit the order by eye.
Fallible<> becomeProgram(const Plan &plan, int socket)
{
    if (::setsid() < 0)
        return systemFailure("cannot start a session", errno);
    resetSignals();
    TRY_DO(arrangeDescriptors(plan.descriptors));
    if (::chdir(plan.job->directory.c_str()) != 0)
        return systemFailure("cannot enter '" + plan.job->directory + "' in the box", errno);
    if (::prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) != 0) // huge pages would make memory figures jump
        return systemFailure("cannot turn huge pages off", errno);
    JobLimits limits = plan.job->limits;
    limits.limitAddressSpace = limits.limitAddressSpace && !plan.exactMemory;
    if (plan.exactMemory && limits.processes < std::numeric_limits<std::uint32_t>::max())
        ++limits.processes; // so that the cgroup refuses first: it counts what it refuses
    TRY_DO(limitResources(limits));
    TRY_DO(dropCapabilities());
    TRY_DO(forbidNewPrivileges());
    TRY_DO(restrictAccess(*plan.job));
    // Last: what comes before needs calls that it refuses.
    sendNews(socket, AtGate{0, ownCpuTime(), TRY(loadFilter(*plan.filter))});
    return {};
}

/// Waits at the gate, for as long as it takes, and becomes the program.
Fallible<> passGate(Plan &plan, int socket)
{
    const auto message = TRY(receiveMessage(socket));
    if (!message) // the supervisor has gone or has no use for this box
        ::_exit(1);
    const Job job = TRY(decodeJob(message->bytes));
    plan.gatePassed = true;
    return failure(execute(job));
}

/// The life of the program's process until it is the program.
int programProcess(void *planOfInit)
{
    Plan &plan = *static_cast<Plan *>(planOfInit);
    // Its own end of the socket must not sit where the program's descriptors go.
    const int socket = ::fcntl(plan.socket, F_DUPFD_CLOEXEC, 32);
    const Fallible<> failed =
        becomeProgram(plan, socket).and_then([&] { return passGate(plan, socket); });
    sendNews(socket, SetUpFailed{failed.error()});
    ::_exit(1);
}

/// Starts the program's process and returns when it has become the program, or has failed to. Until
/// then the two share their memory and the init sleeps, as with vfork: nothing is copied only to be
/// dropped by exec, which takes half of the time between gate and program.
pid_t startProgram(Plan &plan)
{
    constexpr std::size_t stackSize = 256 * 1024;
    static std::array<std::byte, stackSize> stack; // one process uses it, once
    return ::clone(programProcess, stack.data() + stack.size(), CLONE_VM | CLONE_VFORK | SIGCHLD,
                   &plan);
}

/// Killed with the supervisor. The signal is lost when the user changes, so this comes twice.
Fallible<> dieWithSupervisor(int socket)
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return systemFailure("cannot tie the box's life to the helper's", errno);
    pollfd supervisor{socket, POLLRDHUP, 0};
    if (::poll(&supervisor, 1, 0) != 0) // it died before the tie was made
        ::_exit(1);
    return {};
}

/// The box's set-up as its init. A straight list: audit the order by eye.
Fallible<> setUp(Plan &plan)
{
    ::umask(022);
    TRY_DO(becomeBoxUser(plan.identity));
    TRY_DO(dieWithSupervisor(plan.socket));
    // A keyring of its own: the caller's would be readable through its possession. A kernel without
    // keyrings has nothing to hide.
    if (::syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, nullptr) < 0 && errno != ENOSYS)
        return systemFailure("cannot start a keyring", errno);
    return buildRoot(*plan.host, plan.binds, *plan.profile, plan.job->limits.fileBytes);
}

/// Reaps everything until the program ends, kills the rest, and reaps that.
int reapAll(pid_t program)
{
    int result = 0;
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(-1, &status, 0);
        if (ended == program) {
            result = status;
            ::kill(-1, SIGKILL); // all but this process: it is 1 of its namespace
        }
        if (ended < 0 && errno == ECHILD)
            return result;
    }
}

} // namespace

void runInside(Plan &plan)
{
    const auto giveUp = [&](const std::string &sentence) {
        sendNews(plan.socket, SetUpFailed{sentence});
        ::_exit(1);
    };
    std::vector<int> mine{0, 1, 2, plan.socket};
    mine.insert(mine.end(), plan.descriptors.begin(), plan.descriptors.end());
    for (const BindSource &source : plan.binds)
        mine.push_back(source.tree.get());
    closeAllBut(std::move(mine));
    if (const auto tied = dieWithSupervisor(plan.socket); !tied)
        giveUp(tied.error());
    const auto go = receiveMessage(plan.socket);
    if (!go || !*go) // the supervisor has gone
        ::_exit(1);
    if (const auto ready = setUp(plan); !ready) {
        const std::string why = explainRefusal(0);
        giveUp(ready.error() + (why.empty() ? "" : "; " + why));
    }
    Prepared prepared{
        Descriptor(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), {}, filesOf(plan.binds)};
    if (!prepared.proc)
        giveUp("cannot open the box's /proc");
    prepared.initCpu = ownCpuTime();
    sendNews(plan.socket, std::move(prepared));

    const pid_t program = startProgram(plan);
    if (program < 0)
        giveUp(systemFailure("cannot fork in the box", errno).error());
    closeAllBut({plan.socket});
    const int status = reapAll(program);
    const Nanoseconds endedAt = monotonicNow();
    rusage reaped{};
    ::getrusage(RUSAGE_CHILDREN, &reaped);
    sendNews(plan.socket, Ended{status, plan.gatePassed, accountOf(reaped), endedAt});
    // The box is undone when the supervisor has done with it, not while it writes the report.
    static_cast<void>(receiveMessage(plan.socket));
    ::_exit(0);
}

} // namespace assay::sandbox

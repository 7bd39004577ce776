#include "run/helper_process.h"

#include "base/bytes.h"
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::run {

namespace {

constexpr auto helloTime = std::chrono::seconds(20);

/// Frees what posix_spawn's preparation allocates.
struct SpawnPlan {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    SpawnPlan()
    {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;
};

/// A copy of a descriptor out of the way of 0–3, which the child rearranges.
UniqueFd outOfTheWay(int fd)
{
    return UniqueFd(::fcntl(fd, F_DUPFD_CLOEXEC, 16));
}

} // namespace

Result<std::unique_ptr<HelperProcess>> HelperProcess::start(const std::filesystem::path &program,
                                                            std::stop_token stop)
{
    std::unique_ptr<HelperProcess> helper(new HelperProcess);
    TRY(helper->spawn(program));
    const auto message = TRY(helper->receive(Clock::now() + helloTime, stop));
    if (!message)
        return fail(ErrorCode::HelperFailed,
                    "the sandbox helper " + program.string() +
                        " ended before it was ready: " + helper->epitaph());
    auto hello = sandbox::decodeHello(*message);
    if (!hello)
        return fail(ErrorCode::HelperFailed,
                    "the sandbox helper " + program.string() +
                        " did not introduce itself properly: " + hello.error());
    if (!hello->failure.empty())
        return fail(ErrorCode::SandboxUnavailable, hello->failure);
    return helper;
}

Result<> HelperProcess::spawn(const std::filesystem::path &program)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failErrno("cannot make a socket for the sandbox helper");
    m_socket.reset(ends[0]);
    const UniqueFd theirs(ends[1]);
    m_errorOutput.reset(::memfd_create("assay-sandbox stderr", MFD_CLOEXEC));
    const UniqueFd socketCopy = outOfTheWay(theirs.get());
    const UniqueFd errorCopy = outOfTheWay(m_errorOutput.get());
    if (!m_errorOutput || !socketCopy || !errorCopy)
        return failErrno("cannot prepare the sandbox helper");

    SpawnPlan plan;
    ::posix_spawn_file_actions_addopen(&plan.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&plan.actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&plan.actions, errorCopy.get(), STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&plan.actions, socketCopy.get(), sandbox::serveDescriptor);
    ::posix_spawn_file_actions_addclosefrom_np(&plan.actions, sandbox::serveDescriptor + 1);
    // A process group of its own: Ctrl-C on a terminal is for us; we end the helper ourselves.
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&plan.attributes, &none);
    ::posix_spawnattr_setsigdefault(&plan.attributes, &all);
    ::posix_spawnattr_setpgroup(&plan.attributes, 0);
    ::posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                     POSIX_SPAWN_SETPGROUP);

    std::string name = program.string();
    std::string serve = "serve";
    const std::array<char *, 3> arguments{name.data(), serve.data(), nullptr};
    pid_t pid = -1;
    const int problem = ::posix_spawn(&pid, name.c_str(), &plan.actions, &plan.attributes,
                                      arguments.data(), environ);
    if (problem != 0)
        return std::unexpected(
            Error{ErrorCode::HelperFailed, "cannot start the sandbox helper " + name, problem});
    // By number: the C library's header for these calls is not usable from C++ everywhere.
    m_pidfd.reset(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (!m_pidfd) {
        const auto failure = failErrno("cannot watch the sandbox helper", ErrorCode::HelperFailed);
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        m_reaped = true;
        return failure;
    }
    return {};
}

HelperProcess::~HelperProcess()
{
    kill();
    epitaph();
}

void HelperProcess::kill() const
{
    if (m_pidfd && !m_reaped)
        (void)::syscall(SYS_pidfd_send_signal, m_pidfd.get(), SIGKILL, nullptr, 0);
}

bool HelperProcess::send(const std::string &bytes, const std::vector<int> &descriptors)
{
    return sandbox::sendMessage(m_socket.get(), bytes, descriptors).has_value();
}

Result<std::optional<std::string>> HelperProcess::receive(Clock::time_point deadline,
                                                          std::stop_token stop)
{
    // Killing closes the helper's end of the socket, which wakes the poll below.
    const std::stop_callback onStop(stop, [this] { kill(); });
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) {
            kill();
            return fail(ErrorCode::HelperFailed,
                        "the sandbox helper did not report within the wall limit and was killed");
        }
        pollfd event{m_socket.get(), POLLIN, 0};
        const int ready = ::poll(&event, 1, static_cast<int>(std::min<long>(left, 60'000)));
        if (ready < 0 && errno != EINTR)
            return failErrno("cannot wait for the sandbox helper", ErrorCode::HelperFailed);
        if (ready > 0)
            break;
    }
    auto message = sandbox::receiveMessage(m_socket.get());
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "the run was cancelled");
    if (!message)
        return fail(ErrorCode::HelperFailed, message.error());
    if (!*message)
        return std::nullopt;
    return std::move((*message)->bytes);
}

std::string HelperProcess::epitaph()
{
    if (!m_pidfd || m_reaped)
        return "it was not running";
    siginfo_t info{};
    // Its socket is closed, so it has ended, is about to, or is broken and may be killed.
    pollfd ended{m_pidfd.get(), POLLIN, 0};
    if (::poll(&ended, 1, 1000) == 0)
        kill();
    while (::waitid(P_PIDFD, static_cast<id_t>(m_pidfd.get()), &info, WEXITED) != 0 &&
           errno == EINTR) {
    }
    m_reaped = true;
    std::string text = info.si_code == CLD_EXITED ? "exit status " + std::to_string(info.si_status)
                                                  : "signal " + std::to_string(info.si_status);
    std::array<char, 2000> words{};
    const ssize_t count = ::pread(m_errorOutput.get(), words.data(), words.size(), 0);
    if (count > 0) {
        std::string said = toUtf8({words.data(), static_cast<std::size_t>(count)});
        while (said.ends_with('\n'))
            said.pop_back();
        text += ": " + said;
    }
    return text;
}

} // namespace assay::run

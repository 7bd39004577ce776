#include "helper/slot.h"

#include "helper/fds.h"
#include "helper/try.h"
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::chrono::seconds setUpTime{30};

bool readable(int fd)
{
    pollfd one{fd, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
}

} // namespace

Slot::Slot(const Job &shape)
    : m_shape(shape)
{
}

Slot::~Slot()
{
    kill();
    reap();
}

Fallible<> Slot::connect(Plan &plan)
{
    const std::size_t count = descriptorCount(m_shape);
    for (std::size_t i = 0; i < count; ++i) {
        Pipe pipe = TRY(makePipe());
        Descriptor &ours = i == 0 ? pipe.write : pipe.read;
        Descriptor &theirs = i == 0 ? pipe.read : pipe.write;
        TRY_DO(setNonBlocking(ours.get()));
        plan.descriptors.push_back(theirs.get());
        m_pipes.ours.push_back(std::move(ours));
        m_pipes.theirs.push_back(std::move(theirs));
    }
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return systemFailure("cannot make a socket to the box", errno);
    m_socket.reset(sockets[0]);
    m_insideSocket.reset(sockets[1]);
    const int on = 1;
    if (::setsockopt(m_socket.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0)
        return systemFailure("cannot prepare the socket to the box", errno);
    plan.socket = m_insideSocket.get();
    return {};
}

Fallible<std::unique_ptr<Slot>> Slot::start(const Job &shape, const BoxParts &parts,
                                            std::vector<BindSource> binds,
                                            std::optional<CgroupLeaf> cgroup)
{
    std::unique_ptr<Slot> slot(new Slot(shape));
    Plan plan;
    plan.job = &slot->m_shape;
    plan.profile = parts.profile;
    plan.host = parts.host;
    plan.filter = parts.filter;
    plan.identity = parts.identity;
    plan.binds = std::move(binds);
    plan.exactMemory = cgroup.has_value();
    if (cgroup)
        slot->m_cgroup.emplace(std::move(*cgroup));
    TRY_DO(slot->connect(plan));
    slot->m_init = TRY(parts.namespaces->startInit(
        slot->m_cgroup ? slot->m_cgroup->fd() : -1,
        [](void *made) { runInside(*static_cast<Plan *>(made)); }, &plan));
    slot->m_insideSocket.reset();
    TRY_DO(sendMessage(slot->m_socket.get(), "go"));
    return slot;
}

bool Slot::wasMadeFor(const Job &job) const
{
    return job.profile == m_shape.profile && job.directory == m_shape.directory &&
           job.binds == m_shape.binds && job.limits == m_shape.limits &&
           job.hasResultChannel == m_shape.hasResultChannel;
}

bool Slot::hear()
{
    while (readable(socketFd()))
        if (!takeNews() || !m_socket || m_failure || m_ended)
            return false;
    return true;
}

bool Slot::isSound() const
{
    // The set-up sorts the binds: every name must still be one of the files shown.
    for (const Bind &bind : m_shape.binds) {
        const auto now = fileAt(bind.host);
        if (!now || std::ranges::find(m_bound, *now) == m_bound.end())
            return false;
    }
    return m_socket && !m_ended && !m_failure && !readable(initFd()) && !readable(socketFd());
}

Fallible<> Slot::takeNews()
{
    auto received = TRY(receiveNews(m_socket.get()));
    if (std::holds_alternative<Closed>(received)) {
        m_socket.reset();
        return {};
    }
    News &news = std::get<News>(received);
    if (auto *prepared = std::get_if<Prepared>(&news)) {
        m_proc = std::move(prepared->proc);
        m_initCpu = prepared->initCpu;
        m_bound = std::move(prepared->bound);
    } else if (auto *atGate = std::get_if<AtGate>(&news)) {
        m_atGate = std::move(*atGate);
    } else if (const auto *ended = std::get_if<Ended>(&news)) {
        m_ended = *ended;
        m_account = ended->account;
    } else if (auto *failed = std::get_if<SetUpFailed>(&news)) {
        m_failure = std::move(failed->sentence);
        kill();
    }
    return {};
}

Fallible<bool> Slot::waitAtGate(int control)
{
    const Nanoseconds deadline = monotonicNow() + setUpTime;
    for (bool initGone = false;;) {
        if (m_failure)
            return failure(*m_failure);
        if (m_ended || initGone)
            return failure("the box broke before its program started; the machine may be out of "
                           "memory");
        if (m_atGate)
            return true;
        std::array<pollfd, 3> watched{
            {{socketFd(), POLLIN, 0}, {initFd(), POLLIN, 0}, {control, POLLRDHUP, 0}}};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - monotonicNow());
        if (left.count() <= 0)
            return failure("the box was not set up within 30 seconds");
        if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0 &&
            errno != EINTR)
            return systemFailure("cannot wait for the box", errno);
        if (watched[2].revents != 0)
            return false;
        if (watched[0].revents != 0)
            TRY_DO(takeNews());
        else
            initGone = watched[1].revents != 0; // only when all that it sent has been read
    }
}

Fallible<> Slot::open(const Job &job)
{
    if (m_cgroup)
        TRY_DO(m_cgroup->limit(job.limits));
    return sendMessage(m_socket.get(), TRY(encodeJob(job)));
}

void Slot::kill()
{
    // The init is process 1: everything in its namespace dies with it.
    if (m_init.pid > 0 && !m_reaped)
        ::syscall(SYS_pidfd_send_signal, m_init.pidfd.get(), SIGKILL, nullptr, 0);
}

bool Slot::isGone() const
{
    return m_reaped || m_init.pid <= 0 || readable(initFd());
}

void Slot::reap()
{
    int status = 0;
    rusage whole{};
    while (m_init.pid > 0 && !m_reaped) {
        const pid_t reaped = ::wait4(m_init.pid, &status, 0, &whole);
        m_reaped = reaped == m_init.pid || errno != EINTR;
    }
    if (!m_ended) // killed: the account of the init and all it has waited for is what there is
        m_account = accountOf(whole);
}

Nanoseconds Slot::setUpCpu() const
{
    const Nanoseconds program = m_atGate ? m_atGate->ownCpu : Nanoseconds{};
    return m_ended ? program : program + m_initCpu;
}

} // namespace assay::sandbox

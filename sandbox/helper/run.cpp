#include "helper/run.h"

#include "helper/fds.h"
#include "helper/try.h"
#include "protocol/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr milliseconds sampleEvery{20};
constexpr milliseconds sampleOftenEvery{5}; ///< when memory is past half of its limit
constexpr milliseconds sampleAtMostEvery{1};
constexpr std::chrono::seconds setUpTime{30};
constexpr milliseconds drainTime{2000}; ///< for a caller's descriptor that takes no more
constexpr milliseconds drainTimeOfKilled{100};

Nanoseconds asTime(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + microseconds(time.tv_usec);
}

int usableCores()
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    return ::sched_getaffinity(0, sizeof cores, &cores) == 0 ? std::max(CPU_COUNT(&cores), 1) : 1;
}

} // namespace

Run::Run(const Job &job, int control)
    : m_job(job),
      m_control(control),
      m_cores(usableCores())
{
}

Fallible<> Run::connect(const std::vector<int> &descriptors, Plan &plan)
{
    const auto fromProgram = [&](int destination, std::uint64_t limit,
                                 Relay::Excess excess) -> Fallible<> {
        Pipe pipe = TRY(makePipe());
        TRY_DO(setNonBlocking(pipe.read.get()));
        m_relays.push_back(Relay::fromProgram(std::move(pipe.read), destination, limit, excess));
        m_programEnds.push_back(std::move(pipe.write));
        return {};
    };
    Pipe input = TRY(makePipe());
    TRY_DO(setNonBlocking(input.write.get()));
    m_relays.push_back(Relay::toProgram(descriptors[0], std::move(input.write)));
    m_programEnds.push_back(std::move(input.read));
    TRY_DO(fromProgram(descriptors[1], m_job.limits.outputBytes, Relay::Excess::EndsRun));
    TRY_DO(fromProgram(descriptors[2], m_job.limits.errorBytes, Relay::Excess::Dropped));
    if (m_job.hasResultChannel)
        TRY_DO(fromProgram(descriptors[3], m_job.limits.resultBytes, Relay::Excess::EndsRun));
    for (const Descriptor &end : m_programEnds)
        plan.descriptors.push_back(end.get());

    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return systemFailure("cannot make a socket to the box", errno);
    m_socket.reset(sockets[0]);
    m_insideSocket.reset(sockets[1]);
    const int on = 1;
    if (::setsockopt(m_socket.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on) != 0)
        return systemFailure("cannot prepare the socket to the box", errno);
    plan.socket = m_insideSocket.get();
    m_wall = TRY(Timer::create());
    m_sampling = TRY(Timer::create());
    return {};
}

Fallible<> Run::start(Plan &plan)
{
    m_wall->start(setUpTime);
    m_init = TRY(forkInto(boxNamespaces));
    if (m_init.pid == 0) {
        m_socket.reset(); // or the supervisor's death would go unnoticed
        runInside(plan);
    }
    m_insideSocket.reset();
    m_programEnds.clear();
    plan.binds.clear();
    TRY_DO(writeIdMaps(m_init.pid, plan.identity));
    return sendMessage(m_socket.get(), "go");
}

void Run::killAll()
{
    // The init is process 1: everything in its namespace dies with it.
    if (m_init.pid > 0 && !m_reaped)
        ::syscall(SYS_pidfd_send_signal, m_init.pidfd.get(), SIGKILL, nullptr, 0);
}

void Run::kill(Reason reason)
{
    if (m_reason == Reason::None && !m_ended) {
        m_reason = reason;
        m_killedAt = monotonicNow();
        killAll();
    }
}

void Run::reap()
{
    int status = 0;
    while (m_init.pid > 0 && !m_reaped) {
        const pid_t ended = ::wait4(m_init.pid, &status, 0, &m_resources);
        m_reaped = ended == m_init.pid || errno != EINTR;
    }
}

Fallible<> Run::takeNews()
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
    } else if (const auto *started = std::get_if<Started>(&news)) {
        m_started = *started;
        m_usage.emplace(std::move(m_proc), started->program, started->ownCpu);
        m_wall->start(started->at + m_job.limits.wallTime - monotonicNow());
        m_sampling->start(std::min<Nanoseconds>(
            sampleEvery, std::max<Nanoseconds>(m_job.limits.cpuTime / m_cores, sampleAtMostEvery)));
    } else if (const auto *ended = std::get_if<Ended>(&news)) {
        m_ended = *ended;
        m_initCpu = ended->initCpu;
    } else if (auto *failed = std::get_if<SetUpFailed>(&news)) {
        m_failure = std::move(failed->sentence);
        killAll();
    }
    return {};
}

void Run::takeSample()
{
    const Nanoseconds before = monotonicNow();
    const UsageSample usage = m_usage->sample();
    if (usage.cpu > m_job.limits.cpuTime)
        return kill(Reason::Cpu);
    if (usage.memoryBytes > m_job.limits.memoryBytes)
        return kill(Reason::Memory);
    // Next when the CPU limit could be reached with every core busy, but soon enough for memory,
    // and never so often that looking takes more than a tenth of a core.
    const Nanoseconds left = (m_job.limits.cpuTime - usage.cpu) / m_cores;
    const Nanoseconds forMemory =
        usage.memoryBytes > m_job.limits.memoryBytes / 2 ? sampleOftenEvery : sampleEvery;
    const Nanoseconds cost = monotonicNow() - before;
    m_sampling->start(
        std::max({std::min(left, forMemory), Nanoseconds(sampleAtMostEvery), cost * 9}));
}

void Run::lookAtOutput()
{
    for (std::size_t i = 1; i < m_relays.size(); ++i)
        if (i != 2 && m_relays[i].overLimit())
            kill(Reason::Output);
}

Fallible<> Run::watch()
{
    std::vector<pollfd> watched;
    for (;;) {
        watched.clear();
        watched.push_back({m_init.pidfd.get(), POLLIN, 0});
        watched.push_back({m_socket ? m_socket.get() : -1, POLLIN, 0});
        watched.push_back({m_wall->fd(), POLLIN, 0});
        watched.push_back({m_sampling->fd(), POLLIN, 0});
        watched.push_back({m_control, POLLRDHUP, 0});
        for (const Relay &relay : m_relays)
            watched.push_back(relay.interest());
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR)
            return systemFailure("cannot wait for the box", errno);

        if (watched[1].revents != 0)
            TRY_DO(takeNews());
        else if (watched[0].revents != 0) // only when all that it sent has been read
            return {};
        if (watched[4].revents != 0) {
            m_abandoned = true;
            killAll();
            return {};
        }
        for (std::size_t i = 0; i < m_relays.size(); ++i)
            if (watched[5 + i].revents != 0)
                m_relays[i].advance();
        lookAtOutput();
        if (watched[3].revents != 0) {
            m_sampling->acknowledge();
            if (m_usage)
                takeSample();
        }
        if (watched[2].revents != 0) {
            m_wall->acknowledge();
            if (m_started)
                kill(Reason::Wall);
            else
                return failure("the box was not set up within 30 seconds");
        }
    }
}

/// All writers are dead: what is left in the pipes is all there will be.
Fallible<> Run::drain()
{
    m_wall->start(m_reason == Reason::None ? drainTime : drainTimeOfKilled);
    std::vector<pollfd> watched;
    for (;;) {
        watched.clear();
        watched.push_back({m_wall->fd(), POLLIN, 0});
        for (std::size_t i = 1; i < m_relays.size(); ++i)
            watched.push_back(m_relays[i].interest());
        if (std::ranges::all_of(m_relays.begin() + 1, m_relays.end(), &Relay::finished))
            return {};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR)
            return systemFailure("cannot wait for the output", errno);
        for (std::size_t i = 1; i < m_relays.size(); ++i)
            if (watched[i].revents != 0)
                m_relays[i].advance();
        if (watched[0].revents != 0) {
            if (m_reason != Reason::None) // what it was killed for is known; the rest is lost
                return {};
            return failure("the program's output could not be passed on: its reader takes no more");
        }
    }
}

Fallible<> Run::conclude(Report &report) const
{
    if (m_failure)
        return failure(*m_failure);
    for (const Relay &relay : m_relays)
        if (relay.error() != 0)
            return systemFailure("cannot pass on the program's output", relay.error());
    if (!m_started || (!m_ended && m_reason == Reason::None))
        return failure("the box broke before its program ended; the machine may be out of memory");

    Nanoseconds used = asTime(m_resources.ru_utime) + asTime(m_resources.ru_stime) - m_initCpu -
                       m_started->ownCpu + m_usage->lostCpu();
    used = std::max(used, m_usage->highestCpu());
    report.cpuTime = std::chrono::ceil<microseconds>(std::max(used, Nanoseconds{}));
    const Nanoseconds end = m_ended ? m_ended->at : m_killedAt;
    report.wallTime = std::chrono::ceil<microseconds>(end - m_started->at);
    report.memoryBytes = std::max(static_cast<std::uint64_t>(m_resources.ru_maxrss) * 1024,
                                  m_usage->highestMemory());
    report.outputBytes = m_relays[1].passed();
    report.outputTruncated = m_relays[1].overLimit();
    report.errorTruncated = m_relays[2].overLimit();

    const bool overOutput =
        report.outputTruncated || (m_relays.size() > 3 && m_relays[3].overLimit());
    const int status = m_ended ? m_ended->status : SIGKILL;
    report.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    report.reason = m_reason;
    // Found only after the program had ended by itself, but no less true.
    if (report.reason == Reason::None && overOutput)
        report.reason = Reason::Output;
    if (report.reason == Reason::None && report.memoryBytes > m_job.limits.memoryBytes)
        report.reason = Reason::Memory;
    if (report.reason == Reason::None && report.signal == SIGXCPU &&
        report.cpuTime > m_job.limits.cpuTime)
        report.reason = Reason::Cpu;
    if (report.reason != Reason::None) {
        report.outcome = Outcome::Killed;
    } else if (report.signal != 0) {
        report.outcome = Outcome::Signalled;
    } else {
        report.outcome = Outcome::Exited;
        report.exitCode = WEXITSTATUS(status);
    }
    return {};
}

Fallible<RunEnd> Run::execute(const std::vector<int> &descriptors, Plan &plan, Report &report)
{
    TRY_DO(connect(descriptors, plan));
    Fallible<> watched = start(plan);
    if (watched)
        watched = watch();
    if (!watched)
        killAll();
    reap();
    if (m_abandoned)
        return RunEnd::Abandoned;
    while (watched && m_socket) // what it said last
        watched = takeNews();
    if (!watched)
        return std::unexpected(m_failure.value_or(watched.error()));
    if (!m_failure)
        TRY_DO(drain());
    TRY_DO(conclude(report));
    return RunEnd::Reported;
}

} // namespace assay::sandbox

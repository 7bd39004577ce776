#include "helper/run.h"

#include "helper/try.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>

namespace assay::sandbox {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr milliseconds drainTime{2000}; ///< for a caller's descriptor that takes no more
constexpr milliseconds drainTimeOfKilled{100};
constexpr int quietTime = 3; // milliseconds

Refusals::Answer answerOf(const Job &job)
{
    return findProfile(job.profile)->policy == FilterPolicy::Exam ? Refusals::Answer::Leave
                                                                  : Refusals::Answer::Refuse;
}

} // namespace

Run::Run(const Job &job, std::unique_ptr<Slot> slot, std::unique_ptr<Meter> meter, int control,
         Length expected)
    : m_job(job),
      m_slot(std::move(slot)),
      m_meter(std::move(meter)),
      m_control(control),
      m_expected(expected),
      m_refusals(std::move(m_slot->atGate().refusals), answerOf(job))
{
}

void Run::connect(const std::vector<int> &descriptors)
{
    auto [ours, theirs] = m_slot->takePipes();
    m_relays.push_back(Relay::toProgram(descriptors[0], std::move(ours[0])));
    m_relays.push_back(Relay::fromProgram(std::move(ours[1]), descriptors[1],
                                          m_job.limits.outputBytes, Relay::Excess::EndsRun));
    m_relays.push_back(Relay::fromProgram(std::move(ours[2]), descriptors[2],
                                          m_job.limits.errorBytes, Relay::Excess::Dropped));
    if (m_job.hasResultChannel)
        m_relays.push_back(Relay::fromProgram(std::move(ours[3]), descriptors[3],
                                              m_job.limits.resultBytes, Relay::Excess::EndsRun));
    if (m_control >= 0) // the descriptors came for this run alone
        for (std::size_t i = 1; i < m_relays.size(); ++i)
            m_relays[i].tellEnd();
    // As long as we hold the program's end of a pipe too, its closing does not wake us: three times
    // in the moment in which the end is about to be told anyway. A caller's pipe must see it.
    for (std::size_t i = 1; i < m_relays.size(); ++i)
        if (m_relays[i].takesAllAtOnce())
            m_held.push_back(std::move(theirs[i]));
}

void Run::kill(Reason reason)
{
    if (m_reason == Reason::None && !m_slot->ended()) {
        m_reason = reason;
        m_killedAt = monotonicNow();
        m_slot->kill();
    }
}

void Run::look()
{
    const Look found = m_meter->look();
    if (found.over != Reason::None)
        kill(found.over);
    else
        m_looking.start(found.again);
}

void Run::lookAtOutput()
{
    for (std::size_t i = 1; i < m_relays.size(); ++i)
        if (i != 2 && m_relays[i].overLimit())
            kill(Reason::Output);
}

void Run::takeRefusal(short events)
{
    if (m_refusals.take(events))
        kill(Reason::Refused);
}

/// As poll. One short run follows another, as the tests of a small program do: then the helper
/// stays awake for as long as a short run takes, and gives way to whoever wants its core.
int Run::wait(std::vector<pollfd> &watched, int patience) const
{
    while (m_expected == Length::Short && monotonicNow() - m_startedAt < shortRun) {
        if (const int ready = ::poll(watched.data(), watched.size(), 0); ready != 0)
            return ready;
        ::sched_yield();
    }
    return ::poll(watched.data(), watched.size(), patience);
}

Fallible<> Run::watch(const std::function<void()> &whileItRuns)
{
    constexpr std::size_t fixed = 7;
    std::vector<pollfd> watched;
    int patience = quietTime;
    for (;;) {
        watched.clear();
        watched.push_back({m_slot->initFd(), POLLIN, 0});
        watched.push_back({m_slot->socketFd(), POLLIN, 0});
        watched.push_back({m_wall.fd(), POLLIN, 0});
        watched.push_back({m_looking.fd(), POLLIN, 0});
        watched.push_back({m_control, POLLRDHUP, 0});
        watched.push_back({m_refusals.fd(), POLLIN, 0});
        watched.push_back({m_meter->memoryFd(), POLLPRI, 0});
        for (const Relay &relay : m_relays)
            watched.push_back(relay.interest());
        const int ready = wait(watched, patience);
        if (ready < 0 && errno != EINTR)
            return systemFailure("cannot wait for the box", errno);
        if (ready == 0) {
            patience = -1;
            whileItRuns();
            continue;
        }
        if (watched[1].revents != 0)
            TRY_DO(m_slot->takeNews());
        else if (watched[0].revents != 0) // only when all that it sent has been read
            return {};
        if (m_slot->ended())
            return {};
        if (watched[4].revents != 0) {
            m_abandoned = true;
            return {};
        }
        if (watched[5].revents != 0)
            takeRefusal(watched[5].revents);
        if (watched[6].revents != 0)
            m_meter->lookAtMemory();
        for (std::size_t i = 0; i < m_relays.size(); ++i)
            if (watched[fixed + i].revents != 0)
                m_relays[i].advance();
        lookAtOutput();
        if (watched[3].revents != 0) {
            m_looking.acknowledge();
            look();
        }
        if (watched[2].revents != 0) {
            m_wall.acknowledge();
            kill(Reason::Wall);
        }
    }
}

/// All writers are dead: what is left in the pipes is all there will be.
Fallible<> Run::drain()
{
    m_held.clear();
    m_wall.start(m_reason == Reason::None ? drainTime : drainTimeOfKilled);
    std::vector<pollfd> watched;
    for (;;) {
        watched.clear();
        watched.push_back({m_wall.fd(), POLLIN, 0});
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

Fallible<> Run::conclude(Report &report)
{
    const auto &ended = m_slot->ended();
    if (m_slot->setUpFailure())
        return failure(*m_slot->setUpFailure());
    for (const Relay &relay : m_relays)
        if (relay.error() != 0)
            return systemFailure("cannot pass on the program's output", relay.error());
    if (m_reason == Reason::None && m_meter->ranOutOfMemory()) {
        m_reason = Reason::Memory;
        m_killedAt = monotonicNow();
    }
    if (m_reason == Reason::None && (!ended || !ended->ran))
        return failure("the box broke before its program ended; the machine may be out of memory");

    m_meter->conclude(m_slot->account(), m_slot->setUpCpu(), report);
    report.wallTime =
        std::chrono::ceil<microseconds>((ended ? ended->at : m_killedAt) - m_startedAt);
    report.stalled = std::min(report.stalled, report.wallTime); // counted from a little earlier on
    report.outputBytes = m_relays[1].passed();
    report.outputTruncated = m_relays[1].overLimit();
    report.errorTruncated = m_relays[2].overLimit();
    report.refused = m_refusals.names();

    const bool overOutput =
        report.outputTruncated || (m_relays.size() > 3 && m_relays[3].overLimit());
    const int status = ended ? ended->status : SIGKILL;
    report.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    report.reason = m_reason;
    // Found only after the program had ended by itself, but no less true.
    if (report.reason == Reason::None && overOutput)
        report.reason = Reason::Output;
    if (report.reason == Reason::None && !report.limitsExact &&
        report.memoryBytes > m_job.limits.memoryBytes)
        report.reason = Reason::Memory;
    if (report.reason == Reason::None && report.signal == SIGXCPU &&
        report.cpuTime > m_job.limits.cpuTime)
        report.reason = Reason::Cpu;
    if (report.reason == Reason::None && m_meter->ranOutOfProcesses())
        report.reason = Reason::Processes;
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

Fallible<RunEnd> Run::execute(const std::vector<int> &descriptors,
                              const std::function<void()> &whileItRuns, Report &report)
{
    m_wall = TRY(Timer::create());
    m_looking = TRY(Timer::create());
    m_startedAt = monotonicNow();
    // A memory limit below what the box itself takes ends it right here; that is the run's end.
    if (const auto opened = m_slot->open(m_job); !opened && !m_meter->ranOutOfMemory())
        return std::unexpected(opened.error());
    connect(descriptors); // while the program is on its way
    m_wall.start(m_job.limits.wallTime);
    m_looking.start(m_meter->firstLook());
    Fallible<> watched = watch(whileItRuns);
    if (!watched || m_abandoned)
        m_slot->kill();
    if (!m_slot->ended()) // else no process of the run is left, and the mounts may take their time
        m_slot->reap();
    if (m_abandoned)
        return RunEnd::Abandoned;
    while (watched && !m_slot->ended() && m_slot->socketFd() >= 0) // what it said last
        watched = m_slot->takeNews();
    if (!watched)
        return std::unexpected(m_slot->setUpFailure().value_or(watched.error()));
    if (!m_slot->setUpFailure())
        TRY_DO(drain());
    TRY_DO(conclude(report));
    return RunEnd::Reported;
}

} // namespace assay::sandbox

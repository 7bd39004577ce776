#pragma once

#include "helper/meter.h"
#include "helper/refusals.h"
#include "helper/relay.h"
#include "helper/slot.h"
#include "helper/timer.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <chrono>
#include <functional>
#include <memory>
#include <poll.h>
#include <vector>

namespace assay::sandbox {

/// How a run that the caller gave up ends: nobody wants the report.
enum class RunEnd { Reported, Abandoned };

/// A run that takes less than this ends about as soon as a sleeping core can be woken to hear of
/// it.
inline constexpr std::chrono::microseconds shortRun{1000};

/// What is expected of a run's length, from the one before it.
enum class Length { Short, Any };

/// One run, from the opening of its box's gate to its report: the outside of a box. Used once.
class Run {
public:
    /// The slot stands at its gate. `job` must outlive the run. `control`, if not -1, is watched:
    /// when its other side closes, the run is abandoned. `expected` decides only how it is waited
    /// for.
    Run(const Job &job, std::unique_ptr<Slot> slot, std::unique_ptr<Meter> meter, int control,
        Length expected);

    /// Runs the job. When it returns, no process of the run is left; the box's init and mounts may
    /// still be there if the program ended by itself. An error means that the job
    /// was not run, or that the box broke. `whileItRuns` is called at most once, when the program
    /// has run for some milliseconds: a moment in which the supervisor has nothing better to do.
    Fallible<RunEnd> execute(const std::vector<int> &descriptors,
                             const std::function<void()> &whileItRuns, Report &report);

    /// After execute(): lets the box go, whose mounts take a moment to be undone; the destructor
    /// waits for that, and isGone() says whether it would.
    void release() { m_slot->kill(); }
    bool isGone() const { return m_slot->isGone(); }
    int goneFd() const { return m_slot->initFd(); } ///< readable when gone

    char lastOutputByte() const { return m_relays.size() > 1 ? m_relays[1].lastByte() : '\0'; }

private:
    void connect(const std::vector<int> &descriptors);
    int wait(std::vector<pollfd> &watched, int patience) const;
    Fallible<> watch(const std::function<void()> &whileItRuns);
    Fallible<> drain();
    void look();
    void lookAtOutput();
    void takeRefusal(short events);
    void kill(Reason reason);
    Fallible<> conclude(Report &report);

    const Job &m_job;
    std::unique_ptr<Slot> m_slot;
    std::unique_ptr<Meter> m_meter; ///< counts in the slot
    int m_control;
    Length m_expected;
    Refusals m_refusals;
    std::vector<Relay> m_relays;    ///< input, output, error (, result)
    std::vector<Descriptor> m_held; ///< the program's ends of some of their pipes
    Nanoseconds m_startedAt{};
    Reason m_reason = Reason::None;
    Nanoseconds m_killedAt{};
    bool m_abandoned = false;
    Timer m_wall;
    Timer m_looking;
};

} // namespace assay::sandbox

#pragma once

#include "helper/inside.h"
#include "helper/namespaces.h"
#include "helper/news.h"
#include "helper/relay.h"
#include "helper/timer.h"
#include "helper/usage.h"
#include "protocol/descriptor.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <optional>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace assay::sandbox {

/// How a run that the caller gave up ends: nobody wants the report.
enum class RunEnd { Reported, Abandoned };

/// One run from its first pipe to its report: the outside of a box. Used once.
class Run {
public:
    /// `control`, if not -1, is watched: when its other side closes, the run is abandoned.
    Run(const Job &job, int control);

    /// Runs the job in a box made after the plan, which it completes. When it returns, no process
    /// of the box is left. An error means that the job was not run, or that the box broke.
    Fallible<RunEnd> execute(const std::vector<int> &descriptors, Plan &plan, Report &report);
    char lastOutputByte() const { return m_relays.size() > 1 ? m_relays[1].lastByte() : '\0'; }

private:
    Fallible<> connect(const std::vector<int> &descriptors, Plan &plan);
    Fallible<> start(Plan &plan);
    Fallible<> watch();
    Fallible<> drain();
    Fallible<> takeNews();
    void takeSample();
    void lookAtOutput();
    void kill(Reason reason);
    void killAll();
    void reap();
    Fallible<> conclude(Report &report) const;

    const Job &m_job;
    int m_control;
    std::vector<Relay> m_relays; ///< input, output, error (, result)
    std::vector<Descriptor> m_programEnds;
    Descriptor m_socket;
    Descriptor m_insideSocket;
    std::optional<Timer> m_wall;
    std::optional<Timer> m_sampling;
    int m_cores;

    Child m_init;
    Descriptor m_proc;
    Nanoseconds m_initCpu{}; ///< what of the init's own CPU time is not the run's
    std::optional<Started> m_started;
    std::optional<Ended> m_ended;
    std::optional<UsageSampler> m_usage;
    std::optional<std::string> m_failure;
    Reason m_reason = Reason::None;
    Nanoseconds m_killedAt{};
    bool m_abandoned = false;
    bool m_reaped = false;
    rusage m_resources{};
};

} // namespace assay::sandbox

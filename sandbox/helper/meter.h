#pragma once

#include "helper/news.h"
#include "protocol/report.h"

namespace assay::sandbox {

/// What a look at a running box found.
struct Look {
    Reason over = Reason::None; ///< the limit it has passed
    Nanoseconds again{};        ///< when none: look again after this time
};

/// Counts what a run uses. One for each way of counting; used for one run.
class Meter {
public:
    Meter() = default;
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;
    virtual ~Meter() = default;

    /// When to look first.
    virtual Nanoseconds firstLook() const = 0;
    virtual Look look() = 0;
    /// Polled for exceptional news (POLLPRI): memory is running out, and lookAtMemory() wants to
    /// be called. -1: there will be none.
    virtual int memoryFd() const { return -1; }
    virtual void lookAtMemory() {}
    /// After the end: fills in the figures. `reaped` is the kernel's account of the run's
    /// processes, `setUp` what of its CPU time is not the run's.
    virtual void conclude(const Account &reaped, Nanoseconds setUp, Report &report) = 0;
    /// After the end: whether the kernel itself has ended the run for its memory.
    virtual bool ranOutOfMemory() const = 0;
    /// After the end: whether the kernel refused the run a process or thread. Without a cgroup it
    /// refuses them, too, but tells nobody.
    virtual bool ranOutOfProcesses() const = 0;
};

int usableCores(); ///< by the helper's affinity

} // namespace assay::sandbox

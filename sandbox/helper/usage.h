#pragma once

#include "helper/news.h"
#include "protocol/descriptor.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>

/// What the processes of a run have used so far, read from the box's own /proc. Without a cgroup
/// these are samples: exact for what lives long, approximate for what comes and goes.
namespace assay::sandbox {

struct UsageSample {
    Nanoseconds cpu{};             ///< of the whole run so far
    std::uint64_t memoryBytes = 0; ///< now
};

/// Of all processes of the box whose /proc is open, the largest stack of a first thread. What is
/// asked for when memory is running out: endless recursion shows here.
std::uint64_t largestStack(int proc);

class UsageSampler {
public:
    /// `proc` is the box's /proc; `program` the program's process as we number it; `programSetUp`
    /// what its process had used before it became the program.
    UsageSampler(Descriptor proc, pid_t program, Nanoseconds programSetUp);

    /// Reads all processes once.
    UsageSample sample();

    int proc() const { return m_proc.get(); }
    Nanoseconds highestCpu() const { return m_highestCpu; }
    std::uint64_t highestMemory() const { return m_highestMemory; }
    /// CPU time of processes whose parent refused to be told of their end (SIGCHLD ignored), which
    /// the kernel adds to nobody's account. A lower bound.
    Nanoseconds lostCpu() const { return m_lost; }

private:
    struct Process {
        Nanoseconds own{};      ///< user + system
        Nanoseconds children{}; ///< of children that were waited for
        std::uint64_t residentBytes = 0;
        std::string memoryAt; ///< below /proc: what tells of its memory
    };
    using Processes = std::map<std::string, Process>; ///< by pid and start time

    Processes readAll() const;
    Nanoseconds total(const Processes &now) const;
    void accountVanished(const Processes &now);
    std::uint64_t memoryOf(const Processes &now);
    std::optional<Nanoseconds> preciseProgramCpu() const;

    Descriptor m_proc;
    clockid_t m_programClock{};
    bool m_hasProgramClock = false;
    Nanoseconds m_programSetUp;
    Processes m_before;
    Nanoseconds m_lost{};
    Nanoseconds m_highestCpu{};
    std::uint64_t m_highestMemory = 0;
    std::uint64_t m_examinedResident = 0;
};

} // namespace assay::sandbox

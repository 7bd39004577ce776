#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace assay::sandbox {

enum class Outcome : std::uint8_t {
    Exited,    ///< by itself, with an exit code
    Signalled, ///< by a signal that was not ours
    Killed,    ///< by the sandbox, for `reason`
    Failed,    ///< nothing was run, or the sandbox broke; `failure` says why. Never a verdict.
};

enum class Reason : std::uint8_t { None, Cpu, Wall, Memory, Output, Processes, Refused };

/// Does a layer of protection hold on this machine?
enum class LayerState : std::uint8_t { Holds, Weaker, Missing };

struct Layer {
    std::string name; ///< "user namespace", "seccomp", …
    LayerState state = LayerState::Holds;
    std::string why; ///< when it does not hold: the cause and how to mend it
};

/// All that is known about one finished run.
struct Report {
    std::uint64_t jobId = 0;
    Outcome outcome = Outcome::Failed;
    int exitCode = 0; ///< when Exited
    int signal = 0;   ///< when Signalled, or the signal a Killed run died of
    Reason reason = Reason::None;
    std::chrono::microseconds cpuTime{}; ///< user + system, all processes of the run
    std::chrono::microseconds wallTime{};
    /// Waited for a core that others had: when limits are exact, time in which the run wanted to
    /// compute and none of it could; else in which any process of the machine waited. 0 where the
    /// kernel keeps no such account.
    std::chrono::microseconds stalled{};
    std::uint64_t memoryBytes = 0; ///< peak
    std::uint64_t stackBytes = 0;  ///< largest stack when memory passed its limit; 0: not seen
    std::uint64_t outputBytes = 0; ///< passed on to standard output
    bool outputTruncated = false;
    bool errorTruncated = false;
    std::vector<std::string> refused; ///< names of refused system calls
    std::vector<Layer> layers;
    bool limitsExact = false;
    std::string limitsWhy; ///< why figures are approximate
    std::string failure;   ///< when Failed
};

} // namespace assay::sandbox

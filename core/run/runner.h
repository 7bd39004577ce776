#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "model/judgement.h"
#include "model/limits.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace assay::run {

/// A named, reviewed set of mounts, system calls and defaults that the helper knows.
enum class SandboxProfile {
    Program,  ///< a student's program
    Compiler, ///< a compiler working on a student's sources
    Checker,  ///< an instructor's validator or checker
};

struct BoundPath {
    std::filesystem::path host;
    std::filesystem::path box;
    bool writable = false;
};

/// Exactly one run of one program in a fresh box.
struct RunRequest {
    std::vector<std::string> command;
    std::vector<std::string> environment;
    SandboxProfile profile = SandboxProfile::Program;
    Limits limits;
    bool addressSpaceLimit = true; ///< see Language::addressSpaceLimit
    std::vector<BoundPath> binds;
    std::filesystem::path standardInput = "/dev/null"; ///< regular file or /dev/null
    std::filesystem::path standardOutput;              ///< file to be written
    std::filesystem::path standardError;               ///< file to be written
    std::optional<std::filesystem::path> resultChannel;///< file that receives the box's descriptor 3
};

/// The facts about one run; a verdict is made of them elsewhere.
struct RunReport {
    enum class Outcome { Exited, Signalled, Killed };
    Outcome outcome = Outcome::Exited;
    std::optional<int> exitCode;
    std::optional<int> signal;
    EndReason reason = EndReason::None;
    Duration cpuTime{};
    Duration wallTime{};
    ByteCount memory;
    ByteCount outputSize;
    bool outputTruncated = false;
    std::vector<std::string> refused;
    LimitsAccuracy accuracy;
};

/// Runs programs. One Runner serves one thread at a time; a judge thread owns its own.
class Runner {
public:
    virtual ~Runner() = default;

    /// Blocks until the run is over. A stop request kills the run at once and gives Cancelled.
    /// A missing or broken report of the helper is HelperFailed, never a RunReport.
    virtual Result<RunReport> run(const RunRequest &request, std::stop_token stop) = 0;
};

} // namespace assay::run

#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "model/judgement.h"
#include "model/limits.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace assay::run {

/// A named, reviewed set of mounts, system calls and defaults that the helper knows.
enum class SandboxProfile {
    Program,  ///< a student's program
    Exam,     ///< a student's program in an exam: the first unlisted system call ends it
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
    std::string directory = "/box";                    ///< working directory in the box
    std::filesystem::path standardInput = "/dev/null"; ///< regular file or /dev/null
    std::filesystem::path standardOutput;              ///< file to be written
    std::filesystem::path standardError;               ///< file to be written
    std::optional<std::filesystem::path>
        resultChannel; ///< file that receives the box's descriptor 3
    /// A connected stream socket in the place of both standard files: the program reads what
    /// arrives there and writes into it. Stays the caller's. When the program closes its output,
    /// the socket's sending direction ends; the socket itself lives as long as the caller keeps it.
    std::optional<int> conversation;
    /// A connected stream socket in the place of standard input and the result channel: requests
    /// arrive there and results go back. Stays the caller's.
    std::optional<int> callSocket;
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
    /// Waited for a core that others had: by this run where accuracy is exact, else by any process
    /// of the machine. 0 where the kernel keeps no account.
    Duration stalled{};
    ByteCount memory;
    ByteCount stack; ///< of the processes that were ended for their memory; 0: not known
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

    /// Another one of the same kind, for a program that runs at the same time as one of this; null
    /// if there can only be one.
    virtual std::unique_ptr<Runner> another() const { return nullptr; }
};

} // namespace assay::run

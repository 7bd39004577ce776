#pragma once

#include "judge/compile/executable.h"
#include "model/limits.h"
#include "run/memory_file.h"
#include "run/runner.h"
#include "run/work_dir.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace assay::judge {

/// What the language's run-time system needs, on top of what the assignment allows a program.
Limits withRuntime(Limits limits, const Language &language);

/// Where a program is killed: above its time limit, so that the measured time decides and not the
/// kill, and a program that is a little too slow is seen to be just that (FORMATS.md §11).
Limits killLimits(Limits limits);

/// One run of a student's program, with or without a driver, and all that it left.
struct ProgramRun {
    run::RunReport report;
    std::optional<run::WorkDir> files;     ///< only with a result channel or large outputs
    std::optional<run::MemoryFile> memory; ///< holds a small output
    std::filesystem::path output;          ///< as long as this lives; empty after a conversation
    std::string outputStart;               ///< at most 64 KiB
    bool outputCut = false;
    std::string errorStart; ///< at most 64 KiB
};

struct ProgramStart {
    const Executable &program;
    const Language &language;
    run::SandboxProfile profile = run::SandboxProfile::Program;
    std::vector<std::string> command;
    Limits limits; ///< of the assignment; the run-time system's share is added
    std::filesystem::path input;
    std::vector<run::BoundPath> extraBinds{};
    std::optional<std::filesystem::path> resultChannel{};
    std::optional<int> conversation{}; ///< instead of input and output; see run::RunRequest
};

/// The content of a test's folder of files as it appears in the working directory (§3.2).
Result<std::vector<run::BoundPath>> bindsOfFiles(const std::filesystem::path &folder);

Result<ProgramRun> runProgram(run::Runner &runner, const ProgramStart &start, std::stop_token stop);

/// Facts of the run as a TestResult has them; verdict and messages are still to be decided.
TestResult factsOf(const ProgramRun &run);

} // namespace assay::judge

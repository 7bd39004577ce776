#pragma once

#include "judge/executable.h"
#include "model/limits.h"
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

/// One run of a student's program, with or without a driver, and all that it left.
struct ProgramRun {
    run::RunReport report;
    run::WorkDir files; ///< holds the files below
    std::filesystem::path output;
    std::string outputStart; ///< at most 64 KiB
    bool outputCut = false;
    std::string errorStart; ///< at most 64 KiB
};

struct ProgramStart {
    const Executable &program;
    const Language &language;
    std::vector<std::string> command;
    Limits limits; ///< of the assignment; the run-time system's share is added
    std::filesystem::path input;
    std::vector<run::BoundPath> extraBinds{};
    std::optional<std::filesystem::path> resultChannel{};
};

Result<ProgramRun> runProgram(run::Runner &runner, const ProgramStart &start, std::stop_token stop);

/// Facts of the run as a TestResult has them; verdict and messages are still to be decided.
TestResult factsOf(const ProgramRun &run);

} // namespace assay::judge

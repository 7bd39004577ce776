#pragma once

#include "load/submission_intake.h"

#include <CLI/App.hpp>
#include <filesystem>
#include <vector>

namespace assay::cli {

/// SOURCE, --language and --entry, which name the program that a command is about.
struct ProgramOptions {
    std::vector<std::filesystem::path> sources;
    load::IntakeOptions intake;
};

/// `options` must live as long as the command.
void addProgramOptions(CLI::App &command, ProgramOptions &options);

} // namespace assay::cli

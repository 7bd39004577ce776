#pragma once

#include "base/error.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace assay::cli {

/// What a program printed on standard output, at most 1 MiB of it, and its exit code (-1: ended
/// otherwise).
struct Captured {
    std::string output;
    int exitCode = -1;
};

/// Runs a trusted program of our own without a shell; kills it when the time is over.
Result<Captured> capture(const std::filesystem::path &program,
                         const std::vector<std::string> &arguments,
                         std::chrono::milliseconds timeout);

} // namespace assay::cli

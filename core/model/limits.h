#pragma once

#include "base/units.h"

#include <optional>

namespace assay {

/// What one run may use. Complete: every field has a value by the time something is run.
struct Limits {
    Duration cpuTime = std::chrono::seconds(2);  ///< the time limit: processor time, all processes
    Duration wallTime = std::chrono::seconds(7); ///< backstop for programs that wait
    ByteCount memory = ByteCount::mib(1024);
    ByteCount output = ByteCount::mib(8);       ///< standard output
    ByteCount errorOutput = ByteCount::kib(64); ///< standard error; capped, never a verdict
    int processes = 64;                         ///< processes and threads together
};

/// Wall limit that belongs to a time limit: FORMATS.md §11 (a backstop well above the time limit).
constexpr Duration wallTimeFor(Duration cpuTime)
{
    return 3 * cpuTime + std::chrono::seconds(1);
}

/// What an assignment says about limits; absent means the default of Limits.
struct LimitOverrides {
    std::optional<Duration> cpuTime;
    std::optional<ByteCount> memory;
};

/// Limits that concern a package's other programs.
struct PackageLimits {
    ByteCount code = ByteCount::kib(128);
    Duration compilationTime = std::chrono::seconds(60);
    ByteCount compilationMemory = ByteCount::mib(2048);
    Duration validationTime = std::chrono::seconds(60);
    ByteCount validationMemory = ByteCount::mib(2048);
    ByteCount validationOutput = ByteCount::mib(8);
};

} // namespace assay

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace assay::sandbox {

/// A file or folder of the machine made visible inside the box.
struct Bind {
    std::string host; ///< absolute path on the machine
    std::string box;  ///< absolute path inside the box
    bool writable = false;

    bool operator==(const Bind &) const = default;
};

/// What one run may use. Zero is a real limit, not "unlimited".
struct JobLimits {
    std::chrono::microseconds cpuTime{2'000'000};
    std::chrono::microseconds wallTime{7'000'000};
    std::uint64_t memoryBytes = 1ULL << 30;
    std::uint64_t outputBytes = 8ULL << 20;  ///< standard output; more ends the run
    std::uint64_t errorBytes = 64ULL << 10;  ///< standard error; more is dropped
    std::uint64_t resultBytes = 16ULL << 20; ///< the result channel; more ends the run
    std::uint64_t fileBytes = 64ULL << 20;   ///< all that is written below /box and /tmp
    std::uint32_t processes = 64;
    bool limitAddressSpace = true; ///< rlimit on address space where memory is not exact

    bool operator==(const JobLimits &) const = default;
};

/// One run. Names a profile and limits; it cannot list system calls or mounts of its own choice
/// beyond binds, so a bug in the caller cannot weaken the filter.
///
/// Descriptors travel beside the message, in this order: standard input, standard output,
/// standard error and, if `hasResultChannel`, the result channel (descriptor 3 in the box).
struct Job {
    std::uint64_t id = 0;
    std::string profile = "program";      ///< "program", "compiler", "checker", "exam"
    std::vector<std::string> command;     ///< command[0] is a path in the box or found on its PATH
    std::vector<std::string> environment; ///< NAME=value, added to the profile's own
    std::string directory = "/box";
    std::vector<Bind> binds;
    JobLimits limits;
    bool hasResultChannel = false;
};

} // namespace assay::sandbox

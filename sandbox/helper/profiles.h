#pragma once

#include <array>
#include <span>
#include <string_view>

namespace assay::sandbox {

/// What the system call filter lets through.
enum class FilterPolicy {
    Teaching, ///< all but what no course needs; refused calls fail with EPERM and are named
    Exam,     ///< only what is listed; the first other call ends the run and is named
};

/// A named, reviewed policy. Jobs choose one by name and cannot change it.
struct Profile {
    std::string_view name;
    std::string_view purpose;
    bool followsSymlinks; ///< whether symbolic links made in /box, /tmp and /dev/shm are followed
    FilterPolicy policy;
};

std::span<const Profile> profiles();

/// The profile of that name, or null.
const Profile *findProfile(std::string_view name);

} // namespace assay::sandbox

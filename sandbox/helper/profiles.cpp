#include "helper/profiles.h"

#include <algorithm>

namespace assay::sandbox {

namespace {

// The first three share one system call filter (syscall_sets.cpp): what it refuses, no program of a
// course needs. They differ in what a link made by the run may do.
constexpr std::array<Profile, 4> all{{
    {"program", "a student's program", false, FilterPolicy::Teaching},
    {"compiler", "a compiler working on a student's sources", true, FilterPolicy::Teaching},
    {"checker", "an instructor's checker or input validator", false, FilterPolicy::Teaching},
    {"exam", "a student's program in an exam", false, FilterPolicy::Exam},
}};

} // namespace

std::span<const Profile> profiles()
{
    return all;
}

const Profile *findProfile(std::string_view name)
{
    const auto found = std::ranges::find(all, name, &Profile::name);
    return found == all.end() ? nullptr : found;
}

} // namespace assay::sandbox

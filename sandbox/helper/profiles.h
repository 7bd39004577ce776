#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace assay::sandbox {

/// A named, reviewed policy. Jobs choose one by name and cannot change it.
struct Profile {
    std::string_view name;
    std::string_view purpose;
    bool followsSymlinks; ///< whether symbolic links made in /box, /tmp and /dev/shm are followed
    std::size_t index;    ///< position in profiles()
};

std::span<const Profile> profiles();

/// The profile of that name, or null.
const Profile *findProfile(std::string_view name);

} // namespace assay::sandbox

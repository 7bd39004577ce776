#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The kernel's little files of figures, below /proc and in cgroups.
namespace assay::sandbox {

/// The first 4096 bytes of the file at `path` below the open `folder`; empty if it cannot be read.
std::string readSmall(int folder, const char *path);

/// The number that the text begins with; 0 if it begins with none.
std::uint64_t leadingNumber(std::string_view text);

} // namespace assay::sandbox

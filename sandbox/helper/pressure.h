#pragma once

#include <chrono>
#include <string_view>

/// Pressure stall information: how long work waited for a core because others had it.
namespace assay::sandbox {

/// Which waiting counts.
enum class Stall {
    Some, ///< at least one process waited
    Full, ///< and none of the group ran meanwhile; a whole machine never has this
};

/// The total in a file of the kernel's pressure format; 0 if it does not say.
std::chrono::microseconds totalStall(std::string_view pressure, Stall kind);

/// Of all processes of the machine since its start; 0 where the kernel keeps no account.
std::chrono::microseconds machineCpuStall();

} // namespace assay::sandbox

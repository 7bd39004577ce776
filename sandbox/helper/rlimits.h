#pragma once

#include "protocol/fallible.h"
#include "protocol/job.h"

namespace assay::sandbox {

/// Extra address space over the memory limit, so that a program that grows step by step is seen to
/// be over the limit before an allocation fails.
inline constexpr std::uint64_t addressSpaceSlack = 64ULL << 20;

/// Sets the calling process's resource limits for good (soft and hard).
Fallible<> limitResources(const JobLimits &limits);

} // namespace assay::sandbox

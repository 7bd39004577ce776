#pragma once

#include "judge/limits/time_limits.h"
#include "store/gradebook.h"

namespace assay {

/// Keeps measured time limits in the gradebook, which must outlive them. Nothing is lost but time
/// when it cannot be read or written, so that is no error.
judge::TimeLimits::Memory timeLimitMemory(store::Gradebook &gradebook);

} // namespace assay

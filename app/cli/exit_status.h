#pragma once

#include "base/error.h"

namespace assay::cli {

/// What the program ends with; the numbers are part of the contract.
enum class ExitStatus {
    Fine = 0,       ///< accepted, verified, nothing found
    Not = 1,        ///< judged but not accepted; a reference differs; issues found
    BadInput = 2,   ///< bad usage or bad input
    JudgeError = 3, ///< our side
    Interrupted = 130,
};

/// The status an error ends with: what a person named or wrote is bad input, the rest is ours.
ExitStatus exitStatusOf(const Error &error);

/// The one that says more, when several packages were worked on.
ExitStatus worse(ExitStatus a, ExitStatus b);

} // namespace assay::cli

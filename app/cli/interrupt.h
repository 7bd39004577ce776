#pragma once

#include "base/error.h"

#include <stop_token>

namespace assay::cli {

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request, so that runs are ended and folders
/// removed; a second signal ends the program at once.
class Interrupt {
public:
    static Result<> install();

    /// Stopped from the first signal on. Callbacks run on a thread of ours, not in a handler.
    static std::stop_token token();
    static bool requested() { return token().stop_requested(); }
};

} // namespace assay::cli

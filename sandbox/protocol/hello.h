#pragma once

#include "protocol/report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace assay::sandbox {

/// The first message of `assay-sandbox serve`, sent once when it starts: what this machine can do.
struct Hello {
    std::string helperVersion; ///< of the program, for logs
    std::vector<Layer> layers; ///< every layer of protection and whether it holds
    bool limitsExact = false;  ///< memory and CPU figures come from the kernel's own accounts
    std::string limitsWhy;     ///< why not, when not
    std::string failure;       ///< not empty: no job can be run here, and why; the helper leaves
};

} // namespace assay::sandbox

#pragma once

#include "protocol/report.h"

#include <string>
#include <vector>

namespace assay::sandbox {

/// The layers of protection when a box can be set up at all: a run is never made with fewer.
std::vector<Layer> layersOfABox();

/// Why memory and CPU figures are approximate.
std::string whyLimitsAreApproximate();

} // namespace assay::sandbox

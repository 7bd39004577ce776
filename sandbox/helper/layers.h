#pragma once

#include "helper/cgroup_tree.h"
#include "protocol/report.h"

#include <string>
#include <vector>

namespace assay::sandbox {

/// The layers of protection when a box can be set up at all: a run is never made with fewer.
std::vector<Layer> layersOfABox(const CgroupTree &cgroups);

/// Those of them that a machine may have or not, whether or not a box can be set up.
std::vector<Layer> layersBeside(const CgroupTree &cgroups);

/// Why memory and CPU figures are approximate; empty if they are exact.
std::string whyLimitsAreApproximate(const CgroupTree &cgroups);

} // namespace assay::sandbox

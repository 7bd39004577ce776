#include "helper/layers.h"

#include "helper/landlock.h"

namespace assay::sandbox {

std::string whyLimitsAreApproximate(const CgroupTree &cgroups)
{
    if (cgroups.exact())
        return {};
    return "memory and CPU time are added up from the run's processes about every 20 ms, because "
           "no cgroup counts them: " +
           cgroups.why();
}

std::vector<Layer> layersBeside(const CgroupTree &cgroups)
{
    return {landlockLayer(),
            {"exact limits", cgroups.exact() ? LayerState::Holds : LayerState::Weaker,
             whyLimitsAreApproximate(cgroups)}};
}

std::vector<Layer> layersOfABox(const CgroupTree &cgroups)
{
    std::vector<Layer> layers;
    for (const char *name :
         {"user namespace", "pid namespace", "mount namespace", "network namespace",
          "ipc namespace", "uts namespace", "cgroup namespace", "private read-only root",
          "no capabilities", "no new privileges", "system call filter", "resource limits"})
        layers.push_back({name, LayerState::Holds, {}});
    for (Layer &layer : layersBeside(cgroups))
        layers.push_back(std::move(layer));
    return layers;
}

} // namespace assay::sandbox

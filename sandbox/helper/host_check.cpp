#include "helper/host_check.h"

#include "helper/layers.h"
#include "helper/namespaces.h"

#include <array>
#include <cstdint>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

struct Namespace {
    const char *name;
    std::uint64_t flag;
};

constexpr std::array<Namespace, 7> namespaces{{{"user namespace", CLONE_NEWUSER},
                                               {"pid namespace", CLONE_NEWPID},
                                               {"mount namespace", CLONE_NEWNS},
                                               {"network namespace", CLONE_NEWNET},
                                               {"ipc namespace", CLONE_NEWIPC},
                                               {"uts namespace", CLONE_NEWUTS},
                                               {"cgroup namespace", CLONE_NEWCGROUP}}};

/// Why the kernel gives no such namespace here; empty if it does.
std::string refusalOf(std::uint64_t flag)
{
    const auto child = forkInto(CLONE_NEWUSER | flag);
    if (!child)
        return child.error();
    if (child->pid == 0)
        ::_exit(0);
    ::waitpid(child->pid, nullptr, 0);
    return {};
}

} // namespace

Hello checkHost(Supervisor &supervisor)
{
    Hello hello;
    hello.helperVersion = ASSAY_VERSION;
    hello.limitsExact = supervisor.cgroups().exact();
    hello.limitsWhy = whyLimitsAreApproximate(supervisor.cgroups());
    hello.failure = supervisor.trySetUp();
    if (hello.failure.empty()) {
        hello.layers = layersOfABox(supervisor.cgroups());
        return hello;
    }
    bool anyRefused = false;
    for (const Namespace &one : namespaces) {
        const std::string why = refusalOf(one.flag);
        anyRefused = anyRefused || !why.empty();
        hello.layers.push_back(
            {one.name, why.empty() ? LayerState::Holds : LayerState::Missing, why});
    }
    if (!anyRefused)
        hello.layers.push_back({"set-up of a box", LayerState::Missing, hello.failure});
    for (const Layer &layer : layersBeside(supervisor.cgroups()))
        hello.layers.push_back(layer);
    return hello;
}

} // namespace assay::sandbox

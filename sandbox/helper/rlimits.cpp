#include "helper/rlimits.h"

#include "helper/try.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <sys/resource.h>

namespace assay::sandbox {

namespace {

/// Never above what the caller of the helper may have itself.
Fallible<> limit(int resource, const char *name, rlim_t wanted)
{
    rlimit current{};
    if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &current) != 0)
        return systemFailure(std::string("cannot read the resource limit ") + name, errno);
    const rlim_t value = std::min(wanted, current.rlim_max);
    const rlimit both{value, value};
    if (::setrlimit(static_cast<__rlimit_resource_t>(resource), &both) != 0)
        return systemFailure(std::string("cannot set the resource limit ") + name, errno);
    return {};
}

/// Whole seconds above the limit: only a backstop for when the supervisor's own clock fails.
rlim_t cpuBackstop(std::chrono::microseconds cpuTime)
{
    return static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(cpuTime).count()) + 2;
}

} // namespace

Fallible<> limitResources(const JobLimits &limits)
{
    // 1, not 0: with 0 the kernel would still start a core_pattern program outside of the box and
    // feed it the memory of ours; 1 is its word for "no, not even there".
    TRY_DO(limit(RLIMIT_CORE, "CORE", 1));
    TRY_DO(limit(RLIMIT_FSIZE, "FSIZE", limits.fileBytes));
    // Each descriptor may hold kernel memory that is nobody's: a socket's buffers, a pipe's pages.
    TRY_DO(limit(RLIMIT_NOFILE, "NOFILE", 256));
    // Deep recursion ends at the memory limit. A finite number here would become the default stack
    // size of every thread and eat the address space.
    TRY_DO(limit(RLIMIT_STACK, "STACK", RLIM_INFINITY));
    TRY_DO(limit(RLIMIT_MEMLOCK, "MEMLOCK", 0));
    TRY_DO(limit(RLIMIT_MSGQUEUE, "MSGQUEUE", 0));
    TRY_DO(limit(RLIMIT_NICE, "NICE", 0));
    TRY_DO(limit(RLIMIT_RTPRIO, "RTPRIO", 0));
    // Counted within the box's own user namespace; the one more is the box's init.
    TRY_DO(limit(RLIMIT_NPROC, "NPROC", static_cast<rlim_t>(limits.processes) + 1));
    TRY_DO(limit(RLIMIT_CPU, "CPU", cpuBackstop(limits.cpuTime)));
    if (limits.limitAddressSpace)
        TRY_DO(limit(RLIMIT_AS, "AS",
                     std::min(limits.memoryBytes, RLIM_INFINITY - addressSpaceSlack) +
                         addressSpaceSlack));
    return {};
}

} // namespace assay::sandbox

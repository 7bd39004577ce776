#include "helper/supervisor.h"

#include "helper/inside.h"
#include "helper/layers.h"
#include "helper/seccomp.h"
#include "helper/try.h"

#include <fcntl.h>

namespace assay::sandbox {

Supervisor::Supervisor()
    : m_host(findHostFiles())
{
}

RunEnd Supervisor::run(const Job &job, const std::vector<int> &descriptors, int control,
                       Report &report)
{
    report = Report{};
    report.jobId = job.id;
    report.layers = layersOfABox();
    report.limitsWhy = whyLimitsAreApproximate();
    const auto attempt = [&]() -> Fallible<RunEnd> {
        Plan plan;
        plan.job = &job;
        plan.profile = findProfile(job.profile);
        if (plan.profile == nullptr)
            return failure("there is no profile '" + job.profile +
                           "'; it is program, compiler or checker");
        if (descriptors.size() != (job.hasResultChannel ? 4U : 3U))
            return failure("the job came with " + std::to_string(descriptors.size()) +
                           " descriptors, not with 3, or 4 with a result channel");
        plan.host = &m_host;
        plan.filter = TRY(filterFor(*plan.profile));
        plan.identity = TRY(chooseIdentity());
        plan.binds = TRY(prepareBinds(job, plan.identity, m_ownerMaps));
        Run one(job, control);
        const auto end = one.execute(descriptors, plan, report);
        m_lastOutputByte = one.lastOutputByte();
        return end;
    };
    const Fallible<RunEnd> end = attempt();
    if (end)
        return *end;
    report.outcome = Outcome::Failed;
    report.failure = end.error();
    return RunEnd::Reported;
}

std::string Supervisor::trySetUp()
{
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nothing)
        return "cannot open /dev/null";
    Report report;
    static_cast<void>(run(Job{}, {nothing.get(), nothing.get(), nothing.get()}, -1, report));
    return report.failure;
}

} // namespace assay::sandbox

#include "helper/supervisor.h"

#include "helper/cgroup_meter.h"
#include "helper/layers.h"
#include "helper/sampled_meter.h"
#include "helper/seccomp.h"
#include "helper/try.h"
#include "protocol/codec.h"

#include <algorithm>
#include <fcntl.h>
#include <poll.h>

namespace assay::sandbox {

Supervisor::Supervisor(Preparing preparing)
    : m_cgroups(CgroupTree::find()),
      m_layers(layersOfABox(m_cgroups)),
      m_whyApproximate(whyLimitsAreApproximate(m_cgroups)),
      m_host(findHostFiles()),
      m_preparing(preparing)
{
}

Fallible<std::unique_ptr<Slot>> Supervisor::prepare(const Job &job)
{
    BoxParts parts;
    parts.profile = findProfile(job.profile);
    if (parts.profile == nullptr)
        return failure("there is no profile '" + job.profile +
                       "'; it is program, compiler, checker or exam");
    parts.host = &m_host;
    parts.filter = TRY(filterFor(parts.profile->policy));
    if (!m_namespaces) {
        m_identity = TRY(chooseIdentity());
        m_namespaces = TRY(SharedNamespaces::make(*m_identity));
    }
    parts.identity = *m_identity;
    parts.namespaces = &*m_namespaces;
    std::optional<CgroupLeaf> cgroup;
    if (m_cgroups.exact())
        cgroup.emplace(TRY(m_cgroups.makeLeaf()));
    return Slot::start(job, parts, TRY(prepareBinds(job, parts.identity, m_ownerMaps)),
                       std::move(cgroup));
}

/// A box prepared before, or else a new one; nothing if the caller left in the meantime.
Fallible<std::unique_ptr<Slot>> Supervisor::slotAtGate(const Job &job, int control)
{
    if (std::unique_ptr<Slot> ahead = m_pool.take(job)) {
        const auto ready = ahead->waitAtGate(control);
        if (ready && !*ready)
            return nullptr;
        if (ready && ahead->isSound())
            return ahead;
    }
    std::unique_ptr<Slot> fresh = TRY(prepare(job));
    if (!TRY(fresh->waitAtGate(control)))
        return nullptr;
    return fresh;
}

void Supervisor::prepareNext(const Job &job)
{
    // A compilation is not followed by another one like it. A failure here is no failure yet: the
    // next run makes its own box and says what is wrong.
    const Profile *profile = findProfile(job.profile);
    // Nor is a box made ahead that could write to the caller's folders: its mount points would
    // appear there after the report.
    if (std::ranges::any_of(job.binds, &Bind::writable))
        return;
    if (m_preparing == Preparing::Never || profile == nullptr || profile->followsSymlinks)
        return;
    while (m_pool.wants(job)) {
        auto slot = prepare(job);
        if (!slot)
            return;
        m_pool.keep(std::move(*slot));
    }
}

void Supervisor::settle(const Job &job)
{
    for (const auto &run : m_over)
        run->release();
    prepareNext(job);
    std::erase_if(m_over, [](const auto &run) { return run->isGone(); });
}

void Supervisor::idle(int control)
{
    constexpr int patience = 30'000; // milliseconds
    for (;;) {
        std::vector<pollfd> watched{{control, POLLIN, 0}};
        for (const int descriptor : m_pool.descriptors())
            watched.push_back({descriptor, POLLIN, 0});
        for (const auto &run : m_over)
            watched.push_back({run->goneFd(), POLLIN, 0});
        const int ready = ::poll(watched.data(), watched.size(), m_pool.empty() ? -1 : patience);
        if (ready == 0)
            m_pool.clear();
        else if (watched.front().revents != 0)
            return;
        m_pool.hear();
        std::erase_if(m_over, [](const auto &run) { return run->isGone(); });
    }
}

std::unique_ptr<Meter> Supervisor::meterFor(const Job &job, Slot &slot)
{
    if (slot.cgroup())
        return std::make_unique<CgroupMeter>(*slot.cgroup(), slot.takeProc(), job.limits);
    return std::make_unique<SampledMeter>(
        UsageSampler(slot.takeProc(), slot.atGate().program, slot.atGate().ownCpu), job.limits);
}

void Supervisor::keepUntilGone(std::unique_ptr<Run> run)
{
    constexpr std::size_t most = 4;
    if (m_over.size() >= most)
        m_over.erase(m_over.begin());
    m_over.push_back(std::move(run));
}

Fallible<RunEnd> Supervisor::attempt(const Job &job, const std::vector<int> &descriptors,
                                     int control, Report &report)
{
    if (descriptors.size() != descriptorCount(job))
        return failure("the job came with " + std::to_string(descriptors.size()) +
                       " descriptors, not with 3, or 4 with a result channel");
    std::unique_ptr<Slot> slot = TRY(slotAtGate(job, control));
    if (!slot)
        return RunEnd::Abandoned;
    std::unique_ptr<Meter> meter = meterFor(job, *slot);
    auto one = std::make_unique<Run>(job, std::move(slot), std::move(meter), control, m_expected);
    const auto end = one->execute(descriptors, [&] { prepareNext(job); }, report);
    m_expected = end && report.wallTime < shortRun ? Length::Short : Length::Any;
    m_lastOutputByte = one->lastOutputByte();
    if (m_preparing == Preparing::Ahead)
        keepUntilGone(std::move(one));
    return end;
}

RunEnd Supervisor::run(const Job &job, const std::vector<int> &descriptors, int control,
                       Report &report)
{
    report = Report{};
    report.jobId = job.id;
    report.layers = m_layers;
    report.limitsExact = m_cgroups.exact();
    report.limitsWhy = m_whyApproximate;
    const Fallible<RunEnd> end = attempt(job, descriptors, control, report);
    if (end)
        return *end;
    report.outcome = Outcome::Failed;
    report.failure = end.error();
    return RunEnd::Reported;
}

std::string Supervisor::trySetUp()
{
    const auto slot = slotAtGate(Job{}, -1);
    return slot ? std::string() : slot.error();
}

} // namespace assay::sandbox

#include "helper/cgroup_leaf.h"

#include "helper/meter.h"
#include "helper/pressure.h"
#include "helper/small_file.h"
#include "helper/try.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>
#include <unistd.h>

namespace assay::sandbox {

CgroupLeaf::CgroupLeaf(int parent, std::string name, Descriptor folder)
    : m_parent(parent),
      m_name(std::move(name)),
      m_folder(std::move(folder))
{
}

CgroupLeaf::~CgroupLeaf()
{
    if (!m_folder)
        return;
    static_cast<void>(write("cgroup.kill", "1"));
    // The last process may still be on its way out.
    constexpr timespec moment{0, 1'000'000};
    for (int tries = 0; ::unlinkat(m_parent, m_name.c_str(), AT_REMOVEDIR) != 0; ++tries) {
        if (errno != EBUSY || tries == 100)
            return;
        ::nanosleep(&moment, nullptr);
    }
}

Fallible<CgroupLeaf> CgroupLeaf::make(int parent, std::string name)
{
    if (::mkdirat(parent, name.c_str(), 0755) != 0)
        return systemFailure("cannot make a cgroup for the box", errno);
    Descriptor folder(::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return systemFailure("cannot open the cgroup of the box", errno);
    CgroupLeaf leaf(parent, std::move(name), std::move(folder));
    // A kernel that does not count swap has no such file, or there is none to count.
    static_cast<void>(leaf.write("memory.swap.max", "0"));
    TRY_DO(leaf.write("memory.oom.group", "1"));
    if (const auto cores = usableCores(); cores < ::get_nprocs())
        static_cast<void>(leaf.write("cpu.max", std::to_string(cores * 100'000) + " 100000"));
    return leaf;
}

Fallible<> CgroupLeaf::write(const char *file, const std::string &value) const
{
    const Descriptor out(::openat(m_folder.get(), file, O_WRONLY | O_CLOEXEC));
    if (!out || ::write(out.get(), value.data(), value.size()) < 0)
        return systemFailure(std::string("cannot set ") + file + " of the box's cgroup", errno);
    return {};
}

Fallible<> CgroupLeaf::limit(const JobLimits &limits)
{
    // Beyond these the kernel's own arithmetic ends.
    constexpr std::uint64_t mostBytes = 1ULL << 50;
    constexpr std::uint64_t mostProcesses = 1ULL << 22;
    TRY_DO(write("pids.max",
                 std::to_string(std::min(limits.processes + std::uint64_t{1}, mostProcesses))));
    const std::uint64_t most = std::min(limits.memoryBytes, mostBytes);
    // Only for the warning: without it, a run is ended all the same.
    if (write("memory.high", std::to_string(most - most / 8))) {
        m_memoryEvents.reset(::openat(m_folder.get(), "memory.events", O_RDONLY | O_CLOEXEC));
        char byte = 0; // what was never read counts as news
        if (::read(m_memoryEvents.get(), &byte, 1) != 1)
            m_memoryEvents.reset();
    }
    return write("memory.max", std::to_string(most));
}

void CgroupLeaf::ceaseWarning()
{
    static_cast<void>(write("memory.high", "max"));
    m_memoryEvents.reset();
}

std::uint64_t CgroupLeaf::field(const char *file, std::string_view key) const
{
    const std::string text = '\n' + readSmall(m_folder.get(), file);
    const std::string start = '\n' + std::string(key) + ' ';
    const std::size_t at = text.find(start);
    return at == std::string::npos
               ? 0
               : leadingNumber(std::string_view(text).substr(at + start.size()));
}

Nanoseconds CgroupLeaf::cpuTime() const
{
    return std::chrono::microseconds(field("cpu.stat", "usage_usec"));
}

std::uint64_t CgroupLeaf::peakMemory() const
{
    return leadingNumber(readSmall(m_folder.get(), "memory.peak"));
}

std::chrono::microseconds CgroupLeaf::stalled() const
{
    return totalStall(readSmall(m_folder.get(), "cpu.pressure"), Stall::Full);
}

bool CgroupLeaf::ranOutOfMemory() const
{
    return field("memory.events", "oom_kill") > 0;
}

bool CgroupLeaf::ranOutOfProcesses() const
{
    return field("pids.events", "max") > 0;
}

} // namespace assay::sandbox

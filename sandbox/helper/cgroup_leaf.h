#pragma once

#include "helper/news.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"
#include "protocol/job.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// The cgroup of one box: the kernel counts and limits all of its processes together. Removed, with
/// all that may still be in it, by its destructor.
class CgroupLeaf {
public:
    /// Makes it as `name` in the folder `parent`, which must outlive it. Nothing of it is swapped
    /// out; when its memory is out, all in it die. Where the helper may use only some of the
    /// machine's cores (taskset) and the cpu controller is delegated, cpu.max gives it no more
    /// than so many: a program could set its own affinity. Else the cores themselves are the bound.
    static Fallible<CgroupLeaf> make(int parent, std::string name);
    CgroupLeaf(CgroupLeaf &&) = default;
    CgroupLeaf &operator=(CgroupLeaf &&) = delete;
    ~CgroupLeaf();

    int fd() const { return m_folder.get(); } ///< for clone into it
    /// Bounds memory and processes (with the box's init as one more).
    Fallible<> limit(const JobLimits &limits);
    /// Once most of the memory is used, poll tells of it here (POLLPRI), and the kernel slows down
    /// what uses more, gently at first, until ceaseWarning(). -1 afterwards.
    int memoryFd() const { return m_memoryEvents.get(); }
    void ceaseWarning();

    Nanoseconds cpuTime() const; ///< user and system, of all that ever were in it
    std::uint64_t peakMemory() const;
    /// Time in which something in it waited for a core and nothing in it had one.
    std::chrono::microseconds stalled() const;
    bool ranOutOfMemory() const;
    bool ranOutOfProcesses() const; ///< a process or thread more was refused

private:
    CgroupLeaf(int parent, std::string name, Descriptor folder);
    Fallible<> write(const char *file, const std::string &value) const;
    std::uint64_t field(const char *file, std::string_view key) const;

    int m_parent;
    std::string m_name;
    Descriptor m_folder;
    Descriptor m_memoryEvents;
};

} // namespace assay::sandbox

#pragma once

#include "helper/news.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"
#include "protocol/job.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// The cgroup of one box: the kernel counts and limits all of its processes together. Removed, with
/// all that may still be in it, by its destructor.
class CgroupLeaf {
public:
    /// Makes it as `name` in the folder `parent`, which must outlive it.
    static Fallible<CgroupLeaf> make(int parent, std::string name);
    CgroupLeaf(CgroupLeaf &&) = default;
    CgroupLeaf &operator=(CgroupLeaf &&) = delete;
    ~CgroupLeaf();

    int fd() const { return m_folder.get(); } ///< for clone into it
    /// Memory with nothing swapped out, and processes with the box's init; all die when memory is
    /// out.
    Fallible<> limit(const JobLimits &limits);

    Nanoseconds cpuTime() const; ///< user and system, of all that ever were in it
    std::uint64_t peakMemory() const;
    bool ranOutOfMemory() const;

private:
    CgroupLeaf(int parent, std::string name, Descriptor folder);
    Fallible<> write(const char *file, const std::string &value) const;
    std::uint64_t field(const char *file, std::string_view key) const;

    int m_parent;
    std::string m_name;
    Descriptor m_folder;
};

} // namespace assay::sandbox

#pragma once

#include "helper/cgroup_leaf.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <cstdint>
#include <string>

namespace assay::sandbox {

/// The helper's part of the cgroup v2 tree:
///   <delegated>/supervisor   the helper (processes may only be in leaves)
///   <delegated>/runs/…       one leaf for each box
/// Limits need the controllers memory and pids. Where cpu is delegated as well, all runs together
/// weigh as much as the helper, which so gets a core when it has something to end, however many
/// processes a run has; where io is, runs give way to what else reads and writes.
/// The delegated part is a transient scope of systemd's, or else the cgroup that the helper was
/// started in, if that is delegated, or if there is no systemd and it may be written to.
class CgroupTree {
public:
    /// Looks for a part to use, once per helper. Without one, exact() is false and why() says why
    /// and how to mend it.
    static CgroupTree find();

    bool exact() const { return static_cast<bool>(m_runs); }
    const std::string &why() const { return m_why; }
    Fallible<CgroupLeaf> makeLeaf();

private:
    static Fallible<Descriptor> findRuns();

    Descriptor m_runs;
    std::string m_why;
    std::uint64_t m_lastLeaf = 0;
};

} // namespace assay::sandbox

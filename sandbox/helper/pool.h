#pragma once

#include "helper/slot.h"

#include <memory>
#include <vector>

namespace assay::sandbox {

/// Boxes set up ahead, each used once: while one test runs, the box of the next is made. A job's
/// next of kin is a job of the same shape (the tests of one submission are), so a box is prepared
/// for the shape that has just been started; the shapes used last are kept ready. One box is enough
/// where programs run longer than a box takes to be made; when a job comes and its box is not ready
/// yet, more are kept from then on.
class Pool {
public:
    /// A box made for the job's shape, ready or on its way, or nothing. It may have died or have
    /// become stale while it waited: the caller looks.
    std::unique_ptr<Slot> take(const Job &job);
    /// Keeps a box for later; the one unused for longest makes room.
    void keep(std::unique_ptr<Slot> slot);
    /// Whether a box should be made for a job like this one.
    bool wants(const Job &job) const;
    void clear();
    bool empty() const { return m_slots.empty(); }

    /// What the boxes will have to say: descriptors to wait for, all for reading.
    std::vector<int> descriptors() const;
    /// Hears what the boxes have to say by now. Never waits.
    void hear();

private:
    std::vector<std::unique_ptr<Slot>> m_slots; ///< the oldest first
    std::size_t m_depth = 1;                    ///< boxes wanted of one shape
};

} // namespace assay::sandbox

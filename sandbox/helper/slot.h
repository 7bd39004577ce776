#pragma once

#include "helper/cgroup_leaf.h"
#include "helper/inside.h"
#include "helper/news.h"
#include "helper/shared_namespaces.h"
#include "protocol/descriptor.h"
#include "protocol/job.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::sandbox {

/// What is the same for all boxes of a helper.
struct BoxParts {
    const Profile *profile = nullptr;
    const HostFiles *host = nullptr;
    const FilterProgram *filter = nullptr;
    Identity identity;
    const SharedNamespaces *namespaces = nullptr;
};

/// One box, used for one run at most: made, set up until its program's process stands at the gate,
/// opened with a command, and thrown away. Whatever state it is in, its destructor leaves no
/// process of it behind.
class Slot {
public:
    /// Makes the box for a job's shape (all but command, environment and id) and lets its set-up
    /// go on by itself; does not wait for it. `cgroup`, where there are any, is the box's own.
    static Fallible<std::unique_ptr<Slot>> start(const Job &shape, const BoxParts &parts,
                                                 std::vector<BindSource> binds,
                                                 std::optional<CgroupLeaf> cgroup);
    ~Slot();
    Slot(const Slot &) = delete;
    Slot &operator=(const Slot &) = delete;

    /// Whether the job has the shape that this box was made for.
    bool wasMadeFor(const Job &job) const;

    /// Waits until the program's process stands at the gate; true then. False if the other side of
    /// `control` (-1: none) closed in the meantime. An error says why the set-up failed.
    Fallible<bool> waitAtGate(int control);
    /// Takes what it has said by now, without waiting. False if it has broken.
    bool hear();
    bool isAtGate() const { return m_atGate.has_value(); }
    /// Whether, standing at the gate, it still lives and still shows the very files that its binds
    /// name now.
    bool isSound() const;
    /// Opens the gate: the box becomes this job's.
    Fallible<> open(const Job &job);

    int initFd() const { return m_init.pidfd.get(); } ///< readable when the box has ended
    int socketFd() const { return m_socket ? m_socket.get() : -1; }
    /// Takes one message of the box, waiting for it.
    Fallible<> takeNews();
    /// Kills the box; returns at once.
    void kill();
    /// Waits until nothing of the box is left, mounts included.
    void reap();
    /// Whether reap() would return at once.
    bool isGone() const;

    /// The ends of the program's pipes: input, output, error (, result).
    struct Pipes {
        std::vector<Descriptor> ours;
        std::vector<Descriptor> theirs; ///< the program has its own copies
    };
    Pipes takePipes() { return std::move(m_pipes); }
    Descriptor takeProc() { return std::move(m_proc); }
    AtGate &atGate() { return *m_atGate; }
    const std::optional<Ended> &ended() const { return m_ended; }
    const std::optional<std::string> &setUpFailure() const { return m_failure; }
    std::optional<CgroupLeaf> &cgroup() { return m_cgroup; }
    /// What the processes of the run have used and, apart, what of that was their set-up; known
    /// when the program has ended or the box has been reaped.
    const Account &account() const { return m_account; }
    Nanoseconds setUpCpu() const;

private:
    explicit Slot(const Job &shape);
    Fallible<> connect(Plan &plan);

    Job m_shape;
    std::optional<CgroupLeaf> m_cgroup; ///< before the init: it goes when that has been reaped
    Child m_init;
    Descriptor m_socket;
    Descriptor m_insideSocket;
    Pipes m_pipes;
    std::vector<FileId> m_bound;
    Descriptor m_proc;
    std::optional<AtGate> m_atGate;
    std::optional<Ended> m_ended;
    std::optional<std::string> m_failure;
    Nanoseconds m_initCpu{};
    Account m_account;
    bool m_reaped = false;
};

} // namespace assay::sandbox

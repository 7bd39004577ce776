#pragma once

#include "helper/namespaces.h"

namespace assay::sandbox {

/// The namespaces in which nothing that a program may do leaves a trace, and which all boxes of a
/// helper therefore share, one after the other: a network without any interface that is up, and the
/// host name "box". A network namespace costs the kernel more than all of the rest of a box. They
/// belong to a user namespace (of root's boxes: to root) in which a box has no rights; the box gets
/// a user namespace of its own below it, because processes are counted by user namespace.
class SharedNamespaces {
public:
    static Fallible<SharedNamespaces> make(const Identity &identity);

    /// Starts a box's init in new user, pid, mount, ipc and cgroup namespaces of its own and in the
    /// shared ones, its id maps written, all signal handlers reset. It calls `inside` with
    /// `context`, which does not return, on a copy of the helper's memory; it is the helper's own
    /// child. `cgroup`, if not -1, is an open cgroup folder to start in.
    Fallible<Child> startInit(int cgroup, void (*inside)(void *), void *context) const;

private:
    Identity m_identity;
    Descriptor m_user; ///< none if the helper is privileged
    Descriptor m_network;
    Descriptor m_uts;
};

} // namespace assay::sandbox

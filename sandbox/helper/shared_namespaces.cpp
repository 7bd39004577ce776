#include "helper/shared_namespaces.h"

#include "helper/fds.h"
#include "helper/try.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::uint64_t ownNamespaces =
    CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWCGROUP;

/// Waits for a child that has nothing more to do; how it ended.
int bury(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// The first process of the shared namespaces: names the host, and stays until it is told that
/// somebody else holds them.
[[noreturn]] void nameHost(int told)
{
    char nothing = 0;
    const bool named = ::sethostname("box", 3) == 0;
    while (::read(told, &nothing, 1) < 0 && errno == EINTR) { // the end of file is the word
    }
    ::_exit(named ? 0 : 1);
}

Fallible<Descriptor> openNamespace(pid_t process, const char *kind)
{
    const std::string path = "/proc/" + std::to_string(process) + "/ns/" + kind;
    Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened)
        return systemFailure("cannot open the namespace " + path, errno);
    return opened;
}

/// What the process that goes between helper and init needs, and what it found. It shares the
/// helper's memory and descriptors.
struct Passage {
    std::array<int, 3> namespaces{};
    Identity identity; ///< as the ids are called where the box's user namespace is made
    int cgroup = -1;
    void (*inside)(void *) = nullptr;
    void *context = nullptr;
    Fallible<Child> init = failure("the box's init was not started");
};

Fallible<Child> passThrough(const Passage &passage)
{
    for (const int one : passage.namespaces)
        if (one >= 0 && ::setns(one, 0) != 0)
            return systemFailure("cannot enter the namespaces that boxes share", errno);
    Child init = TRY(forkInto(ownNamespaces, passage.cgroup, Parent::OfTheCaller));
    if (init.pid == 0)
        passage.inside(passage.context);
    TRY_DO(writeIdMaps(init.pid, passage.identity));
    return init;
}

int goThrough(void *argument)
{
    auto &passage = *static_cast<Passage *>(argument);
    passage.init = passThrough(passage);
    ::_exit(0);
}

} // namespace

Fallible<SharedNamespaces> SharedNamespaces::make(const Identity &identity)
{
    SharedNamespaces shared;
    shared.m_identity = identity;
    Pipe told = TRY(makePipe());
    const std::uint64_t user = identity.privileged ? 0 : std::uint64_t{CLONE_NEWUSER};
    Child first = TRY(forkInto(user | CLONE_NEWNET | CLONE_NEWUTS));
    if (first.pid == 0) {
        told.write.reset();
        nameHost(told.read.get());
    }
    const auto opened = [&]() -> Fallible<> {
        shared.m_network = TRY(openNamespace(first.pid, "net"));
        shared.m_uts = TRY(openNamespace(first.pid, "uts"));
        if (identity.privileged)
            return {};
        shared.m_user = TRY(openNamespace(first.pid, "user"));
        return writeIdMaps(first.pid, identity);
    }();
    told.write.reset();
    const int status = bury(first.pid);
    if (!opened)
        return std::unexpected(opened.error());
    if (status != 0)
        return failure("cannot name the box's host; " + explainRefusal(0));
    return shared;
}

Fallible<Child> SharedNamespaces::startInit(int cgroup, void (*inside)(void *), void *context) const
{
    Passage passage;
    passage.namespaces = {m_user ? m_user.get() : -1, m_network.get(), m_uts.get()};
    passage.identity = m_identity;
    if (!m_identity.privileged) { // already the box's user where its namespace is made
        passage.identity.outsideUid = insideUid;
        passage.identity.outsideGid = insideGid;
    }
    passage.cgroup = cgroup;
    passage.inside = inside;
    passage.context = context;

    // As by vfork: the helper sleeps until the process in between is gone, and takes the init over
    // from it. The helper itself could never come back from the user namespace.
    constexpr std::size_t stackSize = 256 * 1024;
    alignas(16) static std::array<std::byte, stackSize> stack;
    const pid_t between = ::clone(goThrough, stack.data() + stack.size(),
                                  CLONE_VM | CLONE_VFORK | CLONE_FILES | SIGCHLD, &passage);
    if (between < 0)
        return systemFailure("cannot fork for a box", errno);
    bury(between);
    return std::move(passage.init);
}

} // namespace assay::sandbox

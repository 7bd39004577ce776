#include "helper/cgroup_tree.h"

#include "helper/small_file.h"
#include "helper/try.h"
#include "helper/user_scope.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <linux/magic.h>
#include <signal.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

const std::string mountPoint = "/sys/fs/cgroup";

Fallible<> writeTo(const std::string &path, const std::string &value)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || ::write(file.get(), value.data(), value.size()) < 0)
        return systemFailure("cannot write " + path, errno);
    return {};
}

bool hasWord(const std::string &path, const std::string &wanted)
{
    std::ifstream file(path);
    for (std::string word; file >> word;)
        if (word == wanted)
            return true;
    return false;
}

bool underSystemd()
{
    return ::access("/run/systemd/system", F_OK) == 0;
}

/// By the mark of the system's systemd. A user's systemd makes none, but it gives a scope instead.
bool isDelegated(const std::string &path)
{
    for (const char *mark : {"user.delegate", "trusted.delegate"}) {
        char value = 0;
        if (::getxattr(path.c_str(), mark, &value, 1) == 1 && value == '1')
            return true;
    }
    return !underSystemd();
}

/// Whoever else was started in the delegated cgroup keeps the helper company in its leaf: the
/// kernel lets no cgroup have both processes and limited children.
void moveAll(const std::string &from, const std::string &leaf)
{
    std::ifstream processes(from + "/cgroup.procs");
    for (std::string process; processes >> process;)
        static_cast<void>(writeTo(leaf + "/cgroup.procs", process)); // it may have ended
}

Fallible<> makeFolder(const std::string &path)
{
    if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST)
        return systemFailure("cannot make the cgroup " + path, errno);
    return {};
}

/// Gives the children of a cgroup the controllers that limits need, and those that are good to
/// have. Processes of the cgroup itself, if they are in the way, go to `leaf`.
Fallible<> enableControllers(const std::string &cgroup, const std::string &leaf)
{
    const std::string control = cgroup + "/cgroup.subtree_control";
    constexpr int attempts = 5; // somebody may fork between the list and the move
    for (int left = attempts; !hasWord(control, "memory") || !hasWord(control, "pids"); --left) {
        const auto enabled = writeTo(control, "+memory +pids");
        if (!enabled && left == 1)
            return std::unexpected(enabled.error());
        if (!enabled)
            moveAll(cgroup, leaf);
    }
    for (const char *controller : {"+cpu", "+io"})
        static_cast<void>(writeTo(control, controller)); // where they are delegated
    return {};
}

/// A cgroup with those below it. Those in use refuse to go.
void removeCgroups(const std::filesystem::path &folder)
{
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.is_directory(ignored))
            removeCgroups(entry.path());
    ::rmdir(folder.c_str());
}

/// What is in the folder and called after a helper that was killed: `prefix` and its process
/// number. A living helper's, which may not be in use yet, are left alone.
void removeForgotten(const std::filesystem::path &folder, std::string_view prefix)
{
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix))
            continue;
        const auto helper = static_cast<pid_t>(leadingNumber(name.substr(prefix.size())));
        if (helper > 0 && ::kill(helper, 0) != 0 && errno == ESRCH)
            removeCgroups(entry.path());
    }
}

/// The part that the helper is in. Started by a program that another helper has moved, it shares
/// that helper's part: the mark of the delegation is there.
std::string ownPart()
{
    std::string part = mountPoint + ownCgroup();
    if (part.ends_with("/supervisor") &&
        std::filesystem::exists(part.substr(0, part.rfind('/')) + "/runs"))
        part.resize(part.rfind('/'));
    return part;
}

Fallible<Descriptor> establish(const std::string &part)
{
    for (const char *controller : {"memory", "pids"})
        if (!hasWord(part + "/cgroup.controllers", controller))
            return failure(std::string("the controller '") + controller + "' is not delegated to " +
                           part);
    const std::string runs = part + "/runs";
    const std::string supervisor = part + "/supervisor";
    TRY_DO(makeFolder(supervisor));
    TRY_DO(makeFolder(runs));
    TRY_DO(writeTo(supervisor + "/cgroup.procs", "0"));
    TRY_DO(enableControllers(part, supervisor));
    TRY_DO(enableControllers(runs, supervisor));
    // Half the usual weight: what the desktop and the gradebook read and write goes first.
    static_cast<void>(writeTo(runs + "/io.weight", "50"));
    removeForgotten(runs, "");
    Descriptor folder(::open(runs.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return systemFailure("cannot open the cgroup " + runs, errno);
    return folder;
}

} // namespace

Fallible<Descriptor> CgroupTree::findRuns()
{
    struct statfs place{};
    if (::statfs(mountPoint.c_str(), &place) != 0 || place.f_type != CGROUP2_SUPER_MAGIC)
        return failure("this machine has no unified cgroup v2 tree at /sys/fs/cgroup (boot it with "
                       "systemd.unified_cgroup_hierarchy=1)");
    std::string scope;
    if (underSystemd()) {
        if (const auto moved = moveToDelegatedScope(); moved) {
            const std::string part = ownPart();
            // One whose helper was killed while systemd was still moving it may stay: systemd waits
            // for a process that it never saw leave.
            removeForgotten(std::filesystem::path(part).parent_path(), scopePrefix);
            return establish(part);
        } else {
            scope = moved.error();
        }
    }
    const std::string own = ownPart();
    if (!isDelegated(own) || ::access((own + "/cgroup.procs").c_str(), W_OK) != 0)
        return failure("no part of the cgroup tree is delegated to this user" +
                       (scope.empty() ? scope : " (" + scope + ")") +
                       "; start Assay from a login session, or as a system service with "
                       "Delegate=yes");
    return establish(own);
}

CgroupTree CgroupTree::find()
{
    CgroupTree tree;
    auto runs = findRuns();
    if (runs)
        tree.m_runs = std::move(*runs);
    else
        tree.m_why = std::move(runs).error();
    return tree;
}

Fallible<CgroupLeaf> CgroupTree::makeLeaf()
{
    return CgroupLeaf::make(m_runs.get(),
                            std::to_string(::getpid()) + '-' + std::to_string(++m_lastLeaf));
}

} // namespace assay::sandbox

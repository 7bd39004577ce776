#include "helper/namespaces.h"

#include "helper/try.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

/// First word of a small file of /proc; empty if there is none.
std::string setting(const char *path)
{
    std::string word;
    std::ifstream(path) >> word;
    return word;
}

/// Inside a chroot the root folder is no mount point, and the kernel gives no user namespaces.
bool inChroot()
{
    std::ifstream mounts("/proc/self/mountinfo");
    std::string line;
    bool any = false;
    while (std::getline(mounts, line)) {
        any = true;
        std::size_t at = 0;
        for (int field = 0; field < 4 && at != std::string::npos; ++field)
            at = line.find(' ', at + (field > 0 ? 1 : 0));
        if (at != std::string::npos && line.compare(at, 3, " / ") == 0)
            return false;
    }
    return any;
}

bool underFilter()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("Seccomp:"))
            return line.find('2') != std::string::npos;
    return false;
}

Fallible<> writeWhole(const std::string &path, const std::string &text)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || ::write(file.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        return systemFailure("cannot write " + path, errno);
    return {};
}

} // namespace

std::string explainRefusal(int error)
{
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") == "0")
        return "this machine forbids user namespaces to ordinary users; an administrator allows "
               "them with: sysctl -w kernel.unprivileged_userns_clone=1";
    if (setting("/proc/sys/user/max_user_namespaces") == "0" || error == ENOSPC)
        return "this machine allows no further user namespaces; an administrator raises the "
               "number with: sysctl -w user.max_user_namespaces=10000";
    if (setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1")
        return "AppArmor restricts user namespaces on this machine; an administrator allows them "
               "by installing Assay's AppArmor profile (the package does), or for all programs "
               "with: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
    if (inChroot())
        return "this is a chroot, and the kernel makes no user namespaces in one; enter the "
               "folder with pivot_root (as ./dev, bwrap and systemd-nspawn do) instead";
    if (underFilter())
        return "a system call filter, probably of a container, stands in the way; start the "
               "container with one that allows namespaces (podman and docker: "
               "--security-opt seccomp=unconfined)";
    if (error == ENOSYS)
        return "the kernel is too old or lacks namespaces; Linux 5.12 or newer is needed";
    return {};
}

Fallible<Child> forkInto(std::uint64_t namespaces, int cgroup, Parent parent)
{
    int pidfd = -1;
    clone_args arguments{};
    arguments.flags = namespaces | CLONE_PIDFD | CLONE_CLEAR_SIGHAND;
    arguments.pidfd = reinterpret_cast<std::uint64_t>(&pidfd);
    if (parent == Parent::Caller)
        arguments.exit_signal = SIGCHLD;
    else
        arguments.flags |= CLONE_PARENT; // and the exit signal is the caller's
    if (cgroup >= 0) {
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<decltype(arguments.cgroup)>(cgroup);
    }
    const long pid = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    if (pid < 0) {
        const int error = errno;
        const std::string why = explainRefusal(error);
        return systemFailure("cannot make the namespaces of a box" +
                                 (why.empty() ? std::string() : ": " + why),
                             error);
    }
    Child child;
    child.pid = static_cast<pid_t>(pid);
    if (pid > 0)
        child.pidfd.reset(pidfd);
    return child;
}

Fallible<> writeIdMaps(pid_t child, const Identity &identity)
{
    const std::string process = "/proc/" + std::to_string(child);
    const auto line = [](unsigned inside, unsigned outside) {
        return std::to_string(inside) + ' ' + std::to_string(outside) + " 1\n";
    };
    // Without privilege the kernel takes a group map only from one that gave up setgroups.
    if (!identity.privileged)
        TRY_DO(writeWhole(process + "/setgroups", "deny"));
    TRY_DO(writeWhole(process + "/gid_map", line(insideGid, identity.outsideGid)));
    return writeWhole(process + "/uid_map", line(insideUid, identity.outsideUid));
}

} // namespace assay::sandbox

#include "helper/binds.h"

#include "helper/mount_calls.h"
#include "helper/namespaces.h"
#include "helper/try.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <string>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::array<std::string_view, 13> ownedByBox{"usr",   "bin",    "sbin", "lib", "lib32",
                                                      "lib64", "libx32", "etc",  "dev", "proc",
                                                      "sys",   "root",   "run"};

std::vector<std::string> components(const std::string &path)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t slash = std::min(path.find('/', at), path.size());
        if (slash > at && path.compare(at, slash - at, ".") != 0)
            parts.push_back(path.substr(at, slash - at));
        at = slash + 1;
    }
    return parts;
}

Fallible<> checkTarget(const std::string &path)
{
    const std::vector<std::string> parts = components(path);
    if (parts.empty() || std::ranges::find(ownedByBox, parts.front()) != ownedByBox.end() ||
        std::ranges::find(parts, "..") != parts.end())
        return failure("nothing can be bound to '" + path +
                       "' in the box; choose a place below /box or a new folder");
    return {};
}

Fallible<struct stat> statOf(int tree, const std::string &path)
{
    struct stat status{};
    if (::fstat(tree, &status) != 0)
        return systemFailure("cannot look at '" + path + "'", errno);
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        return failure("'" + path + "' is neither a regular file nor a folder and cannot be bound");
    return status;
}

Fallible<> protect(const BindSource &source)
{
    std::uint64_t attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;
    if (!source.bind.writable)
        attributes |= MOUNT_ATTR_RDONLY;
    return addAttributes(source.tree.get(), attributes, /* deep= */ true);
}

/// Opens one component below a folder without ever leaving it or following a link.
int openBelow(int folder, const std::string &name)
{
    open_how how{};
    how.flags = O_PATH | O_NOFOLLOW | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, folder, name.c_str(), &how, sizeof how));
}

Fallible<Descriptor> openOrMake(int folder, const std::string &name, bool asFolder,
                                const std::string &path)
{
    Descriptor found(openBelow(folder, name));
    if (!found && errno == ENOENT) {
        const int made = asFolder ? ::mkdirat(folder, name.c_str(), 0755)
                                  : ::mknodat(folder, name.c_str(), S_IFREG | 0644, 0);
        if (made != 0)
            return systemFailure("cannot make the mount point '" + path + "' in the box", errno);
        found.reset(openBelow(folder, name));
    }
    if (!found)
        return systemFailure("cannot open the mount point '" + path + "' in the box", errno);
    return found;
}

Fallible<Descriptor> mountPoint(int root, const std::string &path, bool asFolder)
{
    const std::vector<std::string> parts = components(path);
    Descriptor at(::fcntl(root, F_DUPFD_CLOEXEC, 0));
    for (std::size_t i = 0; i < parts.size(); ++i)
        at = TRY(openOrMake(at.get(), parts[i], asFolder || i + 1 < parts.size(), path));
    struct stat status{};
    if (::fstat(at.get(), &status) != 0 ||
        !(asFolder ? S_ISDIR(status.st_mode) : S_ISREG(status.st_mode)))
        return failure("the mount point '" + path + "' in the box is no " +
                       (asFolder ? "folder, but what is bound there is one"
                                 : "regular file, but what is bound there is one"));
    return at;
}

} // namespace

Fallible<int> OwnerMaps::of(uid_t uid, gid_t gid, const Identity &identity)
{
    Descriptor &known = m_namespaces[{uid, gid}];
    if (known)
        return known.get();
    const pid_t helper = ::getpid();
    Child child = TRY(forkInto(CLONE_NEWUSER));
    if (child.pid == 0) {
        // Gone with the helper, also if that dies before the tie is made: no child of its own
        // process then.
        if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != helper)
            ::_exit(1);
        for (;;)
            ::pause();
    }
    const std::string process = "/proc/" + std::to_string(child.pid);
    const auto map = [&](const char *file, unsigned onDisk, unsigned shownAs) -> Fallible<> {
        const std::string line = std::to_string(onDisk) + ' ' + std::to_string(shownAs) + " 1\n";
        const Descriptor out(::open((process + file).c_str(), O_WRONLY | O_CLOEXEC));
        if (!out || ::write(out.get(), line.data(), line.size()) < 0)
            return systemFailure("cannot write an owner map", errno);
        return {};
    };
    Fallible<> written = map("/gid_map", gid, identity.outsideGid);
    if (written)
        written = map("/uid_map", uid, identity.outsideUid);
    if (written) {
        known.reset(::open((process + "/ns/user").c_str(), O_RDONLY | O_CLOEXEC));
        if (!known)
            written = systemFailure("cannot open an owner map", errno);
    }
    ::kill(child.pid, SIGKILL);
    ::waitpid(child.pid, nullptr, 0);
    if (!written)
        return std::unexpected(written.error());
    return known.get();
}

Fallible<std::vector<BindSource>> prepareBinds(const Job &job, const Identity &identity,
                                               OwnerMaps &maps)
{
    std::vector<BindSource> sources;
    for (const Bind &bind : job.binds) {
        TRY_DO(checkTarget(bind.box));
        sources.push_back({bind, Descriptor()});
    }
    std::ranges::stable_sort(
        sources, {}, [](const BindSource &source) { return components(source.bind.box).size(); });
    if (!identity.privileged)
        return sources;
    for (BindSource &source : sources) {
        source.tree = TRY(cloneTree(source.bind.host));
        const struct stat status = TRY(statOf(source.tree.get(), source.bind.host));
        TRY_DO(protect(source));
        const Fallible<> mapped =
            maps.of(status.st_uid, status.st_gid, identity).and_then([&](int owners) {
                return mapOwners(source.tree.get(), owners);
            });
        if (!mapped && source.bind.writable)
            return failure("cannot bind '" + source.bind.host +
                           "' writable as root: " + mapped.error() +
                           "; put it on ext4, xfs, btrfs or tmpfs, or run as an ordinary user");
    }
    return sources;
}

Fallible<> openBinds(std::vector<BindSource> &binds)
{
    for (BindSource &source : binds) {
        if (source.tree)
            continue;
        source.tree = TRY(cloneTree(source.bind.host));
        TRY(statOf(source.tree.get(), source.bind.host));
        TRY_DO(protect(source));
    }
    return {};
}

std::optional<FileId> fileAt(const std::string &path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileId{status.st_dev, status.st_ino};
}

std::vector<FileId> filesOf(const std::vector<BindSource> &binds)
{
    std::vector<FileId> files;
    for (const BindSource &source : binds) {
        struct stat status{};
        static_cast<void>(::fstat(source.tree.get(), &status));
        files.push_back({status.st_dev, status.st_ino});
    }
    return files;
}

Fallible<> attachBinds(int root, const std::vector<BindSource> &binds)
{
    for (const BindSource &source : binds) {
        const struct stat status = TRY(statOf(source.tree.get(), source.bind.host));
        const Descriptor target = TRY(mountPoint(root, source.bind.box, S_ISDIR(status.st_mode)));
        TRY_DO(attach(source.tree.get(), target.get()));
    }
    return {};
}

} // namespace assay::sandbox

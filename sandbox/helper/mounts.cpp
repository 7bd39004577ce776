#include "helper/mounts.h"

#include "helper/mount_calls.h"
#include "helper/try.h"

#include <array>
#include <cerrno>
#include <climits>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::uint64_t rootBytes = 1ULL << 20; // folders and the few files of /etc
constexpr std::uint64_t rootInodes = 16384;
constexpr std::uint64_t boxInodes = 16384;

/// Hides what is mounted there; every source has been opened before.
constexpr const char *workPlace = "/usr";

struct OpenTree {
    std::string path;
    Descriptor tree;
    bool isFolder = false;
};

std::string linkTarget(const std::string &path)
{
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    return length > 0 ? std::string(target.data(), static_cast<std::size_t>(length))
                      : std::string();
}

bool exists(const std::string &path)
{
    return ::access(path.c_str(), F_OK) == 0;
}

Fallible<std::vector<OpenTree>> openTrees(const std::vector<std::string> &paths,
                                          std::uint64_t attributes)
{
    std::vector<OpenTree> trees;
    for (const std::string &path : paths) {
        OpenTree open{path, TRY(cloneTree(path)), false};
        TRY_DO(addAttributes(open.tree.get(), attributes, /* deep= */ true));
        struct stat status{};
        if (::fstat(open.tree.get(), &status) != 0)
            return systemFailure("cannot look at '" + path + "'", errno);
        open.isFolder = S_ISDIR(status.st_mode);
        trees.push_back(std::move(open));
    }
    return trees;
}

// The paths below are the helper's own, in a root that nobody else can touch yet.

Fallible<> makeFolder(const std::string &path)
{
    if (::mkdir(path.c_str() + 1, 0755) != 0 && errno != EEXIST)
        return systemFailure("cannot make the box's folder " + path, errno);
    return {};
}

Fallible<> writeFile(const std::string &path, std::string_view text)
{
    const Descriptor file(::open(path.c_str() + 1, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file || ::write(file.get(), text.data(), text.size()) < 0)
        return systemFailure("cannot write the box's file " + path, errno);
    return {};
}

Fallible<> makeLink(const std::string &path, const std::string &target)
{
    if (::symlink(target.c_str(), path.c_str() + 1) != 0)
        return systemFailure("cannot make the box's link " + path, errno);
    return {};
}

Fallible<> attachAt(const OpenTree &open)
{
    if (open.isFolder)
        TRY_DO(makeFolder(open.path));
    else
        TRY_DO(writeFile(open.path, ""));
    const Descriptor target(::open(open.path.c_str() + 1, O_PATH | O_CLOEXEC));
    if (!target)
        return systemFailure("cannot open the box's " + open.path, errno);
    return attach(open.tree.get(), target.get());
}

Fallible<> fillEtc()
{
    TRY_DO(writeFile("/etc/passwd", "box:x:1000:1000:box:/box:/bin/sh\n"
                                    "nobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n"));
    TRY_DO(writeFile("/etc/group", "box:x:1000:\nnogroup:x:65534:\n"));
    return writeFile("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
}

Fallible<> linkDevices()
{
    TRY_DO(makeLink("/dev/fd", "/proc/self/fd"));
    TRY_DO(makeLink("/dev/stdin", "/proc/self/fd/0"));
    TRY_DO(makeLink("/dev/stdout", "/proc/self/fd/1"));
    return makeLink("/dev/stderr", "/proc/self/fd/2");
}

Fallible<> mountProc()
{
    constexpr unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY;
    // hidepid hides the init from the program; kernels before 5.8 know it as a number only.
    for (const char *options : {"hidepid=invisible", "hidepid=2"})
        if (::mount("proc", "proc", "proc", flags, options) == 0)
            return {};
    return systemFailure("cannot mount a fresh /proc (in a container its own /proc must not be "
                         "masked: podman and docker --security-opt unmask=ALL)",
                         errno);
}

/// One tmpfs, so one bound, shown at the three places a program may write to.
Fallible<> mountWritable(std::uint64_t bytes, const Profile &profile)
{
    constexpr std::array<const char *, 3> places{"box", "tmp", "dev/shm"};
    constexpr std::array<const char *, 3> folders{"tmp/box", "tmp/tmp", "tmp/shm"};
    TRY_DO(mountTmpfs("tmp", bytes, boxInodes));
    std::array<Descriptor, 3> trees;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (::mkdir(folders[i], 0755) != 0)
            return systemFailure("cannot make a folder in the box's tmpfs", errno);
        trees[i] = TRY(cloneTree(folders[i]));
        std::uint64_t attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;
        if (!profile.followsSymlinks)
            attributes |= MOUNT_ATTR_NOSYMFOLLOW;
        TRY_DO(addAttributes(trees[i].get(), attributes, /* deep= */ false));
    }
    // The whole tmpfs stays where it is, for ever out of sight below its own part: taking it off
    // would wait for every processor of the machine.
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Descriptor target(::open(places[i], O_PATH | O_CLOEXEC));
        if (!target)
            return systemFailure("cannot open a folder of the box", errno);
        TRY_DO(attach(trees[i].get(), target.get()));
    }
    return {};
}

Fallible<> enterRoot(int root)
{
    // The old root lands on top of the new one and is taken off again.
    if (::fchdir(root) != 0 || ::syscall(SYS_pivot_root, ".", ".") != 0)
        return systemFailure("cannot make the box's folder the root", errno);
    if (::umount2(".", MNT_DETACH) != 0)
        return systemFailure("cannot take the machine's files out of the box", errno);
    if (::chdir("/") != 0)
        return systemFailure("cannot enter the box's root", errno);
    const Descriptor top(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    return addAttributes(top.get(), MOUNT_ATTR_RDONLY, /* deep= */ false);
}

} // namespace

HostFiles findHostFiles()
{
    HostFiles files;
    files.trees.emplace_back("/usr");
    for (const char *path : {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
        if (const std::string target = linkTarget(path); !target.empty())
            files.links.emplace_back(path, target);
        else if (exists(path)) // a system without merged /usr
            files.trees.emplace_back(path);
    }
    for (const char *path : {"/etc/ld.so.cache", "/etc/alternatives"})
        if (exists(path))
            files.trees.emplace_back(path);
    if (const std::string zone = linkTarget("/etc/localtime"); !zone.empty())
        files.links.emplace_back("/etc/localtime", zone);
    const std::unique_ptr<DIR, int (*)(DIR *)> etc(::opendir("/etc"), ::closedir);
    while (const dirent *entry = etc ? ::readdir(etc.get()) : nullptr) {
        const std::string name(static_cast<const char *>(entry->d_name));
        if (name.starts_with("java-") && name.ends_with("-openjdk"))
            files.trees.push_back("/etc/" + name);
    }
    return files;
}

Fallible<> buildRoot(const HostFiles &host, std::vector<BindSource> &binds, const Profile &profile,
                     std::uint64_t fileBytes)
{
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return systemFailure("cannot separate the box's mounts from the machine's", errno);

    const std::vector<OpenTree> system =
        TRY(openTrees(host.trees, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV));
    const std::vector<OpenTree> devices =
        TRY(openTrees({"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"},
                      MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC));
    TRY_DO(openBinds(binds));

    TRY_DO(mountTmpfs(workPlace, rootBytes, rootInodes));
    const Descriptor root(::open(workPlace, O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!root || ::fchdir(root.get()) != 0)
        return systemFailure("cannot enter the box's new root", errno);

    for (const char *folder : {"/etc", "/dev", "/dev/shm", "/proc", "/box", "/tmp"})
        TRY_DO(makeFolder(folder));
    for (const OpenTree &tree : system)
        TRY_DO(attachAt(tree));
    for (const auto &[path, target] : host.links)
        TRY_DO(makeLink(path, target));
    TRY_DO(fillEtc());
    for (const OpenTree &device : devices)
        TRY_DO(attachAt(device));
    TRY_DO(linkDevices());
    TRY_DO(mountProc()); // while the machine's is still visible: the kernel insists on it
    TRY_DO(mountWritable(fileBytes, profile));
    TRY_DO(attachBinds(root.get(), binds));
    return enterRoot(root.get());
}

} // namespace assay::sandbox

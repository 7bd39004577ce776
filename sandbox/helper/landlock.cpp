#include "helper/landlock.h"

#include "helper/try.h"
#include "protocol/descriptor.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/landlock.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t changingFile = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE;
constexpr std::uint64_t changing =
    changingFile | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
    LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
/// Refused everywhere: handled, and allowed by no rule.
constexpr std::uint64_t never =
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_IOCTL_DEV;

/// What a kernel of this version can be asked to watch over.
landlock_ruleset_attr handledBy(int version)
{
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = reading | changing | never;
    if (version < 2)
        rules.handled_access_fs &= ~std::uint64_t{LANDLOCK_ACCESS_FS_REFER};
    if (version < 3)
        rules.handled_access_fs &= ~std::uint64_t{LANDLOCK_ACCESS_FS_TRUNCATE};
    if (version < 5)
        rules.handled_access_fs &= ~std::uint64_t{LANDLOCK_ACCESS_FS_IOCTL_DEV};
    if (version >= 4)
        rules.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
    if (version >= 6)
        rules.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
    return rules;
}

Fallible<> allowBelow(int rules, const std::string &path, std::uint64_t access)
{
    const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat status{};
    if (!place || ::fstat(place.get(), &status) != 0)
        return systemFailure("cannot look at '" + path + "' in the box", errno);
    if (!S_ISDIR(status.st_mode)) // the kernel takes rights of folders for folders only
        access &= changingFile | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access;
    rule.parent_fd = place.get();
    if (::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        return systemFailure("cannot add a Landlock rule for '" + path + "'", errno);
    return {};
}

} // namespace

int landlockVersion()
{
    static const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

Layer landlockLayer()
{
    constexpr int full = 6; // scopes signals and abstract sockets
    const int version = landlockVersion();
    if (version == 0)
        return {"Landlock", LayerState::Missing,
                "the kernel has no Landlock or it is off; an administrator turns it on with "
                "'landlock' in the kernel's lsm= parameter (Linux 5.13 or newer)"};
    if (version < full)
        return {
            "Landlock", LayerState::Weaker,
            "the kernel has version " + std::to_string(version) +
                ", which does not cover signals and abstract sockets; Linux 6.12 or newer does"};
    return {"Landlock", LayerState::Holds, {}};
}

Fallible<> restrictAccess(const Job &job)
{
    const int version = landlockVersion();
    if (version == 0)
        return {};
    const landlock_ruleset_attr attributes = handledBy(version);
    const std::uint64_t handled = attributes.handled_access_fs;
    const Descriptor rules(static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
    if (!rules)
        return systemFailure("cannot make Landlock rules", errno);
    TRY_DO(allowBelow(rules.get(), "/", handled & reading));
    for (const char *folder : {"/box", "/tmp", "/dev/shm"})
        TRY_DO(allowBelow(rules.get(), folder, handled & (reading | changing)));
    for (const char *device : {"/dev/null", "/dev/zero", "/dev/full"})
        TRY_DO(allowBelow(rules.get(), device, handled & (reading | changingFile)));
    for (const Bind &bind : job.binds)
        if (bind.writable)
            TRY_DO(allowBelow(rules.get(), bind.box, handled & (reading | changing)));
    if (::syscall(SYS_landlock_restrict_self, rules.get(), 0) != 0)
        return systemFailure("cannot apply the Landlock rules", errno);
    return {};
}

} // namespace assay::sandbox

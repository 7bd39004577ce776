#pragma once

#include <span>
#include <string_view>

/// The system calls that no box may make, as data: read this to know the policy.
namespace assay::sandbox {

struct SyscallSet {
    std::string_view why;
    std::span<const char *const> names; ///< as the kernel calls them; unknown ones are skipped
};

/// Answered with EPERM.
std::span<const SyscallSet> refusedSets();

/// Answered with ENOSYS, so that the C library falls back to an older call whose arguments a filter
/// can see (clone3 and openat2 hide theirs behind a pointer), and what runtimes try in every
/// program and do without (io_uring): not worth naming.
std::span<const char *const> missingCalls();

/// The exam policy's allow-list, apart from the calls that are allowed with some arguments only.
std::span<const char *const> examCalls();
/// The commands of fcntl and the requests of ioctl that an exam allows.
std::span<const int> examFileCommands();
std::span<const unsigned> examDeviceRequests();

/// The newest call that was looked at when the sets were written (mseal, Linux 6.10). Numbers above
/// it are answered with ENOSYS: what nobody has read about is not let in. Since call 424 all
/// architectures share their numbers.
inline constexpr unsigned newestKnownCall = 462;

} // namespace assay::sandbox

#include "helper/fds.h"

#include "helper/try.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/close_range.h>
#include <unistd.h>

namespace assay::sandbox {

Fallible<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return systemFailure("cannot make a pipe", errno);
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Fallible<> setNonBlocking(int fd)
{
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0)
        return systemFailure("cannot make a pipe non-blocking", errno);
    return {};
}

Fallible<> arrangeDescriptors(const std::vector<int> &wanted)
{
    // First out of the way of 0 to 3, so that no dup2 overwrites one that is still needed.
    std::vector<Descriptor> high;
    for (const int fd : wanted) {
        high.emplace_back(::fcntl(fd, F_DUPFD_CLOEXEC, 16));
        if (!high.back())
            return systemFailure("cannot arrange the program's descriptors", errno);
    }
    int place = 0;
    for (const Descriptor &fd : high)
        if (::dup2(fd.get(), place++) < 0) // clears close-on-exec
            return systemFailure("cannot arrange the program's descriptors", errno);
    if (::close_range(static_cast<unsigned>(wanted.size()), ~0U, CLOSE_RANGE_CLOEXEC) != 0)
        return systemFailure("cannot close the helper's descriptors", errno);
    return {};
}

void closeAllBut(std::vector<int> keep)
{
    std::ranges::sort(keep);
    unsigned from = 0;
    for (const int fd : keep) {
        if (fd < 0)
            continue;
        const auto kept = static_cast<unsigned>(fd);
        if (kept > from)
            ::close_range(from, kept - 1, 0);
        from = kept + 1;
    }
    ::close_range(from, ~0U, 0);
}

} // namespace assay::sandbox

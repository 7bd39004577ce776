#include "store/owner_lock.h"

#include <fcntl.h>

namespace assay::store {

namespace {

struct flock byteOf(std::int64_t number)
{
    struct flock range{};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = number;
    range.l_len = 1;
    return range;
}

} // namespace

Result<OwnerLock> OwnerLock::open(const std::filesystem::path &file)
{
    UniqueFd opened(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!opened)
        return failErrno("cannot open " + file.string() + ", which says who judges");
    return OwnerLock(std::move(opened));
}

Result<> OwnerLock::hold(std::int64_t number)
{
    // Locks of the open file, not of the process: other parts of the process may have it open too.
    auto range = byteOf(number);
    if (::fcntl(m_file.get(), F_OFD_SETLK, &range) != 0)
        return failErrno("cannot mark this process as one that judges");
    m_own = number;
    return {};
}

Result<bool> OwnerLock::isHeld(std::int64_t number) const
{
    if (number == m_own)
        return true;
    auto range = byteOf(number);
    if (::fcntl(m_file.get(), F_OFD_GETLK, &range) != 0)
        return failErrno("cannot find out who judges");
    return range.l_type != F_UNLCK;
}

} // namespace assay::store

#include "run/memory_file.h"

#include <sys/mman.h>

namespace assay::run {

Result<MemoryFile> MemoryFile::create()
{
    UniqueFd file(::memfd_create("assay-output", MFD_CLOEXEC | MFD_NOEXEC_SEAL));
    if (!file && errno == EINVAL) // a kernel before 6.3
        file.reset(::memfd_create("assay-output", MFD_CLOEXEC));
    if (!file)
        return failErrno("cannot make a file in memory for what a program writes");
    return MemoryFile(std::move(file));
}

std::filesystem::path MemoryFile::path() const
{
    return ownDescriptors + std::to_string(m_file.get());
}

} // namespace assay::run

#pragma once

#include "base/error.h"
#include "base/unique_fd.h"

#include <filesystem>

namespace assay::run {

/// A file without a name on any disk, for what a run writes: making and removing real files costs
/// more than a short run, and nothing of it is left behind whatever ends this process.
class MemoryFile {
public:
    static Result<MemoryFile> create();

    /// Leads to the file for this process while the object lives.
    std::filesystem::path path() const;

private:
    explicit MemoryFile(UniqueFd file)
        : m_file(std::move(file))
    {
    }

    UniqueFd m_file;
};

/// Where the paths of memory files lead through.
inline constexpr const char *ownDescriptors = "/proc/self/fd/";

} // namespace assay::run

#pragma once

#include "base/error.h"
#include "base/unique_fd.h"

#include <cstdint>
#include <filesystem>

namespace assay::store {

/// Tells whether the process that took a submission still lives. Every process that judges has a
/// number and holds a lock on that byte of one file beside the gradebook. The kernel frees the lock
/// however the process ends, so a number whose byte is free belongs to nobody any more. Process ids
/// would lie: they are used again, and mean different processes in different containers.
class OwnerLock {
public:
    /// Makes the file (0600) if it is missing.
    static Result<OwnerLock> open(const std::filesystem::path &file);

    /// Holds the number until this object goes. It must be new: fails if somebody holds it.
    Result<> hold(std::int64_t number);
    /// Does anybody hold it, this object included?
    Result<bool> isHeld(std::int64_t number) const;

private:
    explicit OwnerLock(UniqueFd file)
        : m_file(std::move(file))
    {
    }

    UniqueFd m_file;
    std::int64_t m_own = 0;
};

} // namespace assay::store

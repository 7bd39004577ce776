#pragma once

#include "base/error.h"
#include "base/units.h"
#include "load/findings.h"

#include <filesystem>

namespace assay::load {

/// Bounds for foreign archives. Reading stops at the first one that is passed.
struct ArchiveLimits {
    ByteCount total = ByteCount::mib(1024); ///< unpacked, all files together
    ByteCount file = ByteCount::mib(256);   ///< unpacked, one file
    std::size_t entries = 20'000;
    /// Unpacked bytes for each byte of the archive, looked at beyond `ratioFrom`: test data packs
    /// well, but not a thousand times.
    std::uint64_t ratio = 200;
    ByteCount ratioFrom = ByteCount::mib(64);
};

/// Unpacks a zip or (compressed) tar archive into an empty folder. Only files, folders and links
/// that stay inside are made. An offending entry is an error finding with its name and ends the
/// work; an Error means that the file is no archive or could not be read or written. Blocking.
Result<> unpackArchive(const std::filesystem::path &archive, const std::filesystem::path &folder,
                       const ArchiveLimits &limits, Findings &findings);

} // namespace assay::load

#pragma once

#include "base/error.h"
#include "base/units.h"
#include "load/findings.h"

#include <filesystem>

namespace assay::load {

/// Bounds for foreign archives. Reading stops at the first one that is passed.
///
/// Real packages hold tests of a few hundred MiB, and such a file of equal lines packs a thousand
/// times: below `ratioFrom` nothing is said about it, so that a small bomb costs 1 GiB of disk for
/// a moment and no more. Beyond, test data packs well, but not two hundred times.
struct ArchiveLimits {
    ByteCount total = ByteCount::mib(4096); ///< unpacked, all files together
    ByteCount file = ByteCount::mib(2048);  ///< unpacked, one file
    std::size_t entries = 50'000;
    std::uint64_t ratio = 200; ///< unpacked bytes for each byte of the archive
    ByteCount ratioFrom = ByteCount::mib(1024);
};

/// Unpacks a zip or (compressed) tar archive into an empty folder. Only files, folders and links
/// that stay inside are made. An offending entry is an error finding with its name and ends the
/// work; an Error means that the file is no archive or could not be read or written. Blocking.
Result<> unpackArchive(const std::filesystem::path &archive, const std::filesystem::path &folder,
                       const ArchiveLimits &limits, Findings &findings);

} // namespace assay::load

#pragma once

#include "load/findings.h"
#include "load/package.h"

#include <filesystem>
#include <memory>
#include <string>

namespace assay::load {

/// What is known about a package before its folder is read.
struct PackageOrigin {
    std::filesystem::path source; ///< what was opened
    std::string shortName;
    std::shared_ptr<const PackageFiles> files; ///< files->folder() is read
    bool carriesReferences = true; ///< false: a format that has no reference submissions
};

/// Reads the package in an unpacked folder; the same for every source.
Result<LoadedPackage> readPackageFolder(const PackageOrigin &origin, Findings findings);

} // namespace assay::load

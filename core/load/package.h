#pragma once

#include "base/error.h"
#include "base/issue.h"
#include "model/assignment.h"

#include <memory>

namespace assay::load {

/// What reading a package gives: findings always, an assignment only if none of them is an error.
struct LoadedPackage {
    std::shared_ptr<const Assignment> assignment;
    Issues issues;
};

/// Reads a problem package: a folder or an archive (zip, kpp, tar.*) in the ICPC problem package
/// format (legacy, 2023-07, 2025-09), or an EdgeLab JSON file. Findings about the package are
/// Issues; an Error means that the path itself could not be read. Blocking; any thread.
Result<LoadedPackage> loadPackage(const std::filesystem::path &path);

/// Folders below `folder` (at most two levels) that look like problem packages, sorted by name.
std::vector<std::filesystem::path> findPackages(const std::filesystem::path &folder);

} // namespace assay::load

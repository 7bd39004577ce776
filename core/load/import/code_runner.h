#pragma once

#include "base/error.h"
#include "load/findings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace assay::load {

/// Converts the CodeRunner questions of a Moodle XML export (FORMATS.md §10.5). One question makes
/// a package in `folder`, several make a folder each below it. Questions that cannot be carried
/// over are warnings, unless there is no other. Gives the packages' short names.
Result<std::vector<std::string>> convertCodeRunner(const std::filesystem::path &xml,
                                                   const std::filesystem::path &folder,
                                                   Findings &findings);

} // namespace assay::load

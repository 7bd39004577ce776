#pragma once

#include "base/error.h"
#include "load/findings.h"
#include "load/import/package_writer.h"

#include <filesystem>
#include <string>

namespace assay::load {

/// Converts an EdgeLab assignment (one JSON file: function or SQL tests) into a problem package in
/// an empty folder. Findings name the file and line in the JSON; with an error among them the
/// folder may be half written. Gives the package's short name.
Result<std::string> convertEdgeLab(const std::filesystem::path &json, PackageWriter &writer,
                                   Findings &findings);

} // namespace assay::load

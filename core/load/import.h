#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <filesystem>
#include <string>

namespace assay::load {

/// Turns a foreign file into a package folder at `destination`, which must not exist yet: an
/// EdgeLab JSON file (format "edgelab") is converted, a package archive (format "icpc") unpacked;
/// an empty format is guessed from the file. The folder appears whole or, with an error among the
/// Issues, not at all. Blocking.
Result<Issues> importPackage(const std::filesystem::path &source,
                             const std::filesystem::path &destination, const std::string &format);

} // namespace assay::load

#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <filesystem>
#include <string>

namespace assay::load {

struct ImportOptions {
    std::string format{};  ///< a name such as "polygon"; empty: by names and content
    std::string pattern{}; ///< how a plain folder names its tests: "in*.txt,out*.txt"
};

/// Turns a foreign file, archive or folder into a package folder at `destination`, which must not
/// exist yet. A file with several assignments (Moodle's XML) becomes a folder of package folders.
/// What could not be carried over is among the Issues. The folder appears whole or, with an error
/// among the Issues, not at all. Blocking.
Result<Issues> importPackage(const std::filesystem::path &source,
                             const std::filesystem::path &destination,
                             const ImportOptions &options);

} // namespace assay::load

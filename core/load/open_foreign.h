#pragma once

#include "base/error.h"
#include "load/findings.h"

#include <filesystem>
#include <string>

namespace assay::load {

enum class ForeignFormat { EdgeLab, Archive };

/// By the file's name: .json is EdgeLab's, everything else should be an archive.
ForeignFormat guessFormat(const std::filesystem::path &file);

/// Where a foreign file became a package folder.
struct OpenedFile {
    std::filesystem::path packageFolder; ///< `folder`, or the archive's one top folder inside it
    std::string shortName;
};

/// Unpacks or converts a file into an empty folder. Errors among the findings: there is no package.
Result<OpenedFile> openForeignFile(const std::filesystem::path &file, ForeignFormat format,
                                   const std::filesystem::path &folder, Findings &findings);

} // namespace assay::load

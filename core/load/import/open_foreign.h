#pragma once

#include "base/error.h"
#include "load/findings.h"
#include "load/import/foreign_format.h"

#include <filesystem>
#include <optional>
#include <string>

namespace assay::load {

/// What is to be opened and what the caller knows about it.
struct ForeignSource {
    std::filesystem::path path;            ///< a file or a folder
    std::optional<ForeignFormat> format{}; ///< absent: guessed from names and content
    std::string pattern{};                 ///< how a plain folder names its tests
};

/// Where a foreign file or folder became a package folder.
struct OpenedFile {
    std::filesystem::path packageFolder;
    std::string shortName;
    ForeignFormat format = ForeignFormat::Icpc;
    bool several = false; ///< packageFolder holds several packages, a folder each
};

/// Is this folder of a format other than our own, so that openForeign should convert it?
bool isForeignFolder(const std::filesystem::path &folder);

/// Unpacks or converts a file or folder; `workplace` is an empty folder, and the package lies below
/// it afterwards. Errors among the findings: there is no package. Blocking.
Result<OpenedFile> openForeign(const ForeignSource &source, const std::filesystem::path &workplace,
                               Findings &findings);

} // namespace assay::load

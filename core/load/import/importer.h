#pragma once

#include "base/error.h"
#include "load/findings.h"
#include "load/import/foreign_package.h"
#include "load/import/source_tree.h"

#include <filesystem>
#include <string>

namespace assay::load {

/// What an importer of a foreign folder gets. It fills a ForeignPackage; findings name what is
/// wrong (errors: there is no package) and what could not be carried over (warnings). Findings'
/// files are relative to the foreign folder.
struct ImportJob {
    const SourceTree &source;
    std::string shortName;      ///< of the folder or archive
    std::filesystem::path work; ///< an empty folder for files on the way; lives until the end
    std::string pattern{};      ///< of --pattern; for plain folders
    Findings &findings;
};

/// One function a format, each in a file of its own.
Result<ForeignPackage> importPolygon(const ImportJob &job);
Result<ForeignPackage> importDmoj(const ImportJob &job);
Result<ForeignPackage> importCms(const ImportJob &job);
Result<ForeignPackage> importExercism(const ImportJob &job);
Result<ForeignPackage> importPlainFolder(const ImportJob &job);

/// The sentence for what a format has and a package cannot express, or we do not support.
void reportLeftOut(Findings &findings, const Place &place, const std::string &what);

/// Programs that read and write this file cannot do so here: says so, and leaves the author's out.
void refuseFileUse(const Place &place, const std::string &file, ForeignPackage &package,
                   Findings &findings);

/// Adds a file that is compiled together with every submission of its language. A header serves C
/// and C++. False for a language without such files.
bool addInclude(const SourceEntry &file, ForeignPackage &package);

} // namespace assay::load

#include "load/open_foreign.h"

#include "load/archive_unpacker.h"
#include "load/edgelab.h"

#include <vector>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// "hello" for hello.zip and hello.tar.gz.
std::string stemOf(const fs::path &archive)
{
    auto stem = archive.stem();
    return stem.extension() == ".tar" ? stem.stem().string() : stem.string();
}

/// The format allows an archive with and without the package's own folder on top.
OpenedFile locatePackage(const fs::path &archive, const fs::path &folder, Findings &findings)
{
    std::error_code error;
    if (fs::exists(folder / "problem.yaml", error))
        return {folder, stemOf(archive)};
    std::vector<fs::path> folders;
    for (const auto &entry : fs::directory_iterator(folder, error))
        if (!entry.is_symlink(error) && entry.is_directory(error) &&
            fs::exists(entry.path() / "problem.yaml", error))
            folders.push_back(entry.path());
    if (folders.size() == 1)
        return {folders.front(), folders.front().filename().string()};
    findings.error({"problem.yaml"},
                   folders.empty() ? "the file is missing" : "the archive holds several packages",
                   "problem.yaml at the top of the archive or in its only folder");
    return {folder, stemOf(archive)};
}

} // namespace

ForeignFormat guessFormat(const fs::path &file)
{
    return file.extension() == ".json" ? ForeignFormat::EdgeLab : ForeignFormat::Archive;
}

Result<OpenedFile> openForeignFile(const fs::path &file, ForeignFormat format,
                                   const fs::path &folder, Findings &findings)
{
    if (format == ForeignFormat::EdgeLab)
        return OpenedFile{folder, TRY(convertEdgeLab(file, folder, findings))};
    TRY(unpackArchive(file, folder, ArchiveLimits(), findings));
    if (findings.hasErrors())
        return OpenedFile{folder, stemOf(file)};
    return locatePackage(file, folder, findings);
}

} // namespace assay::load

#include "load/import/open_foreign.h"

#include "load/archive_unpacker.h"
#include "load/import/code_runner.h"
#include "load/import/edgelab.h"
#include "load/import/importer.h"
#include "load/package_names.h"

#include <format>
#include <vector>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// "hello" for hello.zip, hello.tar.gz and a folder hello.
std::string stemOf(const fs::path &path)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        return fs::absolute(path).lexically_normal().filename().string();
    const auto stem = path.stem();
    return stem.extension() == ".tar" ? stem.stem().string() : stem.string();
}

/// Archives come with and without a folder of their own on top.
fs::path topOf(const fs::path &folder, const char *mark)
{
    std::error_code error;
    std::vector<fs::path> marked;
    if (fs::exists(folder / mark, error))
        return folder;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const bool isFolder = !entry.is_symlink(error) && entry.is_directory(error);
        if (isFolder && fs::exists(entry.path() / mark, error))
            marked.push_back(entry.path());
    }
    return marked.size() == 1 ? marked.front() : folder;
}

/// The top folder of a package; absent if there is none, or several.
std::optional<fs::path> packageTop(const fs::path &folder)
{
    std::error_code error;
    for (const char *mark : packageMarks)
        if (const auto top = topOf(folder, mark); fs::exists(top / mark, error))
            return top;
    return std::nullopt;
}

/// A package archive: the folder with problem.yaml.
OpenedFile locatePackage(const fs::path &archive, const fs::path &folder, Findings &findings)
{
    std::error_code error;
    if (const auto top = packageTop(folder))
        return {*top, *top == folder ? stemOf(archive) : top->filename().string()};
    std::size_t packages = 0;
    for (const auto &entry : fs::directory_iterator(folder, error))
        packages += fs::exists(entry.path() / "problem.yaml", error) ? 1U : 0U;
    findings.error({"problem.yaml"},
                   packages == 0 ? "the file is missing" : "the archive holds several packages",
                   "problem.yaml at the top of the archive or in its only folder");
    return {folder, stemOf(archive)};
}

/// The only folder of an archive whose top holds nothing else.
Result<SourceTree> readUnpacked(const fs::path &folder, Findings &findings)
{
    auto tree = TRY(SourceTree::read(folder, findings));
    for (auto top = folder; tree.filesIn("").empty() && tree.foldersIn("").size() == 1;) {
        top /= tree.foldersIn("").front();
        tree = TRY(SourceTree::read(top, findings));
    }
    return tree;
}

Result<ForeignPackage> convert(const ImportJob &job, ForeignFormat format)
{
    switch (format) {
    case ForeignFormat::Polygon: return importPolygon(job);
    case ForeignFormat::Dmoj: return importDmoj(job);
    case ForeignFormat::Cms: return importCms(job);
    case ForeignFormat::Exercism: return importExercism(job);
    case ForeignFormat::Plain: return importPlainFolder(job);
    case ForeignFormat::Icpc:
    case ForeignFormat::EdgeLab:
    case ForeignFormat::CodeRunner: break;
    }
    return fail(ErrorCode::InvalidArgument,
                job.source.root().string() + " is not a file of the named format");
}

Result<OpenedFile> convertFolder(const ForeignSource &source, const SourceTree &tree,
                                 ForeignFormat format, const fs::path &workplace,
                                 Findings &findings)
{
    const auto package = workplace / "package";
    const auto work = workplace / "work";
    for (const auto &folder : {package, work})
        if (!fs::create_directory(folder))
            return fail(ErrorCode::Io, "cannot make " + folder.string());
    const ImportJob job{tree, folderNameFrom(stemOf(source.path)), work, source.pattern, findings};
    auto converted = TRY(convert(job, format));
    OpenedFile opened{package, folderNameFrom(converted.shortName), format};
    if (findings.hasErrors())
        return opened;
    PackageWriter writer(package);
    TRY(writePackage(converted, writer));
    return opened;
}

Result<OpenedFile> openFile(const ForeignSource &source, const fs::path &workplace,
                            Findings &findings)
{
    const auto format = source.format ? source.format : guessFileFormat(source.path);
    const auto folder = workplace / "package";
    if (format == ForeignFormat::EdgeLab) {
        PackageWriter writer(folder);
        return OpenedFile{folder, TRY(convertEdgeLab(source.path, writer, findings)),
                          ForeignFormat::EdgeLab};
    }
    if (format == ForeignFormat::CodeRunner) {
        const auto names = TRY(convertCodeRunner(source.path, folder, findings));
        return OpenedFile{folder, names.empty() ? stemOf(source.path) : names.front(),
                          ForeignFormat::CodeRunner, names.size() > 1};
    }
    const auto unpacked = workplace / "unpacked";
    if (!fs::create_directory(unpacked))
        return fail(ErrorCode::Io, "cannot make " + unpacked.string());
    TRY(unpackArchive(source.path, unpacked, ArchiveLimits(), findings));
    if (findings.hasErrors())
        return OpenedFile{unpacked, stemOf(source.path)};
    const bool icpc = format ? format == ForeignFormat::Icpc : packageTop(unpacked).has_value();
    if (icpc)
        return locatePackage(source.path, unpacked, findings);
    const auto tree = TRY(readUnpacked(unpacked, findings));
    const auto guessed = format ? format : guessFolderFormat(tree);
    if (!guessed || *guessed == ForeignFormat::Icpc)
        return locatePackage(source.path, unpacked, findings);
    auto opened = TRY(convertFolder(source, tree, *guessed, workplace, findings));
    std::error_code error;
    fs::remove_all(unpacked, error); // its files are in the package now
    return opened;
}

} // namespace

bool isForeignFolder(const fs::path &folder)
{
    std::error_code error;
    if (fs::exists(folder / "problem.yaml", error))
        return false;
    Findings ignored;
    const auto tree = SourceTree::read(folder, ignored);
    const auto format = tree ? guessFolderFormat(*tree) : std::nullopt;
    return format && *format != ForeignFormat::Icpc;
}

Result<OpenedFile> openForeign(const ForeignSource &source, const fs::path &workplace,
                               Findings &findings)
{
    std::error_code error;
    if (!fs::is_directory(source.path, error))
        return openFile(source, workplace, findings);
    const auto tree = TRY(SourceTree::read(source.path, findings));
    const auto format = source.format ? source.format : guessFolderFormat(tree);
    if (!format) {
        findings.error({}, "the format of the folder is not known",
                       "one of: " + foreignFormatNames());
        return OpenedFile{source.path, stemOf(source.path)};
    }
    if (*format == ForeignFormat::Icpc)
        return fail(ErrorCode::InvalidArgument,
                    source.path.string() + " is a package folder already and needs no import");
    return convertFolder(source, tree, *format, workplace, findings);
}

} // namespace assay::load

#include "load/package.h"

#include "load/folder_reader.h"
#include "load/import/open_foreign.h"
#include "load/package_files.h"
#include "load/package_names.h"

#include <algorithm>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

Result<LoadedPackage> loadForeign(const fs::path &source)
{
    Findings findings;
    auto directory = TRY(TemporaryDirectory::create("assay-package"));
    const auto opened = TRY(openForeign({source}, directory.path(), findings));
    if (opened.several)
        findings.error({}, "the file holds several assignments",
                       "them as packages first: assay import FILE -o FOLDER");
    if (findings.hasErrors())
        return LoadedPackage{nullptr, findings.take()};
    auto files = std::make_shared<TemporaryFiles>(std::move(directory), opened.packageFolder);
    return readPackageFolder(
        {source, opened.shortName, std::move(files), opened.format != ForeignFormat::EdgeLab},
        std::move(findings));
}

} // namespace

Result<LoadedPackage> loadPackage(const fs::path &path)
{
    std::error_code error;
    const auto source = fs::canonical(path, error);
    if (error)
        return std::unexpected(
            Error{ErrorCode::NotFound, "cannot open " + path.string(), error.value()});
    const auto status = fs::status(source, error);
    if (fs::is_directory(status) && !isForeignFolder(source))
        return readPackageFolder(
            {source, source.filename().string(), std::make_shared<PlainFolder>(source), true}, {});
    if (fs::is_directory(status) || fs::is_regular_file(status))
        return loadForeign(source);
    return fail(ErrorCode::BadFormat, path.string() + " is neither a folder nor a file");
}

std::vector<fs::path> findPackages(const fs::path &folder)
{
    constexpr std::size_t mostEntries = 10'000;
    std::vector<fs::path> packages;
    std::size_t seen = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end;
         !error && it != end && seen < mostEntries; it.increment(error)) {
        ++seen;
        std::error_code ignored;
        if (!it->is_directory(ignored))
            continue;
        const bool isPackage = std::ranges::any_of(packageMarks, [&](const char *mark) {
            return fs::is_regular_file(it->path() / mark, ignored);
        });
        if (isPackage)
            packages.push_back(it->path());
        // Nothing inside a package is a package; nothing below two levels is looked at.
        if (isPackage || it.depth() == 1 || it->path().filename().string().starts_with('.'))
            it.disable_recursion_pending();
    }
    std::ranges::sort(packages);
    return packages;
}

} // namespace assay::load

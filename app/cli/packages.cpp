#include "packages.h"

#include "load/package.h"

#include <algorithm>
#include <array>

namespace assay::cli {

namespace fs = std::filesystem;

namespace {

bool mayBePackageFile(const fs::path &file)
{
    static constexpr std::array<std::string_view, 8> endings{".zip", ".kpp", ".json", ".tar",
                                                             ".tgz", ".gz",  ".xz",   ".zst"};
    const auto ending = file.extension().string();
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace

std::vector<fs::path> packagesNamed(const std::vector<fs::path> &names)
{
    std::vector<fs::path> packages;
    for (const auto &name : names) {
        std::error_code error;
        if (fs::is_directory(name, error) && !fs::exists(name / "problem.yaml", error)) {
            const auto inside = load::findPackages(name);
            if (!inside.empty()) {
                packages.insert(packages.end(), inside.begin(), inside.end());
                continue;
            }
        }
        if (names.size() > 1 && fs::is_regular_file(name, error) && !mayBePackageFile(name))
            continue;
        packages.push_back(name);
    }
    return packages;
}

Result<std::unique_ptr<GradingSession>> openAuthorSession(int workers, EventSink sink)
{
    GradingSession::Options options;
    options.audience = Audience::Instructor;
    options.workers = workers;
    options.store = false;
    return GradingSession::open(std::move(options), std::move(sink));
}

} // namespace assay::cli

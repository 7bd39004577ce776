#include "load/import.h"

#include "base/bytes.h"
#include "load/open_foreign.h"

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <utility>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// A hidden folder beside the destination, so that the last step is a rename on one file system.
class Workplace {
public:
    static Result<Workplace> beside(const fs::path &destination)
    {
        std::error_code error;
        fs::create_directories(destination.parent_path(), error);
        std::string name =
            (destination.parent_path() / ("." + destination.filename().string() + "-XXXXXX"))
                .string();
        if (::mkdtemp(name.data()) == nullptr)
            return failErrno("cannot make a folder in " + destination.parent_path().string());
        return Workplace(name);
    }
    Workplace(Workplace &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    Workplace &operator=(Workplace &&) = delete;
    ~Workplace()
    {
        std::error_code error;
        if (!m_path.empty())
            fs::remove_all(m_path, error);
    }
    const fs::path &path() const { return m_path; }

private:
    explicit Workplace(fs::path path)
        : m_path(std::move(path))
    {
    }
    fs::path m_path;
};

Result<> moveInto(const fs::path &folder, const fs::path &destination)
{
    ::chmod(folder.c_str(), 0755); // mkdtemp makes private folders
    if (::renameat2(AT_FDCWD, folder.c_str(), AT_FDCWD, destination.c_str(), RENAME_NOREPLACE) == 0)
        return {};
    // Some file systems know no such flag; a plain rename still refuses a folder with content.
    if (errno == EINVAL && ::rename(folder.c_str(), destination.c_str()) == 0)
        return {};
    return failErrno("cannot make " + destination.string());
}

Result<ForeignFormat> formatNamed(const std::string &name, const fs::path &source)
{
    if (name.empty())
        return guessFormat(source);
    if (name == "edgelab")
        return ForeignFormat::EdgeLab;
    if (name == "icpc" || name == "kattis")
        return ForeignFormat::Archive;
    return fail(ErrorCode::InvalidArgument,
                "the format \"" + toUtf8(name) + "\" is not known; expected edgelab or icpc");
}

} // namespace

Result<Issues> importPackage(const fs::path &source, const fs::path &destination,
                             const std::string &format)
{
    const auto kind = TRY(formatNamed(format, source));
    std::error_code error;
    const auto status = fs::status(source, error);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, source.string() + " does not exist");
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::InvalidArgument,
                    source.string() + " is not a file; a package folder needs no import");
    auto target = fs::absolute(destination).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path(); // "folder/" means the folder
    if (fs::symlink_status(target, error).type() != fs::file_type::not_found)
        return fail(ErrorCode::InvalidArgument,
                    target.string() + " exists already; choose another name or remove it first");

    Findings findings;
    const auto workplace = TRY(Workplace::beside(target));
    const auto opened = TRY(openForeignFile(source, kind, workplace.path(), findings));
    if (!findings.hasErrors())
        TRY(moveInto(opened.packageFolder, target));
    return findings.take();
}

} // namespace assay::load

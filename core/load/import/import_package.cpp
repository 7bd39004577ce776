#include "load/import/import_package.h"

#include "base/bytes.h"
#include "load/import/open_foreign.h"
#include "load/import/package_writer.h"

#include <cerrno>
#include <fcntl.h>
#include <format>
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

} // namespace

Result<Issues> importPackage(const fs::path &source, const fs::path &destination,
                             const ImportOptions &options)
{
    ForeignSource foreign{source, {}, options.pattern};
    if (!options.format.empty()) {
        foreign.format = foreignFormatNamed(options.format);
        if (!foreign.format)
            return fail(ErrorCode::InvalidArgument,
                        std::format("the format \"{}\" is not known; expected one of {}",
                                    toUtf8(options.format), foreignFormatNames()));
    }
    std::error_code error;
    const auto status = fs::status(source, error);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, source.string() + " does not exist");
    if (!fs::is_regular_file(status) && !fs::is_directory(status))
        return fail(ErrorCode::InvalidArgument,
                    source.string() + " is neither a file nor a folder");
    auto target = fs::absolute(destination).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path(); // "folder/" means the folder
    if (fs::symlink_status(target, error).type() != fs::file_type::not_found)
        return fail(ErrorCode::InvalidArgument,
                    target.string() + " exists already; choose another name or remove it first");

    Findings findings;
    const auto workplace = TRY(Workplace::beside(target));
    const auto opened = TRY(openForeign(foreign, workplace.path(), findings));
    if (!findings.hasErrors()) {
        TRY(syncFolder(opened.packageFolder));
        TRY(moveInto(opened.packageFolder, target));
    }
    return findings.take();
}

} // namespace assay::load

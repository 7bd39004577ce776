#include "run/work_dir.h"

#include "base/unique_fd.h"

#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace assay::run {

namespace {

bool staysInside(const std::filesystem::path &name)
{
    if (name.empty() || name.is_absolute() || !name.has_filename())
        return false;
    for (const auto &part : name)
        if (part == ".." || part == "." || part.native().contains('\0'))
            return false;
    return true;
}

} // namespace

WorkDir::WorkDir(TemporaryDirectory folder)
    : m_folder(std::move(folder))
{
}

Result<WorkDir> WorkDir::create()
{
    return WorkDir(TRY(TemporaryDirectory::create("assay-work")));
}

Result<> WorkDir::write(const std::filesystem::path &name, std::string_view bytes) const
{
    if (!staysInside(name))
        return fail(ErrorCode::InvalidArgument, "the file name '" + name.string() +
                                                    "' must be relative and without . or .. in it");
    const auto path = m_folder.path() / name;
    std::error_code problem;
    std::filesystem::create_directories(path.parent_path(), problem);
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make the folder of " + name.string(), problem.value()});

    const UniqueFd file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file)
        return failErrno("cannot write " + name.string());
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return failErrno("cannot write " + name.string());
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace assay::run

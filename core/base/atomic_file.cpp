#include "base/atomic_file.h"

#include "base/unique_fd.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace assay {

namespace {

Result<> writeAll(int fd, std::string_view bytes, const std::filesystem::path &path)
{
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot write " + path.string());
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

Result<> writeAndRename(int fd, const std::string &temporary, const std::filesystem::path &path,
                        std::string_view bytes)
{
    TRY(writeAll(fd, bytes, path));
    if (::fchmod(fd, 0644) != 0 || ::fsync(fd) != 0)
        return failErrno("cannot write " + path.string());
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return failErrno("cannot replace " + path.string());
    return {};
}

} // namespace

Result<> writeFileAtomically(const std::filesystem::path &path, std::string_view bytes)
{
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return std::unexpected(Error{ErrorCode::Io, "cannot make the folder " + folder.string(),
                                     error.value(), std::source_location::current()});

    std::string temporary = (folder / ".assay-XXXXXX").string();
    const UniqueFd fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!fd)
        return failErrno("cannot write into " + folder.string());
    auto written = writeAndRename(fd.get(), temporary, path, bytes);
    if (!written) {
        ::unlink(temporary.c_str());
        return written;
    }
    // The rename itself is durable only once the folder is.
    const UniqueFd folderFd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folderFd)
        ::fsync(folderFd.get());
    return {};
}

} // namespace assay

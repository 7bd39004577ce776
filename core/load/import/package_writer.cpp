#include "load/import/package_writer.h"

#include "base/unique_fd.h"
#include "load/package_names.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

Result<> writeAll(int fd, std::string_view bytes, const fs::path &name)
{
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot write " + name.string());
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

/// Turns CRLF into LF across the pieces of a file; a lone CR stays.
class LineMender {
public:
    std::string mended(std::string_view piece)
    {
        std::string result;
        result.reserve(piece.size() + 1);
        for (const char c : piece) {
            if (m_pending && c != '\n')
                result += '\r';
            m_pending = c == '\r';
            if (!m_pending)
                result += c;
        }
        return result;
    }
    std::string_view rest() const { return m_pending ? "\r" : ""; }

private:
    bool m_pending = false; ///< a CR whose successor is not known yet
};

Result<> copyInto(int target, const FileContent &content, const fs::path &name)
{
    const UniqueFd source(
        ::open(content.source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!source)
        return failErrno("cannot open " + content.source.string());
    LineMender mender;
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto n = ::read(source.get(), buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot read " + content.source.string());
        if (n == 0)
            break;
        const std::string_view piece(buffer.data(), static_cast<std::size_t>(n));
        if (content.lines == FileContent::Lines::Unix)
            TRY(writeAll(target, mender.mended(piece), name));
        else
            TRY(writeAll(target, piece, name));
    }
    return writeAll(target, mender.rest(), name);
}

} // namespace

bool PackageWriter::has(const fs::path &name) const
{
    std::error_code error;
    return fs::exists(fs::symlink_status(m_folder / name, error));
}

Result<> PackageWriter::write(const fs::path &name, const FileContent &content)
{
    return writeWithMode(name, content, 0644);
}

Result<> PackageWriter::writeProgram(const fs::path &name, const FileContent &content)
{
    return writeWithMode(name, content, 0755);
}

Result<> PackageWriter::writeWithMode(const fs::path &name, const FileContent &content,
                                      unsigned mode)
{
    if (!isSafeRelativePath(name.string()))
        return fail(ErrorCode::BadFormat,
                    "the name \"" + name.string() + "\" cannot be used in a package");
    const auto path = m_folder / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make a folder for " + path.string(), error.value()});
    const UniqueFd file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file && errno == EEXIST)
        return fail(ErrorCode::BadFormat,
                    "two files would have the name \"" + name.string() + "\" in the package");
    if (!file)
        return failErrno("cannot write " + path.string());
    if (content.source.empty())
        return writeAll(file.get(), content.bytes, name);
    return copyInto(file.get(), content, name);
}

Result<> syncFolder(const fs::path &folder)
{
    const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd || ::syncfs(fd.get()) != 0)
        return failErrno("cannot write " + folder.string() + " to the disk");
    return {};
}

} // namespace assay::load

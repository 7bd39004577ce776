#include "load/export_package.h"

#include "base/unique_fd.h"
#include "load/package.h"
#include "load/package_names.h"
#include "load/package_tree.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fcntl.h>
#include <memory>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

/// Removes the unfinished file unless it was given its name.
class UnfinishedFile {
public:
    explicit UnfinishedFile(fs::path path)
        : m_path(std::move(path))
    {
    }
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;
    ~UnfinishedFile() { ::unlink(m_path.c_str()); }

private:
    fs::path m_path;
};

std::unexpected<Error> archiveFailure(archive *writer, const fs::path &zip)
{
    const char *reason = archive_error_string(writer);
    return fail(ErrorCode::Io, "cannot write " + zip.string() + ": " +
                                   (reason != nullptr ? reason : "unknown reason"));
}

Result<> addBytes(archive *writer, const PackageEntry &file, const fs::path &zip)
{
    const UniqueFd source(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!source)
        return failErrno("cannot open " + file.path.string());
    std::array<char, 65'536> buffer{};
    std::uint64_t left = file.size.bytes();
    while (true) {
        const auto n = ::read(source.get(), buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot read " + file.path.string());
        if (n == 0)
            break;
        if (archive_write_data(writer, buffer.data(), static_cast<std::size_t>(n)) != n)
            return archiveFailure(writer, zip);
        left -= std::min(left, static_cast<std::uint64_t>(n));
    }
    if (left > 0)
        return fail(ErrorCode::Io, file.path.string() + " changed while it was read");
    return {};
}

Result<> addFile(archive *writer, const std::string &folder, const PackageEntry &file,
                 const fs::path &zip)
{
    const Entry entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), (folder + "/" + file.name.string()).c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), file.isExecutable ? 0755 : 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.size.bytes()));
    constexpr time_t firstDayOfZip = 315'532'800; // 1980-01-01: equal packages give equal bytes
    archive_entry_set_mtime(entry.get(), firstDayOfZip, 0);
    if (archive_write_header(writer, entry.get()) != ARCHIVE_OK)
        return archiveFailure(writer, zip);
    return addBytes(writer, file, zip);
}

Result<> writeZip(const PackageTree &tree, const std::string &folder, int fd, const fs::path &zip)
{
    const Writer writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(writer.get());
    if (archive_write_open_fd(writer.get(), fd) != ARCHIVE_OK)
        return archiveFailure(writer.get(), zip);
    for (const auto *file : tree.filesBelow(""))
        TRY(addFile(writer.get(), folder, *file, zip));
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return archiveFailure(writer.get(), zip);
    return {};
}

} // namespace

Result<Issues> exportPackage(const fs::path &package, const fs::path &zip)
{
    std::error_code error;
    if (fs::symlink_status(zip, error).type() != fs::file_type::not_found)
        return fail(ErrorCode::InvalidArgument,
                    zip.string() + " exists already; choose another name or remove it first");
    const auto loaded = TRY(loadPackage(package));
    if (!loaded.assignment)
        return loaded.issues;
    Findings findings;
    const auto tree = TRY(PackageTree::read(loaded.assignment->files->folder(), findings));
    const auto kind = loaded.assignment->kind;
    if (kind == AssignmentKind::Function || kind == AssignmentKind::Sql)
        findings.warning({"assay.yaml"}, "other judges have no assignments of this kind",
                         "Assay on the other side");
    if (findings.hasErrors())
        return findings.take();

    const auto target = fs::absolute(zip);
    std::string temporary = (target.parent_path() / ".assay-export-XXXXXX").string();
    const UniqueFd fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!fd)
        return failErrno("cannot write into " + target.parent_path().string());
    const UnfinishedFile unfinished(temporary);
    TRY(writeZip(tree, folderNameFrom(loaded.assignment->shortName), fd.get(), zip));
    if (::fchmod(fd.get(), 0644) != 0 || ::fsync(fd.get()) != 0)
        return failErrno("cannot write " + zip.string());
    if (::link(temporary.c_str(), target.c_str()) != 0)
        return failErrno("cannot make " + zip.string());
    return findings.take();
}

} // namespace assay::load

// Theory of operation: entries are read in the archive's order and written below `folder` with
// O_EXCL and O_NOFOLLOW. Links are only remembered; they are made after the last file, so that no
// file can be written through a link that the archive brought along. Whether a link leaves the
// package by way of other links is checked again by PackageTree, which asks the kernel.

#include "load/archive_unpacker.h"

#include "base/unique_fd.h"
#include "load/package_names.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fcntl.h>
#include <format>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;
constexpr std::size_t blockSize = 65'536;

struct Link {
    std::string name;
    std::string target;
};

std::string reason(archive *reader)
{
    const char *text = archive_error_string(reader);
    return text != nullptr ? text : "unknown reason";
}

/// Without "./" in front and "/" behind; null names (no text in any encoding) become empty.
std::string entryName(archive_entry *entry)
{
    const char *text = archive_entry_pathname_utf8(entry);
    if (text == nullptr)
        text = archive_entry_pathname(entry);
    std::string name = text != nullptr ? text : "";
    while (name.starts_with("./"))
        name.erase(0, 2);
    while (name.ends_with('/'))
        name.pop_back();
    return name == "." ? "" : name;
}

std::string sizeText(ByteCount size)
{
    return std::format("{:.0f} MiB", size.toMib());
}

class Unpacker {
public:
    Unpacker(Archive reader, ByteCount packed, fs::path folder, const ArchiveLimits &limits,
             Findings &findings)
        : m_reader(std::move(reader)),
          m_packed(packed),
          m_folder(std::move(folder)),
          m_limits(limits),
          m_findings(findings)
    {
    }

    Result<> run()
    {
        std::size_t entries = 0;
        archive_entry *entry = nullptr;
        while (!m_findings.hasErrors()) {
            const int status = archive_read_next_header(m_reader.get(), &entry);
            if (status == ARCHIVE_EOF)
                break;
            if (status < ARCHIVE_WARN) {
                m_findings.error({}, "the archive is damaged: " + reason(m_reader.get()),
                                 "a whole zip or tar archive");
                break;
            }
            const auto name = entryName(entry);
            if (++entries > m_limits.entries)
                m_findings.error({name}, "too many entries in the archive",
                                 std::format("at most {}", m_limits.entries));
            else if (!name.empty())
                TRY(unpack(entry, name));
        }
        for (const auto &link : m_links)
            if (!m_findings.hasErrors())
                TRY(makeLink(link));
        return {};
    }

private:
    Result<> unpack(archive_entry *entry, const std::string &name)
    {
        if (name.starts_with("__MACOSX/") || name == "__MACOSX")
            return {};
        if (!isSafeRelativePath(name)) {
            m_findings.error({name}, "the name of an entry leaves the package",
                             "a relative name without \"..\"");
            return {};
        }
        if (archive_entry_hardlink(entry) != nullptr) {
            m_findings.error({name}, "a hard link in the archive", "files, folders and links");
            return {};
        }
        if (archive_entry_is_encrypted(entry) != 0) {
            m_findings.error({name}, "the entry is encrypted", "an archive without a password");
            return {};
        }
        switch (archive_entry_filetype(entry)) {
        case AE_IFDIR: return makeFolder(name);
        case AE_IFREG: return writeFile(entry, name);
        case AE_IFLNK: rememberLink(entry, name); return {};
        default:
            m_findings.error({name}, "neither a file nor a folder (a device, pipe or socket)",
                             "files, folders and links");
            return {};
        }
    }

    Result<> makeFolder(const fs::path &name)
    {
        std::error_code error;
        fs::create_directories(m_folder / name, error);
        if (!error)
            return {};
        if (error == std::errc::not_a_directory || error == std::errc::file_exists) {
            m_findings.error({name}, "a folder and a file with the same name", "different names");
            return {};
        }
        return std::unexpected(
            Error{ErrorCode::Io, "cannot make a folder for " + name.string(), error.value()});
    }

    /// True if so many bytes may not be; records why.
    bool tooMuch(const std::string &name, std::uint64_t fileBytes)
    {
        if (fileBytes > m_limits.file.bytes()) {
            m_findings.error({name}, "a file larger than " + sizeText(m_limits.file),
                             "at most " + sizeText(m_limits.file) + " in one file");
            return true;
        }
        const auto total = m_unpacked + fileBytes;
        if (total > m_limits.total.bytes()) {
            m_findings.error({name}, "the archive unpacks to more than " + sizeText(m_limits.total),
                             "at most " + sizeText(m_limits.total) + " altogether");
            return true;
        }
        if (total > m_limits.ratioFrom.bytes() && total / m_limits.ratio > m_packed.bytes()) {
            m_findings.error(
                {name},
                std::format("the archive unpacks to more than {} times its size", m_limits.ratio),
                std::format("at most {} times (a zip bomb looks like this)", m_limits.ratio));
            return true;
        }
        return false;
    }

    Result<> writeFile(archive_entry *entry, const std::string &name)
    {
        // The size an entry claims is not to be trusted, but a large claim is reason enough.
        const auto claimed = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0;
        if (claimed > 0 && tooMuch(name, static_cast<std::uint64_t>(claimed)))
            return {};
        TRY(makeFolder(fs::path(name).parent_path()));
        if (m_findings.hasErrors())
            return {};
        const mode_t mode = (archive_entry_perm(entry) & 0100) != 0 ? 0755 : 0644;
        const UniqueFd file(::open((m_folder / name).c_str(),
                                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!file && errno == EEXIST) {
            m_findings.error({name}, "the archive holds this name twice", "each name once");
            return {};
        }
        if (!file)
            return failErrno("cannot unpack " + name);
        std::uint64_t written = 0;
        std::array<char, 65'536> buffer{};
        while (true) {
            const auto n = archive_read_data(m_reader.get(), buffer.data(), buffer.size());
            if (n == 0)
                break;
            if (n < 0) {
                m_findings.error({name}, "the entry cannot be unpacked: " + reason(m_reader.get()),
                                 "a whole archive");
                return {};
            }
            written += static_cast<std::uint64_t>(n);
            if (tooMuch(name, written))
                return {};
            TRY(writeAll(file.get(), buffer.data(), static_cast<std::size_t>(n), name));
        }
        m_unpacked += written;
        return {};
    }

    static Result<> writeAll(int fd, const char *bytes, std::size_t size, const std::string &name)
    {
        while (size > 0) {
            const auto n = ::write(fd, bytes, size);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return failErrno("cannot unpack " + name);
            bytes += n;
            size -= static_cast<std::size_t>(n);
        }
        return {};
    }

    void rememberLink(archive_entry *entry, const std::string &name)
    {
        const char *text = archive_entry_symlink_utf8(entry);
        if (text == nullptr)
            text = archive_entry_symlink(entry);
        const std::string target = text != nullptr ? text : "";
        const auto reached = (fs::path(name).parent_path() / target).lexically_normal();
        const bool inside =
            !target.empty() && !fs::path(target).is_absolute() && *reached.begin() != "..";
        if (inside)
            m_links.push_back({name, target});
        else
            m_findings.error({name}, std::format("a link to {} that leaves the package", target),
                             "a link to a file inside the package");
    }

    /// A name below a link means another place than it says: wherever the link leads.
    bool isBelowLink(const fs::path &name) const
    {
        std::error_code error;
        fs::path prefix;
        for (const auto &part : name.parent_path()) {
            prefix /= part;
            if (fs::is_symlink(fs::symlink_status(m_folder / prefix, error)))
                return true;
        }
        return false;
    }

    Result<> makeLink(const Link &link)
    {
        if (isBelowLink(link.name)) {
            m_findings.error({link.name}, "a link below another link",
                             "links in folders of the archive itself");
            return {};
        }
        TRY(makeFolder(fs::path(link.name).parent_path()));
        if (m_findings.hasErrors())
            return {};
        if (::symlink(link.target.c_str(), (m_folder / link.name).c_str()) == 0)
            return {};
        if (errno != EEXIST)
            return failErrno("cannot unpack " + link.name);
        m_findings.error({link.name}, "the archive holds this name twice", "each name once");
        return {};
    }

    Archive m_reader;
    ByteCount m_packed;
    fs::path m_folder;
    const ArchiveLimits &m_limits;
    Findings &m_findings;
    std::uint64_t m_unpacked = 0;
    std::vector<Link> m_links;
};

/// A zip archive lists its entries at its end: too many of them are seen before anything is
/// written. False also for what is no zip archive.
bool listsTooManyEntries(const fs::path &path, std::size_t most)
{
    const Archive reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_filename(reader.get(), path.c_str(), blockSize) != ARCHIVE_OK)
        return false;
    std::size_t entries = 0;
    archive_entry *entry = nullptr;
    while (entries <= most && archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK)
        ++entries;
    return entries > most;
}

} // namespace

Result<> unpackArchive(const fs::path &path, const fs::path &folder, const ArchiveLimits &limits,
                       Findings &findings)
{
    Archive reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip_seekable(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || archive_read_open_filename(reader.get(), path.c_str(), blockSize) != ARCHIVE_OK)
        return fail(ErrorCode::BadFormat,
                    path.string() + " is not a problem package: expected a folder, a zip or tar "
                                    "archive, or an EdgeLab JSON file");
    if (listsTooManyEntries(path, limits.entries)) {
        findings.error({}, "too many entries in the archive",
                       std::format("at most {}", limits.entries));
        return {};
    }
    return Unpacker(std::move(reader), ByteCount(size), folder, limits, findings).run();
}

} // namespace assay::load

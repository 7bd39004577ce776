#include "judge/compile/compile_store.h"

#include "base/bytes.h"
#include "base/error.h"
#include "base/unique_fd.h"
#include "judge/compile/diagnostics.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace assay::judge {

// An entry is: the magic line, the length of the description, the description (JSON: result, names
// and sizes of the files), the files' bytes, and the hash of all that.

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view magic = "assay compilation 1\n";
constexpr std::string_view suffix = ".compiled";
constexpr std::string_view unfinished = "new-";
constexpr std::size_t mostDescription = 1U << 20;
constexpr std::uint64_t mostBytes = 64U << 20;
constexpr std::size_t mostFiles = 2000;
constexpr auto unfinishedAge = std::chrono::minutes(10);

class Hash {
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }
    void add(std::string_view bytes)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  bytes.size());
    }
    std::string finish()
    {
        std::string hash(crypto_generichash_BYTES, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(hash.data()),
                                 hash.size());
        return hash;
    }

private:
    crypto_generichash_state m_state{};
};

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Exactly so many bytes; false at the end of the file.
bool readAll(int fd, char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t count = ::read(fd, bytes, size);
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        if (count > 0) {
            bytes += count;
            size -= static_cast<std::size_t>(count);
        }
    }
    return true;
}

/// Copies so many bytes through the hash.
bool copyBytes(int from, int to, std::uint64_t size, Hash &hash)
{
    std::vector<char> block(std::min<std::uint64_t>(size, 1U << 18));
    while (size > 0) {
        const std::string_view bytes(block.data(), std::min<std::uint64_t>(block.size(), size));
        if (!readAll(from, block.data(), bytes.size()) || !writeAll(to, bytes))
            return false;
        hash.add(bytes);
        size -= bytes.size();
    }
    return true;
}

struct StoredFile {
    std::string name; ///< below the program's folder
    std::uint64_t size = 0;
    bool executable = false;
};

/// The files of a program; nothing if there are too many, or such as an entry cannot hold.
std::optional<std::vector<StoredFile>> filesOf(const fs::path &folder)
{
    std::vector<StoredFile> files;
    std::uint64_t bytes = 0;
    std::error_code problem;
    for (fs::recursive_directory_iterator it(folder, problem), end; !problem && it != end;
         it.increment(problem)) {
        const auto status = it->symlink_status(problem);
        if (fs::is_directory(status))
            continue;
        const auto size = it->file_size(problem);
        bytes += size;
        if (problem || !fs::is_regular_file(status) || files.size() == mostFiles ||
            bytes > mostBytes)
            return std::nullopt;
        std::string name = it->path().lexically_relative(folder).string();
        if (!isUtf8(name)) // JSON has no place for it
            return std::nullopt;
        files.push_back({std::move(name), size,
                         (status.permissions() & fs::perms::owner_exec) != fs::perms::none});
    }
    if (problem)
        return std::nullopt;
    return files;
}

std::string describe(const Compilation &compilation, const std::vector<StoredFile> &files)
{
    const auto &result = resultOf(compilation);
    json list = json::array();
    for (const auto &file : files)
        list.push_back({{"name", file.name}, {"size", file.size}, {"executable", file.executable}});
    const auto *program = std::get_if<Executable>(&compilation);
    return json{{"ok", result.ok},
                {"language", result.languageId},
                {"wall_us", result.wallTime.count()},
                {"log", toUtf8(result.log)},
                {"entry", program != nullptr ? program->entry : std::string()},
                {"class", program != nullptr ? program->javaClass : std::string()},
                {"files", std::move(list)}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

bool staysInside(const fs::path &name)
{
    return !name.empty() && name.is_relative() && name == name.lexically_normal() &&
           *name.begin() != "..";
}

/// Puts one file of an entry where it belongs.
bool unpack(int entry, const fs::path &folder, const StoredFile &file, Hash &hash)
{
    if (!staysInside(file.name))
        return false;
    const auto path = folder / file.name;
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    const UniqueFd out(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                              file.executable ? 0755 : 0644));
    return out && copyBytes(entry, out.get(), file.size, hash);
}

} // namespace

CompileStore::CompileStore(fs::path folder, ByteCount limit)
    : m_limit(limit)
{
    std::error_code problem;
    fs::create_directories(folder.parent_path(), problem);
    ::mkdir(folder.c_str(), 0700);
    const UniqueFd opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status{};
    if (opened && ::fstat(opened.get(), &status) == 0 && status.st_uid == ::geteuid() &&
        (status.st_mode & 077U) == 0)
        m_folder = std::move(folder);
}

fs::path CompileStore::fileOf(const std::string &key) const
{
    Hash hash;
    hash.add(key);
    std::string name;
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : hash.finish()) {
        name += digits[static_cast<unsigned char>(c) >> 4U];
        name += digits[static_cast<unsigned char>(c) & 15U];
    }
    return m_folder / (name + std::string(suffix));
}

std::optional<Compilation> CompileStore::find(const std::string &key) const
{
    if (m_folder.empty())
        return std::nullopt;
    const UniqueFd file(::open(fileOf(key).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    std::string head(magic.size() + 8, '\0');
    if (!file || !readAll(file.get(), head.data(), head.size()) || !head.starts_with(magic))
        return std::nullopt;
    const std::size_t size = std::strtoul(head.c_str() + magic.size(), nullptr, 16);
    if (size > mostDescription)
        return std::nullopt;
    std::string description(size, '\0');
    if (!readAll(file.get(), description.data(), size))
        return std::nullopt;
    Hash hash;
    hash.add(head);
    hash.add(description);

    try {
        const auto facts = json::parse(description);
        CompileResult result;
        result.ok = facts.at("ok");
        result.languageId = facts.at("language");
        result.wallTime = Duration(facts.at("wall_us").get<std::int64_t>());
        result.log = facts.at("log");
        result.diagnostics = parseDiagnostics(result.log);
        auto folder = run::WorkDir::create();
        if (!folder)
            return std::nullopt;
        for (const auto &item : facts.at("files"))
            if (!unpack(file.get(), folder->path(),
                        {item.at("name"), item.at("size"), item.at("executable")}, hash))
                return std::nullopt;
        std::string stored(crypto_generichash_BYTES, '\0');
        if (!readAll(file.get(), stored.data(), stored.size()) || stored != hash.finish())
            return std::nullopt;
        ::futimens(file.get(), nullptr); // used just now
        if (!result.ok)
            return CompileFailure{std::move(result)};
        return Executable{std::move(result),
                          std::make_shared<const run::WorkDir>(*std::move(folder)),
                          facts.at("entry"), facts.at("class")};
    } catch (const json::exception &) {
        return std::nullopt;
    }
}

void CompileStore::store(const std::string &key, const Compilation &compilation) const
{
    if (m_folder.empty())
        return;
    const auto *program = std::get_if<Executable>(&compilation);
    std::vector<StoredFile> files;
    if (program != nullptr) {
        auto found = filesOf(program->folder->path());
        if (!found)
            return;
        files = *std::move(found);
    }
    const std::string description = describe(compilation, files);
    if (description.size() > mostDescription)
        return;
    std::array<char, 9> size{};
    std::snprintf(size.data(), size.size(), "%08zx", description.size());
    const std::string head = std::string(magic) + size.data();

    std::string path = (m_folder / (std::string(unfinished) + "XXXXXX")).string();
    const UniqueFd out(::mkostemp(path.data(), O_CLOEXEC));
    if (!out)
        return;
    Hash hash;
    hash.add(head);
    hash.add(description);
    bool good = writeAll(out.get(), head) && writeAll(out.get(), description);
    for (const auto &file : files) {
        const UniqueFd in(::open((program->folder->path() / file.name).c_str(),
                                 O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        good = good && in && copyBytes(in.get(), out.get(), file.size, hash);
    }
    good = good && writeAll(out.get(), hash.finish());
    // No fsync: after a power cut the hash tells.
    if (!good || ::rename(path.c_str(), fileOf(key).c_str()) != 0)
        ::unlink(path.c_str());
    evict();
}

void CompileStore::evict() const
{
    struct Entry {
        fs::path path;
        std::uint64_t size;
        fs::file_time_type used;
    };
    std::vector<Entry> entries;
    std::uint64_t total = 0;
    std::error_code problem;
    const auto now = fs::file_time_type::clock::now();
    for (fs::directory_iterator it(m_folder, problem), end; !problem && it != end;
         it.increment(problem)) {
        std::error_code gone; // another process may remove it meanwhile
        Entry entry{it->path(), it->file_size(gone), it->last_write_time(gone)};
        if (gone)
            continue;
        const auto name = entry.path.filename().string();
        if (name.starts_with(unfinished) && now - entry.used > unfinishedAge) {
            fs::remove(entry.path, gone);
        } else if (name.ends_with(suffix)) {
            total += entry.size;
            entries.push_back(std::move(entry));
        }
    }
    std::ranges::sort(entries, {}, &Entry::used);
    for (const auto &entry : entries) {
        if (total <= m_limit.bytes())
            return;
        fs::remove(entry.path, problem);
        total -= entry.size;
    }
}

} // namespace assay::judge

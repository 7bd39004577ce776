#include "base/paths.h"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay {

namespace fs = std::filesystem;

namespace {

std::optional<fs::path> fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    if (value == nullptr || *value == '\0')
        return std::nullopt;
    return fs::path(value);
}

fs::path programFolder()
{
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path("/usr/bin") : program.parent_path();
}

/// An XDG base folder, which the specification wants absolute, else the fallback below $HOME.
fs::path xdg(const char *variable, const char *fallback)
{
    if (auto set = fromEnvironment(variable); set && set->is_absolute())
        return *set / "assay";
    return fromEnvironment("HOME").value_or("/tmp") / fallback / "assay";
}

/// Gives the owner back every folder below, so that remove_all can enter it.
void unlockFolders(const fs::path &folder)
{
    ::chmod(folder.c_str(), 0700);
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->symlink_status(error).type() == fs::file_type::directory)
            unlockFolders(it->path());
}

void removeTree(const fs::path &folder)
{
    std::error_code error;
    fs::remove_all(folder, error);
    if (error) {
        unlockFolders(folder);
        fs::remove_all(folder, error);
    }
}

} // namespace

fs::path resourceDirectory()
{
    if (auto set = fromEnvironment("ASSAY_RESOURCES"))
        return *set;
    return programFolder().parent_path() / "share" / "assay";
}

fs::path helperPath()
{
    if (auto set = fromEnvironment("ASSAY_SANDBOX"))
        return *set;
    return programFolder() / "assay-sandbox";
}

fs::path dataDirectory()
{
    if (auto set = fromEnvironment("ASSAY_DATA_DIR"))
        return *set;
    return xdg("XDG_DATA_HOME", ".local/share");
}

fs::path cacheDirectory()
{
    return xdg("XDG_CACHE_HOME", ".cache");
}

namespace {

/// What only a folder made here has in its name: a folder that its user calls "assay-homework" must
/// never be taken for one.
constexpr std::string_view mark = ".temporary-";
constexpr std::string_view random = "XXXXXX";

bool isNameOfTemporaryDirectory(std::string_view name)
{
    return name.starts_with("assay-") && name.size() > mark.size() + random.size() &&
           name.substr(name.size() - mark.size() - random.size(), mark.size()) == mark;
}

} // namespace

Result<TemporaryDirectory> TemporaryDirectory::create(const std::string &prefix)
{
    std::error_code problem;
    const fs::path parent = fs::temp_directory_path(problem);
    if (problem)
        return std::unexpected(Error{ErrorCode::Io,
                                     "there is no folder for temporary files; TMPDIR must name one",
                                     problem.value()});
    std::string path = parent / prefix;
    path.append(mark).append(random);
    if (::mkdtemp(path.data()) == nullptr)
        return failErrno("cannot make a temporary folder " + path);
    UniqueFd lock(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return failErrno("cannot hold the temporary folder " + path);
    return TemporaryDirectory(path, std::move(lock));
}

TemporaryDirectory::TemporaryDirectory(TemporaryDirectory &&other) noexcept
    : m_path(std::exchange(other.m_path, {})),
      m_lock(std::move(other.m_lock))
{
}

TemporaryDirectory &TemporaryDirectory::operator=(TemporaryDirectory &&other) noexcept
{
    if (this != &other) {
        remove();
        m_path = std::exchange(other.m_path, {});
        m_lock = std::move(other.m_lock);
    }
    return *this;
}

TemporaryDirectory::~TemporaryDirectory()
{
    remove();
}

void TemporaryDirectory::remove()
{
    if (!m_path.empty())
        removeTree(m_path);
    m_path.clear();
    m_lock.reset();
}

void removeAbandonedTemporaryDirectories(std::chrono::seconds age)
{
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    if (error)
        return;
    for (fs::directory_iterator it(parent, error), end; !error && it != end; it.increment(error)) {
        if (!isNameOfTemporaryDirectory(it->path().filename().string()))
            continue;
        // Not following links, and only our own: /tmp belongs to everybody.
        const UniqueFd folder(
            ::open(it->path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct stat status{};
        if (!folder || ::fstat(folder.get(), &status) != 0 || status.st_uid != ::geteuid() ||
            status.st_ctime > std::time(nullptr) - age.count())
            continue;
        if (::flock(folder.get(), LOCK_EX | LOCK_NB) == 0)
            removeTree(it->path());
    }
}

} // namespace assay

#include "base/paths.h"

#include <cstdlib>
#include <fcntl.h>
#include <optional>
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

Result<TemporaryDirectory> TemporaryDirectory::create(const std::string &prefix)
{
    std::string path = (fs::temp_directory_path() / (prefix + "-XXXXXX")).string();
    if (::mkdtemp(path.data()) == nullptr)
        return failErrno("cannot make a temporary folder " + path);
    return TemporaryDirectory(path);
}

TemporaryDirectory::TemporaryDirectory(TemporaryDirectory &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

TemporaryDirectory &TemporaryDirectory::operator=(TemporaryDirectory &&other) noexcept
{
    if (this != &other) {
        remove();
        m_path = std::exchange(other.m_path, {});
    }
    return *this;
}

TemporaryDirectory::~TemporaryDirectory()
{
    remove();
}

void TemporaryDirectory::remove()
{
    if (m_path.empty())
        return;
    std::error_code error;
    fs::remove_all(m_path, error);
    if (error) {
        unlockFolders(m_path);
        fs::remove_all(m_path, error);
    }
    m_path.clear();
}

} // namespace assay

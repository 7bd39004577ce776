#pragma once

#include "base/error.h"
#include "base/unique_fd.h"

#include <chrono>
#include <filesystem>

namespace assay {

/// Our read-only data (languages/, harness/, assignments/, help/): ASSAY_RESOURCES if set, else
/// share/assay beside the program's bin folder, as in the build tree and when installed.
std::filesystem::path resourceDirectory();

/// The sandbox helper: ASSAY_SANDBOX if set, else `assay-sandbox` beside the running program.
std::filesystem::path helperPath();

/// Where the gradebook lives: ASSAY_DATA_DIR if set, else $XDG_DATA_HOME/assay.
std::filesystem::path dataDirectory();

/// What may be deleted at any time (compile cache): $XDG_CACHE_HOME/assay.
std::filesystem::path cacheDirectory();

/// A new private folder (0700) below $TMPDIR or /tmp, removed with everything in it when
/// the object goes. Works on folders that a hostile program left unreadable.
class TemporaryDirectory {
public:
    /// `prefix` begins with "assay-".
    static Result<TemporaryDirectory> create(const std::string &prefix);
    TemporaryDirectory(TemporaryDirectory &&other) noexcept;
    TemporaryDirectory &operator=(TemporaryDirectory &&other) noexcept;
    ~TemporaryDirectory();

    const std::filesystem::path &path() const { return m_path; }

private:
    TemporaryDirectory(std::filesystem::path path, UniqueFd lock)
        : m_path(std::move(path)),
          m_lock(std::move(lock))
    {
    }
    void remove();

    std::filesystem::path m_path;
    UniqueFd m_lock; ///< held while the folder is in use; the kernel frees it however we end
};

/// Removes temporary folders of ours that a killed process has left behind: those of at least this
/// age that nobody holds. (One that is just being made is not held yet.)
void removeAbandonedTemporaryDirectories(std::chrono::seconds age = std::chrono::minutes(1));

} // namespace assay

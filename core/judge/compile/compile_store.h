#pragma once

#include "base/units.h"
#include "judge/compile/executable.h"

#include <filesystem>
#include <optional>
#include <string>

namespace assay::judge {

/// Compilations on disk, for other processes and other days. A file each, in a private folder
/// (0700, ours; another is not used), written beside and renamed, with a hash of all that is in
/// it: what is half written, damaged or put there by somebody else is not found. Bounded: the
/// longest unused go first. Safe from any thread and any number of processes; what cannot be
/// stored or read is only compiled again.
class CompileStore {
public:
    static constexpr ByteCount standardLimit = ByteCount::mib(512);

    /// Makes the folder if it is missing.
    explicit CompileStore(std::filesystem::path folder, ByteCount limit = standardLimit);

    /// `key` names everything that the compilation depends on, the compiler's version included.
    std::optional<Compilation> find(const std::string &key) const;
    void store(const std::string &key, const Compilation &compilation) const;

private:
    std::filesystem::path fileOf(const std::string &key) const;
    void evict() const;

    std::filesystem::path m_folder; ///< empty: there is no folder that may be used
    ByteCount m_limit;
};

} // namespace assay::judge

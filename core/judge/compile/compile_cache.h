#pragma once

#include "base/error.h"
#include "judge/compile/compile_store.h"
#include "judge/compile/executable.h"

#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace assay::judge {

/// Remembers compilations, so that Run and then Submit of the same code compile once: in memory,
/// and on disk for other processes. Bounded: the longest unused go first. May be shared by judges
/// on several threads.
class CompileCache {
public:
    static constexpr std::size_t capacity = 32;

    /// In memory only.
    CompileCache() = default;
    explicit CompileCache(std::filesystem::path folder)
        : m_store(std::in_place, std::move(folder))
    {
    }

    /// What a key is good for: one without the version of the compiler must not outlive us.
    enum class Reach { Process, Machine };

    std::optional<Compilation> find(const std::string &key, Reach reach = Reach::Process);
    void store(const std::string &key, const Compilation &compilation,
               Reach reach = Reach::Process);

    /// "cpp 14.2.0". Asks the compiler once; LanguageUnavailable with the reason if it is missing.
    Result<std::string> toolchain(const Language &language);

private:
    void remember(const std::string &key, const Compilation &compilation);

    std::optional<CompileStore> m_store;
    std::mutex m_mutex;
    std::list<std::pair<std::string, Compilation>> m_entries; ///< the latest used first
    std::map<std::string, std::string> m_toolchains;          ///< by language id
};

} // namespace assay::judge

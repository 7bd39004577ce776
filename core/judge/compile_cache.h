#pragma once

#include "base/error.h"
#include "judge/executable.h"

#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace assay::judge {

/// Remembers compilations, so that Run and then Submit of the same code compile once. Bounded: the
/// longest unused go first. May be shared by judges on several threads.
class CompileCache {
public:
    static constexpr std::size_t capacity = 32;

    std::optional<Compilation> find(const std::string &key);
    void store(const std::string &key, const Compilation &compilation);

    /// "cpp 14.2.0". Asks the compiler once; LanguageUnavailable with the reason if it is missing.
    Result<std::string> toolchain(const Language &language);

private:
    std::mutex m_mutex;
    std::list<std::pair<std::string, Compilation>> m_entries; ///< the latest used first
    std::map<std::string, std::string> m_toolchains;          ///< by language id
};

} // namespace assay::judge

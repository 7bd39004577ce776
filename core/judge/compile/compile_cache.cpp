#include "judge/compile/compile_cache.h"

#include "load/language_registry.h"

#include <algorithm>

namespace assay::judge {

std::optional<Compilation> CompileCache::find(const std::string &key, Reach reach)
{
    std::unique_lock lock(m_mutex);
    const auto found = std::ranges::find(
        m_entries, key, [](const auto &entry) -> const auto & { return entry.first; });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return found->second;
    }
    lock.unlock();
    if (reach == Reach::Process || !m_store)
        return std::nullopt;
    auto stored = m_store->find(key);
    if (stored)
        remember(key, *stored);
    return stored;
}

void CompileCache::store(const std::string &key, const Compilation &compilation, Reach reach)
{
    remember(key, compilation);
    if (reach == Reach::Machine && m_store)
        m_store->store(key, compilation);
}

void CompileCache::remember(const std::string &key, const Compilation &compilation)
{
    const std::lock_guard lock(m_mutex);
    m_entries.emplace_front(key, compilation);
    if (m_entries.size() > capacity)
        m_entries.pop_back();
}

Result<std::string> CompileCache::toolchain(const Language &language)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_toolchains.find(language.id); known != m_toolchains.end())
        return known->second;
    const LanguageState state = load::probeLanguage(language);
    if (!state.available)
        return fail(ErrorCode::LanguageUnavailable, state.why);
    return m_toolchains[language.id] = language.id + " " + state.version;
}

} // namespace assay::judge

#include "load/language_registry.h"

#include "base/paths.h"
#include "load/language_file.h"

#include <algorithm>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> definitionsIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".yaml")
            files.push_back(it->path());
    std::ranges::sort(files);
    return files;
}

} // namespace

std::vector<fs::path> LanguageRegistry::standardFolders()
{
    return {resourceDirectory() / "languages", "/etc/assay/languages"};
}

Result<LanguageRegistry> LanguageRegistry::load(const std::vector<fs::path> &folders)
{
    LanguageRegistry registry;
    for (const auto &folder : folders)
        for (const auto &file : definitionsIn(folder)) {
            auto language = TRY(readLanguageFile(file));
            std::erase_if(registry.m_languages,
                          [&](const Language &other) { return other.id == language.id; });
            registry.m_languages.push_back(std::move(language));
        }
    if (registry.m_languages.empty())
        return fail(ErrorCode::NotFound,
                    "no language definitions (*.yaml) in " +
                        (folders.empty() ? std::string("any folder") : folders.front().string()));
    std::ranges::sort(registry.m_languages, {}, &Language::id);
    return registry;
}

const Language *LanguageRegistry::find(const std::string &id) const
{
    const auto found = std::ranges::find(m_languages, id, &Language::id);
    return found == m_languages.end() ? nullptr : &*found;
}

const Language *LanguageRegistry::forFile(const fs::path &file) const
{
    const auto extension = file.extension().string();
    const auto found = std::ranges::find_if(m_languages, [&](const Language &language) {
        return std::ranges::contains(language.extensions, extension);
    });
    return found == m_languages.end() ? nullptr : &*found;
}

} // namespace assay::load

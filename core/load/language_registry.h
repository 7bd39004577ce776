#pragma once

#include "base/error.h"
#include "base/issue.h"
#include "model/language.h"

#include <filesystem>
#include <vector>

namespace assay::load {

/// All language definitions, read from resources/languages/*.yaml and, after them, an
/// administrator's /etc/assay/languages/*.yaml (same id: replaces). Immutable once loaded.
class LanguageRegistry {
public:
    static Result<LanguageRegistry> load(const std::vector<std::filesystem::path> &folders);
    /// The folders of an installed Assay: resourceDirectory()/languages, /etc/assay/languages.
    static std::vector<std::filesystem::path> standardFolders();

    const std::vector<Language> &languages() const { return m_languages; }
    const Language *find(const std::string &id) const;
    /// By extension of a file name; null if none or unknown.
    const Language *forFile(const std::filesystem::path &file) const;

private:
    std::vector<Language> m_languages;
};

/// Looks the compiler or interpreter up and asks for its version. Starts a process: not on a GUI
/// thread.
LanguageState probeLanguage(const Language &language);

} // namespace assay::load

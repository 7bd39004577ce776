#include "load/starter_files.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <format>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestStarter = ByteCount::kib(256);
constexpr std::size_t mostStarters = 50;

void addFile(const PackageEntry &entry, const std::string &name, std::vector<StarterFile> &starters,
             Findings &findings)
{
    const auto text = readFile(entry.path, largestStarter);
    if (!text)
        findings.error({entry.name}, "a starter file that is too large or cannot be read",
                       "a text of at most 256 KiB");
    else if (const int line = firstLineNotUtf8(*text); line != 0)
        findings.error({entry.name, line}, "bytes that are not UTF-8", "a starter file in UTF-8");
    else if (std::ranges::contains(starters, name, &StarterFile::name))
        findings.error({entry.name}, std::format("a second starter file named {}", name),
                       "different names");
    else if (starters.size() == mostStarters)
        findings.error({entry.name}, "too many starter files",
                       std::format("at most {} for a language", mostStarters));
    else
        starters.push_back({name, *text});
}

/// A file, or all files of a folder.
void addEntry(const PackageTree &tree, const PackageEntry &entry,
              std::vector<StarterFile> &starters, Findings &findings)
{
    if (!entry.isFolder) {
        addFile(entry, entry.name.filename().string(), starters, findings);
        return;
    }
    for (const auto *file : tree.filesBelow(entry.name))
        addFile(*file, file->name.lexically_relative(entry.name).string(), starters, findings);
}

/// The text "name" or the list of such texts below `starter`.
void addPath(const PackageTree &tree, const fs::path &name, const Place &place,
             std::vector<StarterFile> &starters, Findings &findings)
{
    const auto path = (fs::path("starter") / name).lexically_normal();
    if (const auto *entry = isSafeRelativePath(name.string()) ? tree.find(path) : nullptr)
        addEntry(tree, *entry, starters, findings);
    else
        findings.error(place, std::format("the starter file {} does not exist", name.string()),
                       "a file or folder below starter/");
}

} // namespace

void readStarterFiles(const PackageTree &tree, YamlMap &assayYaml, Assignment &assignment,
                      Findings &findings)
{
    if (auto byLanguage = assayYaml.map("starter")) {
        for (const auto &language : byLanguage->keys()) {
            auto names = byLanguage->node(language).IsScalar()
                             ? std::vector{byLanguage->text(language).value_or("")}
                             : byLanguage->list(language).value_or(std::vector<std::string>());
            for (const auto &name : names)
                addPath(tree, name, byLanguage->placeOf(language), assignment.starters[language],
                        findings);
        }
        return;
    }
    for (const auto *folder : tree.children("starter"))
        if (folder->isFolder)
            addEntry(tree, *folder, assignment.starters[folder->name.filename().string()],
                     findings);
}

void readTemplates(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    for (const auto *entry : tree.children("attachments/templates")) {
        const auto id = languageIdFromFormat(entry->name.filename().string());
        if (entry->isFolder && id != "default" && !assignment.starters.contains(id))
            addEntry(tree, *entry, assignment.starters[id], findings);
    }
}

} // namespace assay::load

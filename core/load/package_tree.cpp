#include "load/package_tree.h"

#include "load/package_names.h"

#include <algorithm>
#include <array>
#include <format>
#include <iterator>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostEntries = 100'000;
constexpr int deepestLevel = 16;
constexpr int mostLinks = 3;

/// What the verdicts depend on; the rest is for people and other tools.
bool isJudged(const fs::path &name)
{
    constexpr std::array folders = {"data",         "output_validator", "output_validators",
                                    "include",      "graders",          "static_validator",
                                    "problem.yaml", "assay.yaml"};
    return std::ranges::contains(folders, name.begin()->string());
}

bool isInside(const fs::path &path, const fs::path &folder)
{
    const auto ends = std::ranges::mismatch(folder, path);
    return ends.in1 == folder.end();
}

} // namespace

Result<PackageTree> PackageTree::read(const fs::path &folder, Findings &findings)
{
    PackageTree tree;
    std::error_code error;
    tree.m_root = fs::canonical(folder, error);
    if (error)
        return std::unexpected(
            Error{ErrorCode::NotFound, "cannot open " + folder.string(), error.value()});
    tree.walk({{}, tree.m_root}, findings);
    return tree;
}

void PackageTree::walk(const Way &folder, Findings &findings)
{
    const auto &name = folder.name;
    std::error_code error;
    std::vector<fs::directory_entry> found;
    for (fs::directory_iterator it(folder.path, error), end; !error && it != end;
         it.increment(error)) {
        if (found.size() + m_entries.size() >= mostEntries) {
            if (!m_full)
                findings.error({name}, "too many files",
                               std::format("at most {} files and folders", mostEntries));
            m_full = true;
            return;
        }
        found.push_back(*it);
    }
    if (error)
        findings.error({name}, "the folder cannot be read: " + error.message(),
                       "a readable folder");
    std::ranges::sort(found, {}, [](const fs::directory_entry &entry) {
        return entry.path().filename().string();
    });
    for (const auto &entry : found)
        addEntry(entry, folder, findings);
}

void PackageTree::addEntry(const fs::directory_entry &found, const Way &folder, Findings &findings)
{
    const auto name = folder.name / found.path().filename();
    const auto fileName = name.filename().string();
    if (!isPackageFileName(fileName)) {
        const bool used = isTolerableFileName(fileName);
        const std::string what = "the name breaks the rules of the package format";
        // Hidden files are the tools' own (.git, .DS_Store); to mention each would be noise.
        if (!fileName.starts_with('.'))
            findings.note({name}, used ? what : "ignored: " + what,
                          "letters, digits, _ . - (not at the start: . -)");
        if (!used)
            return;
    }
    std::error_code error;
    const bool isLink = found.is_symlink(error);
    const auto path = isLink ? fs::canonical(found.path(), error) : found.path();
    if (isLink && (error || !isInside(path, m_root))) {
        std::error_code ignored;
        const auto what =
            std::format("a link to {} that {}", fs::read_symlink(found, ignored).string(),
                        error ? "does not exist" : "leaves the package");
        const std::string expected = "a link to a file inside the package";
        if (isJudged(name))
            findings.error({name}, what, expected);
        else
            findings.warning({name}, what + "; it is left out", expected);
        return;
    }
    const auto status = fs::status(path, error);
    PackageEntry entry{name, path, fs::is_directory(status), false, {}};
    if (!entry.isFolder && !fs::is_regular_file(status)) {
        findings.error({name}, "neither a file nor a folder (a device, pipe or socket)",
                       "only files, folders and links");
        return;
    }
    if (entry.isFolder && isLink && isInside((m_root / name).lexically_normal(), path)) {
        findings.error({name}, "a link to a folder that holds the link itself",
                       "a link to a file or to another folder");
        return;
    }
    if (entry.isFolder && isLink && folder.links == mostLinks) {
        findings.error({name}, "links to folders one behind the other",
                       std::format("at most {} of them", mostLinks));
        return;
    }
    if (entry.isFolder && folder.depth >= deepestLevel) {
        findings.error({name}, "folders nested too deep",
                       std::format("at most {} levels", deepestLevel));
        return;
    }
    if (!entry.isFolder) {
        entry.size = ByteCount(fs::file_size(path, error));
        entry.isExecutable = (status.permissions() & fs::perms::owner_exec) != fs::perms::none;
    }
    m_children[name.parent_path().string()].push_back(name.string());
    const bool isFolder = entry.isFolder;
    m_entries.emplace(name.string(), std::move(entry));
    if (isFolder && !m_full)
        walk({name, path, folder.depth + 1, folder.links + (isLink ? 1 : 0)}, findings);
}

fs::path PackageTree::placeOf(const fs::path &name) const
{
    for (const auto &[moved, root] : m_redirected)
        if (isInside(name, moved))
            return root / name;
    return m_root / name;
}

void PackageTree::redirect(const fs::path &name, const fs::path &copies)
{
    m_redirected[name.string()] = copies;
    for (auto &[entryName, entry] : m_entries)
        if (isInside(entry.name, name))
            entry.path = copies / entry.name;
}

const PackageEntry *PackageTree::find(const fs::path &name) const
{
    const auto found = m_entries.find(name.string());
    return found == m_entries.end() ? nullptr : &found->second;
}

const PackageEntry *PackageTree::findFile(const fs::path &name) const
{
    const auto *entry = find(name);
    return entry != nullptr && !entry->isFolder ? entry : nullptr;
}

const PackageEntry *PackageTree::findFolder(const fs::path &name) const
{
    const auto *entry = find(name);
    return entry != nullptr && entry->isFolder ? entry : nullptr;
}

std::vector<const PackageEntry *> PackageTree::children(const fs::path &folder) const
{
    std::vector<const PackageEntry *> result;
    if (const auto found = m_children.find(folder.string()); found != m_children.end())
        for (const auto &name : found->second)
            result.push_back(find(name));
    return result;
}

std::vector<const PackageEntry *> PackageTree::filesBelow(const fs::path &folder) const
{
    std::vector<const PackageEntry *> result;
    for (const auto *entry : children(folder)) {
        if (entry->isFolder)
            std::ranges::copy(filesBelow(entry->name), std::back_inserter(result));
        else
            result.push_back(entry);
    }
    return result;
}

} // namespace assay::load

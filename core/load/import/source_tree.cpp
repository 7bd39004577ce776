#include "load/import/source_tree.h"

#include "base/bytes.h"

#include <algorithm>
#include <format>
#include <set>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 200'000;
constexpr int deepestLevel = 16;

bool isInside(const fs::path &path, const fs::path &folder)
{
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// Files of version control and of systems' file managers belong to no format.
bool isClutter(const std::string &name)
{
    return name == ".git" || name == ".svn" || name == "__MACOSX" || name == ".DS_Store" ||
           name == "Thumbs.db";
}

std::string below(const std::string &folder)
{
    return folder.empty() ? folder : folder + "/";
}

} // namespace

Result<SourceTree> SourceTree::read(const fs::path &folder, Findings &findings)
{
    SourceTree tree;
    std::error_code error;
    tree.m_root = fs::canonical(folder, error);
    if (error)
        return std::unexpected(
            Error{ErrorCode::NotFound, "cannot open " + folder.string(), error.value()});
    std::size_t seen = 0;
    for (fs::recursive_directory_iterator it(tree.m_root, error), end; !error && it != end;
         it.increment(error)) {
        if (isClutter(it->path().filename().string())) {
            it.disable_recursion_pending();
            continue;
        }
        const auto name = it->path().lexically_relative(tree.m_root);
        if (++seen > mostFiles) {
            findings.error({name}, "too many files",
                           std::format("at most {} files and folders", mostFiles));
            break;
        }
        if (it.depth() + 1 >= deepestLevel && it->is_directory(error)) {
            findings.warning({name}, "folders nested too deep; left out",
                             std::format("at most {} levels", deepestLevel));
            it.disable_recursion_pending();
        }
        tree.addEntry(*it, name, findings);
    }
    if (error)
        findings.error({}, "the folder cannot be read: " + error.message(), "a readable folder");
    return tree;
}

void SourceTree::addEntry(const fs::directory_entry &found, const fs::path &name,
                          Findings &findings)
{
    std::error_code error;
    const auto path = fs::canonical(found.path(), error);
    if (error || !isInside(path, m_root)) {
        findings.warning({name}, "a link that leaves the folder or leads nowhere; left out",
                         "a link to a file inside the folder");
        return;
    }
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) {
        if (found.is_symlink(error))
            findings.warning({name}, "a link to a folder; left out", "folders and files");
        return;
    }
    if (!fs::is_regular_file(status)) {
        findings.warning({name}, "neither a file nor a folder; left out", "files and folders");
        return;
    }
    const bool executable = (status.permissions() & fs::perms::owner_exec) != fs::perms::none;
    m_files.emplace(name.string(),
                    SourceEntry{name, path, ByteCount(fs::file_size(path, error)), executable});
}

const SourceEntry *SourceTree::find(std::string_view name) const
{
    std::string plain(name);
    std::ranges::replace(plain, '\\', '/');
    const auto found = m_files.find(fs::path(plain).lexically_normal().string());
    return found == m_files.end() ? nullptr : &found->second;
}

const SourceEntry *SourceTree::findAny(const std::vector<std::string> &names) const
{
    for (const auto &name : names)
        if (const auto *file = find(name))
            return file;
    return nullptr;
}

bool SourceTree::hasFolder(const std::string &name) const
{
    const auto found = m_files.lower_bound(name + "/");
    return found != m_files.end() && found->first.starts_with(name + "/");
}

std::vector<const SourceEntry *> SourceTree::filesBelow(const std::string &folder) const
{
    std::vector<const SourceEntry *> files;
    const auto prefix = below(folder);
    for (auto it = m_files.lower_bound(prefix);
         it != m_files.end() && it->first.starts_with(prefix); ++it)
        files.push_back(&it->second);
    return files;
}

std::vector<const SourceEntry *> SourceTree::filesIn(const std::string &folder) const
{
    auto files = filesBelow(folder);
    std::erase_if(files, [&](const SourceEntry *file) {
        return file->name.string().find('/', below(folder).size()) != std::string::npos;
    });
    return files;
}

std::vector<std::string> SourceTree::foldersIn(const std::string &folder) const
{
    std::set<std::string> folders;
    const auto start = below(folder).size();
    for (const auto *file : filesBelow(folder)) {
        const auto name = file->name.string();
        if (const auto slash = name.find('/', start); slash != std::string::npos)
            folders.insert(name.substr(0, slash));
    }
    return {folders.begin(), folders.end()};
}

std::optional<std::string> SourceTree::text(const SourceEntry &file, ByteCount limit,
                                            Findings &findings) const
{
    auto bytes = readFile(file.path, limit);
    if (!bytes) {
        findings.error({file.name},
                       bytes.error().code == ErrorCode::TooLarge ? "the file is too large"
                                                                 : bytes.error().message(),
                       std::format("a text of at most {:.0f} MiB", limit.toMib()));
        return std::nullopt;
    }
    auto text = toUtf8(*bytes);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::erase(text, '\r');
    return text;
}

} // namespace assay::load

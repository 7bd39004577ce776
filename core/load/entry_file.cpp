#include "load/entry_file.h"

#include "load/joined.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace assay::load {

namespace {

/// Text that tells the entry file when several could be it; empty: the name must do.
std::string_view startMark(const Language &language)
{
    static const std::map<std::string_view, std::string_view> marks = {
        {"c", "main("},         {"cpp", "main("},       {"csharp", " Main("},
        {"go", "func main("},   {"java", "void main"},  {"kotlin", "fun main("},
        {"pascal", "program "}, {"python", "__main__"}, {"rust", "fn main("},
    };
    const auto found = marks.find(language.id);
    return found == marks.end() ? std::string_view() : found->second;
}

std::string_view baseName(const SourceFile &file)
{
    return std::string_view(file.name).substr(file.name.rfind('/') + 1);
}

} // namespace

Result<const Language *> languageOfFiles(const std::vector<SourceFile> &files,
                                         const LanguageRegistry &registry)
{
    std::set<const Language *> languages;
    for (const auto &file : files)
        if (const auto *language = registry.forFile(file.name))
            languages.insert(language);
    if (languages.contains(registry.find("cpp")))
        languages.erase(registry.find("c"));
    if (languages.size() == 1)
        return *languages.begin();
    if (languages.empty())
        return fail(ErrorCode::LanguageUnavailable,
                    std::format("the language of {} is not known; name it with --language",
                                files.front().name));
    std::set<std::string> ids;
    for (const auto *language : languages)
        ids.insert(language->id);
    return fail(ErrorCode::InvalidArgument,
                std::format("the files are in several languages ({}); name one with --language",
                            joined(ids, ", ")));
}

Result<const Language *> languageOfMost(const std::vector<SourceFile> &files,
                                        const LanguageRegistry &registry)
{
    std::map<std::string_view, int> counts;
    for (const auto &file : files)
        if (const auto *language = registry.forFile(file.name))
            ++counts[language->id];
    if (counts.size() < 2)
        return languageOfFiles(files, registry);
    if (counts.contains("cpp"))
        counts["cpp"] += counts["c"];
    // Of as many files the language that comes first here, else the first by name.
    constexpr std::array<std::string_view, 4> preferred = {"cpp", "c", "java", "python"};
    const auto rank = [&](std::string_view id) {
        return std::pair(-counts[id], std::ranges::find(preferred, id) - preferred.begin());
    };
    std::string_view best = counts.begin()->first;
    for (const auto &[id, count] : counts)
        if (rank(id) < rank(best))
            best = id;
    return registry.find(std::string(best));
}

const SourceFile &entryFileOf(const std::vector<SourceFile> &files, const Language &language,
                              std::string_view otherwise)
{
    std::vector<const SourceFile *> sources;
    for (const auto &file : files)
        if (std::ranges::contains(language.extensions,
                                  std::filesystem::path(file.name).extension().string()))
            sources.push_back(&file);
    if (sources.empty())
        return files.front();
    // What lies deeper is a module of what lies above it.
    std::ranges::stable_sort(sources, {},
                             [](const auto *file) { return std::ranges::count(file->name, '/'); });
    const auto named = [&](std::string_view name) {
        const auto found =
            std::ranges::find(sources, name, [](const auto *file) { return baseName(*file); });
        return found == sources.end() ? nullptr : *found;
    };
    if (language.id == "python")
        if (const auto *file = named("__main__.py"))
            return *file;
    if (const auto *file = named(language.defaultFile))
        return *file;
    if (const auto mark = startMark(language); !mark.empty())
        for (const auto *file : sources)
            if (file->bytes.contains(mark))
                return *file;
    const auto chosen = std::ranges::find(
        sources, otherwise, [](const auto *file) { return std::string_view(file->name); });
    return chosen == sources.end() ? *sources.front() : **chosen;
}

} // namespace assay::load

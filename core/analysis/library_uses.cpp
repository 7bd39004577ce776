#include "analysis/characters.h"
#include "analysis/library_names.h"
#include "analysis/source_files.h"

#include <algorithm>
#include <array>
#include <map>

// Network, files, processes and threads: what a source uses of its language's libraries.

namespace assay::analysis {

namespace {

struct Entry {
    FindingKind kind;
    std::vector<std::string_view> parts; ///< "os", "system"
    bool call = false;
};

struct Index {
    std::multimap<std::string, Entry> byName; ///< by the first part
    std::vector<std::pair<std::string_view, FindingKind>> modules;
};

/// A name as the dialect compares it.
std::string keyOf(std::string_view name, const Dialect &dialect)
{
    return dialect.ignoresCase ? lowered(name) : std::string(name);
}

std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = path.find_first_of(".:()");
        if (end != 0)
            parts.push_back(path.substr(0, end));
        path.remove_prefix(end == path.npos ? path.size() : end + 1);
    }
    return parts;
}

Index indexOf(const Dialect &dialect)
{
    Index index;
    for (const auto &use : libraryUses()) {
        if (!hasWord(use.languages, dialect.id))
            continue;
        std::string_view entries = use.entries;
        while (!entries.empty()) {
            const std::size_t end = entries.find(' ');
            std::string_view entry = entries.substr(0, end);
            entries.remove_prefix(end == entries.npos ? entries.size() : end + 1);
            if (entry.starts_with("import:")) {
                index.modules.emplace_back(entry.substr(7), use.kind);
                continue;
            }
            Entry found{use.kind, partsOf(entry), entry.ends_with('(')};
            if (!found.parts.empty())
                index.byName.emplace(keyOf(found.parts.front(), dialect), std::move(found));
        }
    }
    return index;
}

bool isMember(const Outline &outline, std::size_t at)
{
    if (at == 0 || outline.tokens[at - 1].kind != TokenKind::Sign)
        return false;
    const auto before = outline.tokens[at - 1].text;
    if (before == "::") // std::ifstream and ::open are the library's
        return at >= 2 && outline.tokens[at - 2].kind == TokenKind::Name &&
               !outline.tokens[at - 2].is("std") &&
               outline.tokens[at - 2].line == outline.tokens[at].line;
    return before == "." || before == "->" || before == "?." || before == "$";
}

/// A definition or declaration of the name, rather than its use.
bool isDeclared(const Outline &outline, std::size_t at)
{
    static constexpr std::array<std::string_view, 9> words{
        "def", "func", "fn", "fun", "function", "sub", "class", "struct", "void"};
    return at > 0 && std::ranges::contains(words, outline.tokens[at - 1].text);
}

/// The last token of the entry's names at `at`; none if something else stands there.
std::size_t matches(const Outline &outline, std::size_t at, const Entry &entry)
{
    const auto &tokens = outline.tokens;
    std::size_t i = at;
    for (std::size_t part = 1; part < entry.parts.size(); ++part) {
        ++i;
        while (i < tokens.size() && (tokens[i].is("(") || tokens[i].is(")"))) // getRuntime()
            ++i;
        if (i + 1 >= tokens.size() || (!tokens[i].is(".") && !tokens[i].is("::")) ||
            tokens[i + 1].text != entry.parts[part])
            return none;
        ++i;
    }
    if (entry.call && (i + 1 >= tokens.size() || !tokens[i + 1].is("(")))
        // Perl and Ruby call without parentheses.
        return outline.dialect->id == "perl" && entry.parts.size() == 1 ? i : none;
    return i;
}

/// Opening standard input or output by name or number is no use of files.
bool opensStandardStream(const Outline &outline, std::size_t last)
{
    static constexpr std::array<std::string_view, 9> names{
        "/dev/stdin",   "/dev/stdout", "/dev/stderr",     "php://stdin",
        "php://stdout", "php://input", "/proc/self/fd/0", "",
        "php://output"};
    const auto &tokens = outline.tokens;
    std::size_t i = last + 1;
    while (i < tokens.size() && tokens[i].kind == TokenKind::Name) // ifstream in("…")
        ++i;
    if (i >= tokens.size() || (!tokens[i].is("(") && !tokens[i].is("{")))
        return false;
    const std::size_t close = outline.partners[i];
    if (close == none)
        return false;
    // Pascal's assign(input, '') and PHP's fopen put the name at different places.
    for (++i; i < close; ++i) {
        if (tokens[i].kind == TokenKind::Text)
            return std::ranges::contains(names, contentOf(tokens[i]));
        if (tokens[i].kind == TokenKind::Number)
            return tokens[i].text == "0" || tokens[i].text == "1";
        if (isWordAt(outline, i, "stdin") || isWordAt(outline, i, "STDIN") ||
            isWordAt(outline, i, "fd") || isWordAt(outline, i, "FileDescriptor"))
            return tokens[i].text != "stdin" || outline.dialect->directives == false;
    }
    return false;
}

bool isModule(std::string_view module, std::string_view wanted)
{
    return module.starts_with(wanted) &&
           (module.size() == wanted.size() || module[wanted.size()] == '.' ||
            module[wanted.size()] == '/' || module[wanted.size()] == ':');
}

} // namespace

Finding findingAt(FindingKind kind, const ReadFile &file, std::size_t token, std::string_view name,
                  int count)
{
    Finding finding;
    finding.kind = kind;
    finding.file = file.source->name;
    if (token < file.outline.tokens.size()) {
        finding.line = file.outline.tokens[token].line;
        finding.column = file.outline.tokens[token].column;
    }
    constexpr std::size_t longest = 80;
    finding.name = name.substr(0, longest);
    finding.count = count;
    return finding;
}

void findLibraryUses(const ReadFiles &files, const Circumstances &circumstances,
                     std::vector<Finding> &found)
{
    const Index index = indexOf(*files.dialect);
    for (const auto &file : files.files) {
        const Outline &outline = file.outline;
        for (const auto &import : importsOf(outline))
            for (const auto &[module, kind] : index.modules)
                if (isModule(import.module, module))
                    found.push_back(findingAt(kind, file, import.token, import.module));
        for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
            const Token &token = outline.tokens[i];
            if (token.kind != TokenKind::Name || files.defined.contains(token.text))
                continue;
            const auto [first, last] = index.byName.equal_range(keyOf(token.text, *files.dialect));
            for (auto entry = first; entry != last; ++entry) {
                const std::size_t end = matches(outline, i, entry->second);
                const bool member = isMember(outline, i) && files.dialect->id != "javascript" &&
                                    files.dialect->id != "typescript" && !token.is("process");
                if (end == none || member || isDeclared(outline, i))
                    continue;
                const FindingKind kind = entry->second.kind;
                if (kind == FindingKind::Files &&
                    (circumstances.filesProvided || opensStandardStream(outline, end)))
                    continue;
                std::string name;
                for (std::size_t part = i; part <= end; ++part)
                    name += outline.tokens[part].text;
                found.push_back(findingAt(kind, file, i, name));
            }
        }
    }
}

} // namespace assay::analysis

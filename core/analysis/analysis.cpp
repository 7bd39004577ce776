#include "analysis/analysis.h"

#include "analysis/source_files.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace assay::analysis {

namespace {

constexpr std::array<std::string_view, 14> names{
    "network",      "files",     "processes",           "threads",       "no-input",
    "no-output",    "prompt",    "debug-output",        "missing-flush", "endless-loop",
    "nested-loops", "recursion", "branching-recursion", "big-allocation"};

/// Names that the submission gives itself: its functions, types and macros.
std::set<std::string_view> definedIn(const std::vector<ReadFile> &files)
{
    static constexpr std::array<std::string_view, 9> typeWords{
        "class", "struct", "enum", "interface", "record", "trait", "type", "object", "union"};
    std::set<std::string_view> defined;
    for (const auto &file : files) {
        for (const auto &function : file.outline.functions)
            defined.insert(function.name);
        defined.insert(file.outline.macros.begin(), file.outline.macros.end());
        const auto &tokens = file.outline.tokens;
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
            if (tokens[i].kind == TokenKind::Name && tokens[i + 1].kind == TokenKind::Name &&
                std::ranges::contains(typeWords, tokens[i].text))
                defined.insert(tokens[i + 1].text);
    }
    return defined;
}

} // namespace

bool isAdvice(FindingKind kind)
{
    return kind != FindingKind::Recursion;
}

std::string_view findingName(FindingKind kind)
{
    return names.at(static_cast<std::size_t>(kind));
}

SourceAnalysis analyze(const std::vector<SourceFile> &files, const std::string &languageId,
                       const Circumstances &circumstances)
{
    SourceAnalysis analysis;
    ReadFiles read;
    read.dialect = dialectOf(languageId);
    if (read.dialect == nullptr)
        return analysis;
    analysis.understood = true;
    for (const auto &file : files) {
        read.files.push_back({&file, outlineOf(file.bytes, *read.dialect)});
        analysis.complete = analysis.complete && read.files.back().outline.complete;
    }
    read.defined = definedIn(read.files);

    auto &found = analysis.findings;
    findLibraryUses(read, circumstances, found);
    findStreamFaults(read, circumstances, found);
    findLoopFaults(read, analysis);
    findRecursion(read, found);
    findBigAllocations(read, circumstances, found);

    // One of a kind on a line is enough.
    const auto place = [](const Finding &f) { return std::tie(f.file, f.line, f.kind); };
    std::ranges::stable_sort(found, {}, place);
    const auto [first, last] = std::ranges::unique(found, {}, place);
    found.erase(first, last);
    if (found.size() > maximumFindings)
        found.resize(maximumFindings);
    return analysis;
}

} // namespace assay::analysis

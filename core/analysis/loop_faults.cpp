#include "analysis/source_files.h"

#include <algorithm>
#include <array>
#include <set>

// How deep loops are nested, and which of them nothing ends.

namespace assay::analysis {

namespace {

/// Words that leave a loop or hand the work to somebody who may.
constexpr std::array<std::string_view, 32> exits{
    "break",         "return", "throw",    "raise",     "exit",        "goto",       "yield",
    "_exit",         "quit",   "abort",    "panic",     "die",         "last",       "halt",
    "longjmp",       "await",  "co_yield", "co_return", "sys",         "Exit",       "Fatal",
    "Fatalf",        "unwrap", "expect",   "assert",    "exitProcess", "quick_exit", "readln",
    "StopIteration", "error",  "leave",    "exec"};

bool hasExit(const Outline &outline, const Region &loop)
{
    for (std::size_t i = loop.first; i <= loop.last && i < outline.tokens.size(); ++i) {
        const Token &token = outline.tokens[i];
        if (token.kind == TokenKind::Sign && token.text == "?" && outline.dialect->id == "rust")
            return true;
        if (token.kind == TokenKind::Name && std::ranges::any_of(exits, [&](std::string_view word) {
                return sameWord(token.text, word, *outline.dialect);
            }))
            return true;
    }
    return false;
}

/// Functions of the submission's own that may end the program.
std::set<std::string_view> functionsThatEnd(const ReadFiles &files)
{
    static constexpr std::array<std::string_view, 6> ends{"exit",  "_exit", "throw",
                                                          "raise", "quit",  "panic"};
    std::set<std::string_view> result;
    for (const auto &file : files.files) {
        const auto &functions = file.outline.functions;
        std::vector<const Region *> open;
        std::size_t next = 0;
        for (std::size_t i = 0; i < file.outline.tokens.size(); ++i) {
            while (!open.empty() && open.back()->last < i)
                open.pop_back();
            while (next < functions.size() && functions[next].first <= i)
                open.push_back(&functions[next++]);
            if (!open.empty() && file.outline.tokens[i].kind == TokenKind::Name &&
                std::ranges::contains(ends, file.outline.tokens[i].text))
                result.insert(open.back()->name);
        }
    }
    return result;
}

bool callsOneOf(const Outline &outline, const Region &loop,
                const std::set<std::string_view> &functions)
{
    for (std::size_t i = loop.body; i < loop.last && i + 1 < outline.tokens.size(); ++i)
        if (outline.tokens[i].kind == TokenKind::Name && outline.tokens[i + 1].is("(") &&
            functions.contains(outline.tokens[i].text))
            return true;
    return false;
}

void findEndless(const std::set<std::string_view> &ending, const ReadFile &file,
                 std::vector<Finding> &found)
{
    constexpr int most = 8; // each is looked through; nobody reads more
    int looked = 0;
    for (const auto &loop : file.outline.loops) {
        if (!loop.endless || looked >= most)
            continue;
        ++looked;
        if (!hasExit(file.outline, loop) && !callsOneOf(file.outline, loop, ending))
            found.push_back(findingAt(FindingKind::EndlessLoop, file, loop.first));
    }
}

/// The deepest nesting in one file; loops of different functions do not add up.
void findDeepest(const ReadFile &file, SourceAnalysis &analysis)
{
    struct Open {
        std::size_t last;
        bool counts;
        bool function;
    };
    const auto &loops = file.outline.loops;
    const auto &functions = file.outline.functions;
    std::vector<Open> open;
    std::size_t f = 0;
    for (std::size_t l = 0; l < loops.size(); ++l) {
        // Both lists are in order: functions that begin before this loop come first.
        for (; f < functions.size() && functions[f].first <= loops[l].first; ++f) {
            while (!open.empty() && open.back().last < functions[f].first)
                open.pop_back();
            open.push_back({functions[f].last, false, true});
        }
        while (!open.empty() && open.back().last < loops[l].first)
            open.pop_back();
        open.push_back({loops[l].last, !loops[l].constant && !loops[l].endless, false});
        int depth = 0;
        constexpr std::size_t deepestLooked = 64;
        const std::size_t bottom = open.size() > deepestLooked ? open.size() - deepestLooked : 0;
        for (std::size_t i = open.size(); i > bottom && !open[i - 1].function; --i)
            depth += open[i - 1].counts ? 1 : 0;
        if (depth > analysis.deepestLoops) {
            analysis.deepestLoops = depth;
            const Region *around = functionAround(file.outline, loops[l].first);
            analysis.deepest = findingAt(FindingKind::NestedLoops, file, loops[l].first,
                                         around != nullptr ? around->name : "", depth);
        }
    }
}

} // namespace

void findLoopFaults(const ReadFiles &files, SourceAnalysis &analysis)
{
    const auto ending = functionsThatEnd(files);
    for (const auto &file : files.files) {
        findEndless(ending, file, analysis.findings);
        findDeepest(file, analysis);
    }
    constexpr int worthSaying = 3;
    if (analysis.deepestLoops >= worthSaying)
        analysis.findings.push_back(analysis.deepest);
}

} // namespace assay::analysis

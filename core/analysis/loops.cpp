#include "analysis/outline.h"

#include <algorithm>
#include <array>

// Where loops are, and which of them never end by their condition or go round only a few times.

namespace assay::analysis {

namespace {

constexpr double fewRounds = 100;            ///< a loop over four directions is no loop to count
constexpr std::size_t chainLength = 64;      ///< statements without braces inside each other
constexpr std::size_t statementLength = 512; ///< tokens

bool isLoopWord(const Outline &outline, std::size_t at)
{
    static constexpr std::array<std::string_view, 7> words{"for",   "while",  "foreach", "loop",
                                                           "until", "repeat", "select"};
    const auto &dialect = *outline.dialect;
    return std::ranges::any_of(words, [&](std::string_view word) {
        if (!isWordAt(outline, at, word))
            return false;
        if (word == "loop")
            return dialect.id == "rust";
        if (word == "foreach")
            return dialect.id == "csharp" || dialect.id == "php" || dialect.id == "perl";
        if (word == "until")
            return dialect.id == "perl" || dialect.blocks == Blocks::Ruby ||
                   dialect.blocks == Blocks::Shell;
        if (word == "repeat")
            return dialect.blocks == Blocks::Lua || dialect.blocks == Blocks::Pascal;
        if (word == "select")
            return dialect.blocks == Blocks::Shell;
        return true;
    });
}

/// REP(i, n) { … } of a macro whose text begins with for.
bool isLoopMacro(const Outline &outline, std::size_t at)
{
    return outline.dialect->directives && at + 1 < outline.tokens.size() &&
           outline.tokens[at].kind == TokenKind::Name && outline.tokens[at + 1].is("(") &&
           std::ranges::contains(outline.macros, outline.tokens[at].text);
}

/// The body's first token after a header that begins at `at`.
std::size_t bodyAfter(const Outline &outline, std::size_t at)
{
    const auto &tokens = outline.tokens;
    const Blocks blocks = outline.dialect->blocks;
    if (blocks == Blocks::Braces && outline.dialect->headersInParentheses) {
        // Perl names the variable first: foreach my $x (…).
        for (std::size_t i = at; i < std::min(tokens.size(), at + 6); ++i)
            if (tokens[i].is("(") && outline.partners[i] != none)
                return outline.partners[i] + 1;
        return none;
    }
    const std::size_t end = std::min(tokens.size(), at + statementLength);
    for (std::size_t i = at; i < end; ++i) {
        if (blocks == Blocks::Braces && tokens[i].is("{"))
            return i;
        if (blocks != Blocks::Braces && isWordAt(outline, i, "do"))
            return blocks == Blocks::Pascal ? i + 1 : i;
        if ((tokens[i].is("(") || tokens[i].is("[")) && outline.partners[i] != none)
            i = outline.partners[i];
    }
    return none;
}

std::size_t semicolonAfter(const Outline &outline, std::size_t at)
{
    const auto &tokens = outline.tokens;
    const std::size_t end = std::min(tokens.size(), at + statementLength);
    for (std::size_t i = at; i < end; ++i) {
        if (tokens[i].is(";") || tokens[i].is("}"))
            return i;
        if (outline.partners[i] != none && outline.partners[i] > i)
            i = outline.partners[i];
    }
    return std::min(end, tokens.size() - 1);
}

bool beginsBlock(const Outline &outline, std::size_t at)
{
    return outline.tokens[at].is("{") ||
           (outline.dialect->blocks == Blocks::Pascal && isWordAt(outline, at, "begin"));
}

/// The last token of the statement that begins at `at`.
std::size_t statementEnd(const Outline &outline, std::size_t at)
{
    const auto &tokens = outline.tokens;
    for (std::size_t link = 0; link < chainLength && at < tokens.size(); ++link) {
        if (beginsBlock(outline, at))
            return outline.partners[at] == none ? tokens.size() - 1 : outline.partners[at];
        const bool inside =
            isLoopWord(outline, at) || isLoopMacro(outline, at) || isWordAt(outline, at, "if");
        if (!inside)
            break;
        std::size_t next = none;
        if (isWordAt(outline, at, "if") && outline.dialect->blocks == Blocks::Pascal)
            break; // up to the semicolon, as Pascal has none inside
        next = bodyAfter(outline, at + 1);
        if (next == none || next >= tokens.size())
            break;
        if (isWordAt(outline, at, "if") && beginsBlock(outline, next) &&
            outline.partners[next] != none && outline.partners[next] + 2 < tokens.size() &&
            isWordAt(outline, outline.partners[next] + 1, "else"))
            next = outline.partners[next] + 2;
        at = next;
    }
    return at >= tokens.size() ? tokens.size() - 1 : semicolonAfter(outline, at);
}

bool isTrueAt(const Outline &outline, std::size_t at)
{
    const Token &token = outline.tokens[at];
    return token.is("true") || token.is("True") || token.is("TRUE") || token.is("1") ||
           (outline.dialect->ignoresCase && isWordAt(outline, at, "true")) || token.is(":");
}

/// The header's tokens [first, last) are "true", "(1)", "(;;)" or, in Go, nothing.
bool isEndlessHeader(const Outline &outline, std::size_t word, std::size_t first, std::size_t last)
{
    const auto &tokens = outline.tokens;
    if (outline.tokens[word].is("loop"))
        return true;
    if (first < last && tokens[first].is("(") && outline.partners[first] == last - 1) {
        ++first;
        --last;
    }
    if (isWordAt(outline, word, "for")) {
        if (first == last)
            return outline.dialect->id == "go";
        return last - first == 2 && tokens[first].is(";") && tokens[first + 1].is(";");
    }
    return last - first == 1 && isWordAt(outline, word, "while") && isTrueAt(outline, first);
}

/// Does the header name a small number as its only bound: "i < 4", "range(3)", "0..3"?
bool isConstantHeader(const Outline &outline, std::size_t first, std::size_t last)
{
    const auto &tokens = outline.tokens;
    for (std::size_t i = first; i + 1 < last; ++i) {
        const auto bound = numberOf(tokens[i + 1]);
        if (!bound || *bound > fewRounds)
            continue;
        if (tokens[i].is("<") || tokens[i].is("<=") || tokens[i].is("..") || tokens[i].is("until"))
            return true;
        if (tokens[i].is("=") && i > first && tokens[i - 1].is("..")) // Rust 0..=3
            return true;
        if (tokens[i].is("(") && i > first && tokens[i - 1].is("range") && i + 2 < last &&
            tokens[i + 2].is(")"))
            return true;
        if (isWordAt(outline, i, "to") && outline.dialect->blocks == Blocks::Pascal)
            return true;
    }
    return false;
}

void addLoop(Outline &outline, std::size_t word, std::size_t body, std::size_t last)
{
    Region region;
    region.first = word;
    region.body = body;
    region.last = last;
    region.endless = isEndlessHeader(outline, word, word + 1, body);
    region.constant =
        isWordAt(outline, word, "while") ? false : isConstantHeader(outline, word + 1, body);
    outline.loops.push_back(region);
}

/// "do { … } while (…);": is this the while at its end?
bool isTail(const Outline &outline, std::size_t at)
{
    if (at == 0 || !outline.tokens[at - 1].is("}"))
        return false;
    const std::size_t open = outline.partners[at - 1];
    return open != none && open > 0 && isWordAt(outline, open - 1, "do");
}

void findBraced(Outline &outline)
{
    const auto &tokens = outline.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isWordAt(outline, i, "do") && i + 1 < tokens.size() && tokens[i + 1].is("{") &&
            outline.partners[i + 1] != none) {
            addLoop(outline, i, i + 1, outline.partners[i + 1]);
            const std::size_t tail = outline.partners[i + 1] + 1;
            outline.loops.back().endless = isWordAt(outline, tail, "while") &&
                                           tail + 3 < tokens.size() &&
                                           isTrueAt(outline, tail + 2) && tokens[tail + 3].is(")");
        } else if ((isLoopWord(outline, i) && !isTail(outline, i)) || isLoopMacro(outline, i)) {
            const std::size_t body = bodyAfter(outline, i + 1);
            if (body != none && body < tokens.size())
                addLoop(outline, i, body, statementEnd(outline, body));
        }
    }
}

void findWorded(Outline &outline)
{
    const auto &tokens = outline.tokens;
    const Blocks blocks = outline.dialect->blocks;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!isLoopWord(outline, i))
            continue;
        if (isWordAt(outline, i, "repeat")) {
            if (outline.partners[i] == none)
                continue;
            addLoop(outline, i, i + 1, outline.partners[i]);
            const std::size_t condition = outline.partners[i] + 1;
            outline.loops.back().endless =
                condition < tokens.size() && isWordAt(outline, condition, "false");
            continue;
        }
        if (isWordAt(outline, i, "until") && blocks != Blocks::Shell && blocks != Blocks::Ruby)
            continue; // the end of a repeat
        const std::size_t body = bodyAfter(outline, i + 1);
        if (body == none || body >= tokens.size())
            continue;
        if (blocks == Blocks::Pascal)
            addLoop(outline, i, body, statementEnd(outline, body));
        else if (outline.partners[body] != none)
            addLoop(outline, i, body, outline.partners[body]);
    }
}

/// Ruby: "while … end", "5.times do |i| … end", "a.each { |x| … }", "loop do … end".
void findRuby(Outline &outline)
{
    static constexpr std::array<std::string_view, 16> methods{
        "each",       "times",     "upto",   "downto", "step",      "map",        "each_with_index",
        "each_index", "each_char", "select", "reject", "each_line", "each_slice", "each_cons",
        "cycle",      "flat_map"};
    const auto &tokens = outline.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (outline.partners[i] == none || outline.partners[i] < i)
            continue;
        if (isWordAt(outline, i, "while") || isWordAt(outline, i, "until") ||
            isWordAt(outline, i, "for")) {
            std::size_t body = i + 1;
            while (body < outline.partners[i] && tokens[body].kind != TokenKind::LineEnd &&
                   !tokens[body].is("do"))
                ++body;
            addLoop(outline, i, body, outline.partners[i]);
        } else if ((tokens[i].is("do") || tokens[i].is("{")) && i > 0) {
            std::size_t method = i - 1;
            if (tokens[method].is(")") && outline.partners[method] != none &&
                outline.partners[method] > 0)
                method = outline.partners[method] - 1;
            const bool loop = tokens[method].is("loop");
            const bool each = method > 0 && tokens[method - 1].is(".") &&
                              std::ranges::contains(methods, tokens[method].text);
            if (!loop && !each)
                continue;
            addLoop(outline, method, i, outline.partners[i]);
            outline.loops.back().endless = loop;
            const auto rounds = each && method > 1 ? numberOf(tokens[method - 2]) : std::nullopt;
            outline.loops.back().constant =
                rounds && *rounds <= fewRounds && tokens[method].is("times");
        }
    }
}

void findIndented(Outline &outline)
{
    const auto &tokens = outline.tokens;
    struct Open {
        std::size_t loop;
        int column;
    };
    std::vector<Open> open;
    std::vector<std::size_t> brackets; // open ones, for loops inside expressions
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool first = i == 0 || tokens[i - 1].kind == TokenKind::LineEnd;
        if (first) {
            brackets.clear();
            while (!open.empty() && tokens[i].column <= open.back().column) {
                outline.loops[open.back().loop].last = i - 1;
                open.pop_back();
            }
        }
        if (tokens[i].is("(") || tokens[i].is("[") || tokens[i].is("{"))
            brackets.push_back(i);
        else if ((tokens[i].is(")") || tokens[i].is("]") || tokens[i].is("}")) && !brackets.empty())
            brackets.pop_back();
        const bool isFor = isWordAt(outline, i, "for");
        if (!isFor && !isWordAt(outline, i, "while"))
            continue;
        if (!brackets.empty()) {
            const std::size_t close = outline.partners[brackets.back()];
            if (!isFor || close == none)
                continue;
            addLoop(outline, i, std::min(i + 8, close), close);
            outline.loops.back().first = brackets.back();
            continue;
        }
        std::size_t body = i + 1;
        while (body < tokens.size() && tokens[body].kind != TokenKind::LineEnd &&
               !tokens[body].is(":"))
            body = outline.partners[body] != none && outline.partners[body] > body
                       ? outline.partners[body] + 1
                       : body + 1;
        if (body >= tokens.size())
            continue;
        addLoop(outline, i, body, tokens.size() - 1);
        const bool begins = first || tokens[i - 1].is("async");
        if (begins)
            open.push_back({outline.loops.size() - 1, tokens[i].column});
    }
    std::ranges::stable_sort(outline.loops, {}, &Region::first);
}

} // namespace

void findLoops(Outline &outline)
{
    switch (outline.dialect->blocks) {
    case Blocks::Braces: findBraced(outline); break;
    case Blocks::Indented: findIndented(outline); break;
    case Blocks::Ruby: findRuby(outline); break;
    case Blocks::Lua:
    case Blocks::Pascal:
    case Blocks::Shell: findWorded(outline); break;
    case Blocks::None: break;
    }
}

} // namespace assay::analysis

#include "analysis/outline.h"

#include <algorithm>
#include <array>

// Where functions are defined.

namespace assay::analysis {

namespace {

constexpr std::size_t headerLength = 64; ///< tokens between the parameters and the body

constexpr std::array<std::string_view, 22> controlWords{
    "if",      "for",    "while", "switch",    "catch",        "return", "else",  "do",
    "foreach", "using",  "lock",  "fixed",     "synchronized", "unless", "until", "when",
    "with",    "sizeof", "match", "constexpr", "elsif",        "elseif"};

/// Where the body's brace is after a parameter list; none: a declaration or a call.
std::size_t braceAfter(const Outline &outline, std::size_t at)
{
    const auto &tokens = outline.tokens;
    static constexpr std::array<std::string_view, 14> between{"->", ":", "::", ",", "&", "*", "<",
                                                              ">",  ".", "[",  "]", "?", "|", "&&"};
    bool initialisers = false; // of a C++ constructor, whose braces are not the body
    const std::size_t end = std::min(tokens.size(), at + headerLength);
    for (; at < end; ++at) {
        const Token &token = tokens[at];
        if (token.is("{")) {
            if (initialisers && at > 0 && tokens[at - 1].kind == TokenKind::Name &&
                outline.partners[at] != none &&
                (outline.partners[at] + 1 < tokens.size() &&
                 (tokens[outline.partners[at] + 1].is(",") ||
                  tokens[outline.partners[at] + 1].is("{")))) {
                at = outline.partners[at];
                continue;
            }
            return at;
        }
        if (token.is("(")) {
            if (outline.partners[at] == none)
                return none;
            at = outline.partners[at];
            continue;
        }
        initialisers = initialisers || token.is(":");
        if (token.kind == TokenKind::Sign && !std::ranges::contains(between, token.text))
            return none;
        if (token.kind != TokenKind::Sign && token.kind != TokenKind::Name)
            return none;
    }
    return none;
}

void add(Outline &outline, std::size_t name, std::size_t body)
{
    if (body == none || body >= outline.tokens.size() || outline.partners[body] == none)
        return;
    Region region;
    region.kind = Region::Kind::Function;
    region.name = outline.tokens[name].text;
    region.first = name;
    region.body = body;
    region.last = outline.partners[body];
    outline.functions.push_back(region);
}

/// "type name(…) {", and in JavaScript "name = (…) => {", in C++ "name = [&](…) {".
void findByForm(Outline &outline, std::size_t i)
{
    const auto &tokens = outline.tokens;
    if (tokens[i].kind != TokenKind::Name || i + 1 >= tokens.size())
        return;
    std::size_t open = i + 1;
    if (tokens[open].is("=")) {
        ++open;
        if (open < tokens.size() && tokens[open].is("async"))
            ++open;
        if (open < tokens.size() && tokens[open].is("function"))
            ++open;
        const bool captures = open < tokens.size() && tokens[open].is("[");
        if (captures && outline.partners[open] != none)
            open = outline.partners[open] + 1;
        else if (captures)
            return;
        if (open >= tokens.size())
            return;
        std::size_t at = open;
        if (tokens[open].is("(") && outline.partners[open] != none)
            at = outline.partners[open] + 1;
        else if (tokens[open].kind == TokenKind::Name)
            at = open + 1;
        const bool arrow = at < tokens.size() && tokens[at].is("=>");
        if (arrow && at + 1 < tokens.size() && tokens[at + 1].is("{"))
            add(outline, i, at + 1);
        else if (captures || (open >= 1 && tokens[open - 1].is("function")))
            add(outline, i, braceAfter(outline, at));
        return;
    }
    if (!tokens[open].is("(") || outline.partners[open] == none ||
        std::ranges::contains(controlWords, tokens[i].text))
        return;
    if (i > 0) {
        const Token &before = tokens[i - 1];
        if (before.is("new") || before.is("return") || before.is(".") || before.is("->") ||
            before.is("else") || before.is("throw") || before.is("="))
            return;
        // The members that a C++ constructor initialises.
        if (outline.dialect->directives &&
            (before.is(",") || (before.is(":") && i > 1 && tokens[i - 2].is(")"))))
            return;
        // In C and C++ a name with a body but without a type is a macro such as REP(i, n) { … }.
        if (outline.dialect->directives && std::ranges::contains(outline.macros, tokens[i].text))
            return;
    }
    add(outline, i, braceAfter(outline, outline.partners[open] + 1));
}

/// "func name(…) {", "func (r T) name(…) {", "sub name {".
void findByWord(Outline &outline, std::size_t i)
{
    const auto &tokens = outline.tokens;
    std::size_t name = i + 1;
    if (name < tokens.size() && tokens[name].is("(") && outline.partners[name] != none &&
        outline.dialect->id == "go")
        name = outline.partners[name] + 1;
    if (name < tokens.size() && tokens[name].is("&")) // PHP: gives a reference
        ++name;
    if (name >= tokens.size() || tokens[name].kind != TokenKind::Name)
        return;
    std::size_t at = name + 1;
    const std::size_t end = std::min(tokens.size(), at + 4 * headerLength);
    while (at < end && !tokens[at].is("{")) {
        if (tokens[at].is(";") || tokens[at].is("}") || tokens[at].is("="))
            return;
        const bool jump =
            (tokens[at].is("(") || tokens[at].is("[")) && outline.partners[at] != none;
        at = jump ? outline.partners[at] + 1 : at + 1;
    }
    // Go's "interface{}" as a result is followed by the body's own brace.
    if (at + 2 < end && tokens[at].is("{") && tokens[at + 1].is("}") && tokens[at + 2].is("{"))
        at += 2;
    if (at < end)
        add(outline, name, at);
}

/// Words that close with "end": the name comes after the word.
void findEnded(Outline &outline, std::size_t i)
{
    const auto &tokens = outline.tokens;
    std::size_t name = i + 1;
    while (name + 2 < tokens.size() && tokens[name].kind == TokenKind::Name &&
           (tokens[name + 1].is(".") || tokens[name + 1].is(":")))
        name += 2;
    if (outline.partners[i] == none || name >= tokens.size())
        return;
    // Lua: "f = function(…)".
    if (tokens[name].is("(") && i >= 2 && tokens[i - 1].is("=") &&
        tokens[i - 2].kind == TokenKind::Name)
        name = i - 2;
    if (tokens[name].kind != TokenKind::Name)
        return;
    Region region;
    region.kind = Region::Kind::Function;
    region.name = tokens[name].text;
    region.first = std::min(name, i);
    region.body = std::max(name, i) + 1;
    region.last = outline.partners[i];
    outline.functions.push_back(region);
}

/// The body of "function f(…): T; var …; begin … end;" is the first begin that no inner function
/// takes.
void findPascal(Outline &outline)
{
    const auto &tokens = outline.tokens;
    std::vector<std::size_t> waiting; // names whose body has not begun
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if ((isWordAt(outline, i, "function") || isWordAt(outline, i, "procedure")) &&
            i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Name) {
            waiting.push_back(i + 1);
        } else if (isWordAt(outline, i, "forward") && !waiting.empty()) {
            waiting.pop_back();
        } else if (isWordAt(outline, i, "begin")) {
            if (!waiting.empty()) {
                add(outline, waiting.back(), i);
                waiting.pop_back();
            }
            if (outline.partners[i] != none)
                i = outline.partners[i]; // no function inside a body
        }
    }
    std::ranges::sort(outline.functions, {}, &Region::first);
}

/// The first token of each line that is indented no deeper ends what is open.
void findIndented(Outline &outline)
{
    const auto &tokens = outline.tokens;
    struct Open {
        std::size_t function;
        int column;
    };
    std::vector<Open> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool first = i == 0 || tokens[i - 1].kind == TokenKind::LineEnd;
        if (!first)
            continue;
        while (!open.empty() && tokens[i].column <= open.back().column) {
            outline.functions[open.back().function].last = i - 1;
            open.pop_back();
        }
        const std::size_t word = tokens[i].is("async") ? i + 1 : i;
        if (word + 1 < tokens.size() && tokens[word].is("def") &&
            tokens[word + 1].kind == TokenKind::Name) {
            Region region;
            region.kind = Region::Kind::Function;
            region.name = tokens[word + 1].text;
            region.first = word + 1;
            region.body = word + 2;
            region.last = tokens.size() - 1;
            open.push_back({outline.functions.size(), tokens[i].column});
            outline.functions.push_back(region);
        }
    }
}

} // namespace

void findFunctions(Outline &outline)
{
    const Dialect &dialect = *outline.dialect;
    switch (dialect.blocks) {
    case Blocks::Indented: findIndented(outline); return;
    case Blocks::Pascal: findPascal(outline); return;
    case Blocks::None: return;
    case Blocks::Braces:
    case Blocks::Lua:
    case Blocks::Ruby:
    case Blocks::Shell: break;
    }
    for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
        if (outline.tokens[i].kind != TokenKind::Name)
            continue;
        if (dialect.blocks == Blocks::Lua || dialect.blocks == Blocks::Ruby) {
            if (isWordAt(outline, i, dialect.functionWord))
                findEnded(outline, i);
        } else if (!dialect.functionWord.empty()) {
            if (isWordAt(outline, i, dialect.functionWord))
                findByWord(outline, i);
        } else {
            findByForm(outline, i);
        }
    }
    std::ranges::sort(outline.functions, {}, &Region::first);
}

} // namespace assay::analysis

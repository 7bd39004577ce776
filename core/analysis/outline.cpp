#include "analysis/outline.h"

#include "analysis/characters.h"

#include <algorithm>
#include <charconv>

namespace assay::analysis {

Outline outlineOf(std::string_view source, const Dialect &dialect)
{
    Outline outline;
    outline.dialect = &dialect;
    outline.tokens = tokensOf(source, dialect);
    outline.complete = outline.tokens.size() < maximumTokens;
    if (dialect.directives)
        applyDirectives(outline);
    outline.partners = partnersOf(outline.tokens, dialect);
    findFunctions(outline);
    findLoops(outline);
    return outline;
}

std::optional<double> numberOf(const Token &token)
{
    if (token.kind != TokenKind::Number || token.text.size() > 40)
        return std::nullopt;
    std::string digits;
    for (const char c : token.text)
        if (c != '\'' && c != '_')
            digits += c;
    int base = 10;
    if (digits.starts_with("0x") || digits.starts_with("0X")) {
        digits.erase(0, 2);
        base = 16;
    }
    if (base == 16) {
        unsigned long long value = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        return end.ec == std::errc{} ? std::optional(static_cast<double>(value)) : std::nullopt;
    }
    double value = 0; // a suffix such as LL is left over
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return end.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

bool isWordAt(const Outline &outline, std::size_t at, std::string_view word)
{
    if (at >= outline.tokens.size())
        return false;
    const Token &token = outline.tokens[at];
    if (token.kind != TokenKind::Name || !sameWord(token.text, word, *outline.dialect))
        return false;
    if (at == 0)
        return true;
    const Token &before = outline.tokens[at - 1];
    return before.kind != TokenKind::Sign ||
           (before.text != "." && before.text != "->" && before.text != "?." &&
            before.text != "$" && before.text != "@" && before.text != "::");
}

const Region *functionAround(const Outline &outline, std::size_t token)
{
    const Region *innermost = nullptr;
    for (const auto &function : outline.functions) {
        if (function.first > token)
            break;
        if (function.last >= token)
            innermost = &function;
    }
    return innermost;
}

} // namespace assay::analysis

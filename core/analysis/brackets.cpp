#include "analysis/brackets.h"

#include "analysis/characters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::analysis {

namespace {

using Words = std::vector<std::string_view>;

bool isOneOf(const Token &token, const Words &words, const Dialect &dialect)
{
    return token.kind == TokenKind::Name && std::ranges::any_of(words, [&](std::string_view word) {
               return sameWord(token.text, word, dialect);
           });
}

/// In Ruby a word opens a block where a statement begins; "x if y" has no end of its own.
bool beginsStatement(const std::vector<Token> &tokens, std::size_t at)
{
    static const Words before{"then", "do", "else", "return", "begin", "ensure"};
    if (at == 0)
        return true;
    const Token &last = tokens[at - 1];
    if (last.kind == TokenKind::LineEnd)
        return true;
    if (last.kind == TokenKind::Sign)
        return last.text != ")" && last.text != "]" && last.text != "}" && last.text != ".";
    return std::ranges::contains(before, last.text);
}

/// The words and signs that open and close in one dialect.
class Pairing {
public:
    explicit Pairing(const Dialect &dialect)
        : m_dialect(dialect)
    {
        switch (dialect.blocks) {
        case Blocks::Lua:
            m_open = {"function", "if", "do", "repeat"};
            m_close = {"end", "until"};
            break;
        case Blocks::Ruby:
            m_open = {"def", "class",  "module", "begin", "case", "do",
                      "if",  "unless", "while",  "until", "for"};
            m_close = {"end"};
            break;
        case Blocks::Pascal:
            m_open = {"begin", "case", "try", "record", "repeat"};
            m_close = {"end", "until"};
            break;
        case Blocks::Shell:
            m_open = {"do", "if", "case"};
            m_close = {"done", "fi", "esac"};
            break;
        case Blocks::Braces:
        case Blocks::Indented:
        case Blocks::None: break;
        }
    }

    bool opens(const std::vector<Token> &tokens, std::size_t at)
    {
        const Token &token = tokens[at];
        if (token.kind == TokenKind::LineEnd || token.is(";"))
            m_headerOpen = false;
        if (token.kind == TokenKind::Sign)
            return token.text == "(" || token.text == "[" || token.text == "{";
        if (!isOneOf(token, m_open, m_dialect))
            return false;
        if (m_dialect.blocks != Blocks::Ruby)
            return true;
        if (at > 0 && tokens[at - 1].is("."))
            return false;
        if (token.is("do")) // "while x do" has one end
            return !std::exchange(m_headerOpen, false);
        static const Words modifiers{"if", "unless", "while", "until", "for", "case", "begin"};
        if (std::ranges::contains(modifiers, token.text) && !beginsStatement(tokens, at))
            return false;
        m_headerOpen = token.is("while") || token.is("until") || token.is("for");
        return true;
    }

    bool closes(const std::vector<Token> &tokens, std::size_t at) const
    {
        const Token &token = tokens[at];
        if (token.kind == TokenKind::Sign)
            return token.text == ")" || token.text == "]" || token.text == "}";
        return isOneOf(token, m_close, m_dialect) && (at == 0 || !tokens[at - 1].is("."));
    }

    /// What kind of bracket it is: a closing one passes over open ones of other kinds only if they
    /// were forgotten.
    static char kindOf(const Token &token)
    {
        if (token.kind != TokenKind::Sign)
            return 'w';
        const char c = token.text.front();
        return c == '(' || c == ')' ? '(' : c == '[' || c == ']' ? '[' : '{';
    }

private:
    const Dialect &m_dialect;
    Words m_open;
    Words m_close;
    bool m_headerOpen = false; ///< a Ruby loop whose "do" may still come
};

} // namespace

bool sameWord(std::string_view a, std::string_view b, const Dialect &dialect)
{
    if (!dialect.ignoresCase)
        return a == b;
    return std::ranges::equal(a, b, [](char x, char y) { return lowered(x) == lowered(y); });
}

std::vector<std::size_t> partnersOf(const std::vector<Token> &tokens, const Dialect &dialect)
{
    std::vector<std::size_t> partners(tokens.size(), none);
    std::vector<std::size_t> open;
    std::array<std::size_t, 128> counts{}; // of open ones by kind
    Pairing pairing(dialect);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (pairing.opens(tokens, i)) {
            open.push_back(i);
            ++counts[static_cast<std::size_t>(Pairing::kindOf(tokens[i]))];
        } else if (pairing.closes(tokens, i)) {
            const char kind = Pairing::kindOf(tokens[i]);
            if (counts[static_cast<std::size_t>(kind)] == 0)
                continue; // nothing of the kind is open
            while (Pairing::kindOf(tokens[open.back()]) != kind) {
                --counts[static_cast<std::size_t>(Pairing::kindOf(tokens[open.back()]))];
                open.pop_back();
            }
            partners[i] = open.back();
            partners[open.back()] = i;
            --counts[static_cast<std::size_t>(kind)];
            open.pop_back();
        }
    }
    return partners;
}

} // namespace assay::analysis

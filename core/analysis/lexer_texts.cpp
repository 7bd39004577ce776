#include "analysis/characters.h"
#include "analysis/lexer.h"

#include <algorithm>
#include <array>

// Where texts end: quotes, raw texts, patterns, and lines for the preprocessor.

namespace assay::analysis {

namespace {

constexpr std::array<std::string_view, 9> quoteWords{"q", "qq", "qw", "qr", "m",
                                                     "s", "tr", "y",  "qx"};

/// The end of what begins with the bracket or sign at `at`, brackets counted.
std::size_t afterDelimited(std::string_view source, std::size_t at)
{
    const char open = source[at];
    const char close = open == '('   ? ')'
                       : open == '[' ? ']'
                       : open == '{' ? '}'
                       : open == '<' ? '>'
                                     : open;
    int depth = 1;
    for (++at; at < source.size(); ++at) {
        if (source[at] == '\\')
            ++at;
        else if (source[at] == close && --depth == 0)
            return at + 1;
        else if (source[at] == open)
            ++depth;
    }
    return source.size();
}

} // namespace

std::size_t Lexer::afterQuotes(const Quotes &quotes, std::size_t from) const
{
    std::size_t at = from + quotes.open.size();
    while (at < m_source.size()) {
        const std::string_view here = m_source.substr(at);
        if (here.front() == '\\' && quotes.escape == Escape::Backslash) {
            at += 2;
        } else if (here.starts_with(quotes.close)) {
            at += quotes.close.size();
            if (quotes.escape != Escape::Doubled ||
                !m_source.substr(std::min(at, m_source.size())).starts_with(quotes.close))
                return at;
            at += quotes.close.size();
        } else if (here.front() == '\n' && !quotes.lines) {
            return at; // not closed: the damage ends with the line
        } else {
            ++at;
        }
    }
    return m_source.size();
}

/// A text with code in it: brackets are counted, texts inside the code are not looked at.
std::size_t Lexer::afterHoles(std::size_t from) const
{
    int depth = 0;
    for (std::size_t at = from + 1; at < m_source.size(); ++at) {
        const char c = m_source[at];
        if (c == '\\')
            ++at;
        else if (depth == 0 && c == '`')
            return at + 1;
        else if (c == '{' && (depth > 0 || m_source[at - 1] == '$'))
            ++depth;
        else if (c == '}' && depth > 0)
            --depth;
    }
    return m_source.size();
}

std::size_t Lexer::afterRawText() const
{
    for (const std::string_view open : {"R\"", "LR\"", "uR\"", "UR\"", "u8R\""}) {
        if (!rest().starts_with(open))
            continue;
        const std::size_t mark = m_at + open.size();
        const std::size_t length = m_source.substr(mark, 17).find('('); // at most 16 signs
        if (length == m_source.npos)
            return m_at;
        const std::string close = ")" + std::string(m_source.substr(mark, length)) + "\"";
        const std::size_t end = m_source.find(close, mark + length);
        return end == m_source.npos ? m_source.size() : end + close.size();
    }
    return m_at;
}

/// Rust: r"…", br#"…"#; and letters, which lifetimes resemble.
std::size_t Lexer::afterHashText() const
{
    const std::string_view here = rest();
    if (here.front() == '\'') {
        if (here.starts_with("'\\"))
            return afterQuotes({"'", "'", Escape::Backslash, false}, m_at);
        // One character, which takes up to four bytes.
        const std::size_t close = here.substr(0, 6).find('\'', 2);
        const bool letter = close != here.npos && (close == 2 || !isNamePart(here[1]) ||
                                                   (static_cast<unsigned char>(here[1]) & 0x80U));
        return letter ? m_at + close + 1 : m_at;
    }
    std::size_t at = m_at + (here.front() == 'b' || here.front() == 'c' ? 1 : 0);
    if (at >= m_source.size() || m_source[at] != 'r')
        return m_at;
    const std::size_t hashes = ++at;
    while (at < m_source.size() && m_source[at] == '#' && at - hashes < 255)
        ++at;
    if (at >= m_source.size() || m_source[at] != '"')
        return m_at;
    const std::string close = "\"" + std::string(at - hashes, '#');
    const std::size_t end = m_source.find(close, at + 1);
    return end == m_source.npos ? m_source.size() : end + close.size();
}

/// Lua: [[…]], [==[…]==]; `from` if none begins there.
std::size_t Lexer::afterLongBracket(std::size_t from) const
{
    if (from >= m_source.size() || m_source[from] != '[')
        return from;
    std::size_t at = from + 1;
    while (at < m_source.size() && m_source[at] == '=' && at - from < 64)
        ++at;
    if (at >= m_source.size() || m_source[at] != '[')
        return from;
    const std::string close = "]" + std::string(at - from - 1, '=') + "]";
    const std::size_t end = m_source.find(close, at + 1);
    return end == m_source.npos ? m_source.size() : end + close.size();
}

/// /…/ up to the end of the line; `from` if it is not closed there.
std::size_t Lexer::afterPattern(std::size_t from) const
{
    constexpr std::size_t longest = 1000; // a hostile line must not be read again and again
    bool inClass = false;
    const std::size_t end = std::min(m_source.size(), from + longest);
    for (std::size_t at = from + 1; at < end && m_source[at] != '\n'; ++at) {
        const char c = m_source[at];
        if (c == '\\')
            ++at;
        else if (c == '[')
            inClass = true;
        else if (c == ']')
            inClass = false;
        else if (c == '/' && !inClass)
            return afterName(at + 1);
    }
    return from;
}

/// Perl's q(…) and its kin; `end` if the name at `name` is none.
std::size_t Lexer::afterQuoteWord(std::size_t name, std::size_t end) const
{
    if (!m_dialect.quoteWords || end >= m_source.size() ||
        !std::ranges::contains(quoteWords, m_source.substr(name, end - name)))
        return end;
    if (m_any && (m_last.text == "->" || m_last.text == "$" || m_last.text == "@" ||
                  m_last.text == "%" || m_last.text == "&" || m_last.text == "sub"))
        return end;
    const char open = m_source[end];
    if (isBlank(open) || open == '\n' || open == '=' || open == ',' || open == ';' || open == ')' ||
        open == '-' || open == '}')
        return end;
    std::size_t at = afterDelimited(m_source, end);
    const char first = m_source[name];
    if ((first == 's' || first == 't' || first == 'y') && at < m_source.size()) {
        const bool brackets = open == '(' || open == '[' || open == '{' || open == '<';
        while (brackets && at < m_source.size() && isBlank(m_source[at]))
            ++at;
        if (at < m_source.size())
            at = afterDelimited(m_source, brackets ? at : at - 1);
    }
    return first == 'q' ? at : afterName(at);
}

std::size_t Lexer::afterDirective() const
{
    char quote = '\0';
    std::size_t at = m_at;
    for (; at < m_source.size(); ++at) {
        const std::string_view here = m_source.substr(at);
        if (here.starts_with("\\\n")) {
            ++at;
        } else if (here.starts_with("\\\r\n")) {
            at += 2;
        } else if (here.front() == '\n') {
            break;
        } else if (quote != '\0') {
            if (here.front() == '\\')
                ++at;
            else if (here.front() == quote)
                quote = '\0';
        } else if (here.starts_with("//") || here.starts_with("/*")) {
            break;
        } else if (here.front() == '"') {
            quote = '"';
        }
    }
    return std::min(at, m_source.size());
}

std::size_t Lexer::afterText() const
{
    const std::string_view here = rest();
    if (m_dialect.rawTexts)
        if (const std::size_t end = afterRawText(); end > m_at)
            return end;
    if (m_dialect.hashTexts) {
        if (const std::size_t end = afterHashText(); end > m_at)
            return end;
        if (here.front() == '\'')
            return m_at; // a lifetime
    }
    if (m_dialect.longBrackets)
        if (const std::size_t end = afterLongBracket(m_at); end > m_at)
            return end;
    if (m_dialect.patterns && here.front() == '/' && operandExpected())
        if (const std::size_t end = afterPattern(m_at); end > m_at)
            return end;
    if (m_dialect.holes && here.front() == '`')
        return afterHoles(m_at);
    for (const auto &quotes : m_dialect.quotes)
        if (here.starts_with(quotes.open))
            return afterQuotes(quotes, m_at);
    return m_at;
}

} // namespace assay::analysis

#include "analysis/lexer.h"

#include "analysis/characters.h"

#include <algorithm>
#include <array>

namespace assay::analysis {

namespace {

/// Signs of two characters; all others are one.
constexpr std::array<std::string_view, 24> pairs{
    "->", "::", "=>", "**", "==", "!=", "<=", ">=", "&&", "||", "++", "--",
    ":=", "<-", "..", "?.", "+=", "-=", "*=", "/=", "%=", "|=", "^=", "<<"};

/// After these words an operand stands, so "/" begins a pattern.
constexpr std::array<std::string_view, 14> operandWords{"return", "typeof", "case", "in",   "of",
                                                        "if",     "unless", "and",  "or",   "not",
                                                        "when",   "do",     "else", "while"};

} // namespace

Lexer::Lexer(std::string_view source, const Dialect &dialect)
    : m_source(source),
      m_dialect(dialect)
{
    if (m_source.starts_with("\xef\xbb\xbf")) // a mark of the encoding
        moveTo(3);
    if (m_dialect.markup)
        skipMarkup();
}

void Lexer::moveTo(std::size_t end)
{
    for (; m_at < end; ++m_at) {
        const char c = m_source[m_at];
        if (c == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
            m_freshLine = true;
        } else if (!isBlank(c)) {
            m_freshLine = false;
        }
    }
}

Token Lexer::take(TokenKind kind, std::size_t end)
{
    Token token{kind, m_source.substr(m_at, end - m_at), m_line,
                static_cast<int>(m_at - m_lineStart) + 1};
    moveTo(end);
    m_last = token;
    m_any = true;
    return token;
}

bool Lexer::operandExpected() const
{
    if (!m_any)
        return true;
    switch (m_last.kind) {
    case TokenKind::Name: return std::ranges::contains(operandWords, m_last.text);
    case TokenKind::Number:
    case TokenKind::Text: return false;
    case TokenKind::Sign: return m_last.text != ")" && m_last.text != "]" && m_last.text != "}";
    case TokenKind::Directive:
    case TokenKind::LineEnd: return true;
    }
    return true;
}

std::size_t Lexer::afterName(std::size_t from) const
{
    while (from < m_source.size() &&
           (isNamePart(m_source[from]) || (m_dialect.dollarNames && m_source[from] == '$')))
        ++from;
    return from;
}

std::size_t Lexer::afterNumber(std::size_t from) const
{
    const std::size_t start = from;
    for (; from < m_source.size(); ++from) {
        const char c = m_source[from];
        const char next = from + 1 < m_source.size() ? m_source[from + 1] : '\0';
        const char before = from > start ? m_source[from - 1] : '\0';
        const bool hex = m_source.substr(start, 2) == "0x" || m_source.substr(start, 2) == "0X";
        if (isNamePart(c) || (c == '\'' && m_dialect.blocks == Blocks::Braces && isNamePart(next)))
            continue;
        if (c == '.' && next != '.' && !(isNamePart(next) && !isDigit(next)))
            continue;
        if ((c == '+' || c == '-') && (before == 'e' || before == 'E') && !hex)
            continue;
        break;
    }
    return from;
}

std::size_t Lexer::signLength() const
{
    return std::ranges::contains(pairs, rest().substr(0, 2)) ? 2 : 1;
}

std::optional<Token> Lexer::next()
{
    while (m_at < m_source.size()) {
        const char c = m_source[m_at];
        if (c == '\n') {
            const bool ends =
                m_dialect.lineEnds && m_open == 0 && m_any && m_last.kind != TokenKind::LineEnd;
            if (skipComment()) // one that begins with the line
                continue;
            if (ends) {
                const Token end = take(TokenKind::LineEnd, m_at + 1);
                readHereDocuments();
                return end;
            }
            moveTo(m_at + 1);
            readHereDocuments();
            continue;
        }
        if (skipQuiet())
            continue;
        if (m_dialect.directives && c == '#' && m_freshLine)
            return take(TokenKind::Directive, afterDirective());
        if (const std::size_t end = afterText(); end > m_at)
            return take(TokenKind::Text, end);
        if (isDigit(c))
            return take(TokenKind::Number, afterNumber(m_at));
        const std::size_t name = afterName(m_at);
        if (name > m_at) {
            // A prefix belongs to its text.
            if (name < m_source.size() && (m_source[name] == '"' || m_source[name] == '\'') &&
                std::ranges::contains(m_dialect.textPrefixes, m_source.substr(m_at, name - m_at)))
                for (const auto &quotes : m_dialect.quotes)
                    if (m_source.substr(name).starts_with(quotes.open))
                        return take(TokenKind::Text, afterQuotes(quotes, name));
            if (const std::size_t end = afterQuoteWord(m_at, name); end > name)
                return take(TokenKind::Text, end);
            return take(TokenKind::Name, name);
        }
        if (m_dialect.hereDocuments && rest().starts_with("<<"))
            noteHereDocument(m_at + 2);
        if (m_dialect.blocks == Blocks::Indented) {
            if (c == '(' || c == '[' || c == '{')
                ++m_open;
            else if ((c == ')' || c == ']' || c == '}') && m_open > 0)
                --m_open;
        }
        return take(TokenKind::Sign, m_at + signLength());
    }
    return std::nullopt;
}

std::vector<Token> tokensOf(std::string_view source, const Dialect &dialect)
{
    std::vector<Token> tokens;
    Lexer lexer(source, dialect);
    while (tokens.size() < maximumTokens) {
        const auto token = lexer.next();
        if (!token)
            break;
        tokens.push_back(*token);
    }
    return tokens;
}

std::string_view contentOf(const Token &text)
{
    std::string_view content = text.text;
    const std::size_t open = content.find_first_of("\"'`");
    if (open > 3) // also npos
        return content;
    const char quote = content[open];
    content.remove_prefix(open);
    const std::string_view triple = content.substr(0, 3);
    const std::size_t width =
        content.size() >= 6 && triple == std::string(3, quote) ? 3 : std::size_t{1};
    content.remove_prefix(width);
    if (content.size() >= width && content.back() == quote)
        content.remove_suffix(width);
    return content;
}

std::string blankSource(std::string_view source, const Dialect &dialect)
{
    std::string result(source.size(), ' ');
    for (std::size_t at = source.find('\n'); at != source.npos; at = source.find('\n', at + 1))
        result[at] = '\n';
    Lexer lexer(source, dialect);
    while (const auto token = lexer.next()) {
        const auto at = static_cast<std::size_t>(token->text.data() - source.data());
        char quote = '\0'; // inside a line for the preprocessor texts are not tokens of their own
        for (std::size_t i = 0; i < token->text.size() && token->kind != TokenKind::Text; ++i) {
            const char c = token->text[i];
            const bool inDirective = token->kind == TokenKind::Directive;
            if (quote == '\0' && inDirective && c == '"')
                quote = c;
            else if (quote != '\0' && c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
            else if (quote == '\0')
                result[at + i] = c;
        }
    }
    return result;
}

} // namespace assay::analysis

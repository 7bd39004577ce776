#pragma once

#include "analysis/dialect.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::analysis {

enum class TokenKind {
    Name,      ///< a word: keyword or identifier
    Number,    ///< "1'000", "0x1F", "1e9"
    Text,      ///< anything in quotes, with them
    Directive, ///< a line for the preprocessor, without its comments
    Sign,      ///< "{", "->", "+="
    LineEnd,   ///< the end of a statement's line, where the dialect has it
};

/// A piece of code. `text` points into the source.
struct Token {
    TokenKind kind = TokenKind::Sign;
    std::string_view text;
    int line = 1;   ///< 1-based
    int column = 1; ///< 1-based, in bytes

    bool is(std::string_view wanted) const { return text == wanted && kind != TokenKind::Text; }
};

/// Cuts a source into tokens and leaves out comments and blanks. Takes any bytes, in time linear to
/// their number and without memory of its own; what no compiler would understand gives some tokens.
class Lexer {
public:
    Lexer(std::string_view source, const Dialect &dialect);
    /// The next token; nullopt at the end.
    std::optional<Token> next();

private:
    struct HereDocument {
        std::string_view word;
        bool indented = false;
    };

    bool skipQuiet();
    void skipMarkup();
    bool skipComment();
    bool skipNested(const BlockComment &comment);
    bool lineCommentHere() const;
    void readHereDocuments();
    std::size_t afterText() const;
    std::size_t afterQuotes(const Quotes &quotes, std::size_t from) const;
    std::size_t afterHoles(std::size_t from) const;
    std::size_t afterRawText() const;
    std::size_t afterHashText() const;
    std::size_t afterLongBracket(std::size_t from) const;
    std::size_t afterPattern(std::size_t from) const;
    std::size_t afterQuoteWord(std::size_t name, std::size_t end) const;
    std::size_t afterDirective() const;
    std::size_t afterName(std::size_t from) const;
    std::size_t afterNumber(std::size_t from) const;
    std::size_t signLength() const;
    bool operandExpected() const;
    void noteHereDocument(std::size_t at);
    Token take(TokenKind kind, std::size_t end);
    void moveTo(std::size_t end);
    std::string_view rest() const { return m_source.substr(m_at); }

    std::string_view m_source;
    const Dialect &m_dialect;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
    int m_open = 0;                        ///< brackets that let a statement go on (Python)
    bool m_freshLine = true;               ///< nothing but blanks since the line began
    Token m_last;                          ///< the token before
    bool m_any = false;                    ///< is there one?
    std::vector<HereDocument> m_documents; ///< begin after this line
};

/// All tokens, at most `maximumTokens`.
std::vector<Token> tokensOf(std::string_view source, const Dialect &dialect);
inline constexpr std::size_t maximumTokens = 400'000;

/// What stands between the quotes of a text.
std::string_view contentOf(const Token &text);

/// The source with its comments and texts turned into blanks: every offset and line break stays, so
/// a place found here is the same place in the source.
std::string blankSource(std::string_view source, const Dialect &dialect);

} // namespace assay::analysis

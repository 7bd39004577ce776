#include "analysis/characters.h"
#include "analysis/lexer.h"

#include <algorithm>

// What of a source is not code: blanks, comments and here-documents.

namespace assay::analysis {

bool Lexer::lineCommentHere() const
{
    for (const auto open : m_dialect.lineComments) {
        if (!rest().starts_with(open))
            continue;
        if (open != "#" || !m_dialect.barewordHash || m_at == 0)
            return true;
        const char before = m_source[m_at - 1];
        return isBlank(before) || before == '\n' || before == ';' || before == '(' ||
               before == '}' || before == ')' || before == ',';
    }
    return false;
}

bool Lexer::skipNested(const BlockComment &comment)
{
    int depth = 0;
    std::size_t at = m_at;
    while (at < m_source.size()) {
        const std::string_view here = m_source.substr(at);
        if (here.starts_with(comment.open)) {
            ++depth;
            at += comment.open.size();
        } else if (here.starts_with(comment.close)) {
            at += comment.close.size();
            if (--depth == 0)
                break;
        } else {
            ++at;
        }
    }
    moveTo(at);
    return true;
}

bool Lexer::skipComment()
{
    if (m_dialect.longBrackets && rest().starts_with("--[")) {
        if (const std::size_t end = afterLongBracket(m_at + 2); end > m_at + 2) {
            moveTo(end);
            return true;
        }
    }
    for (const auto &comment : m_dialect.blockComments) {
        if (!rest().starts_with(comment.open))
            continue;
        if (comment.nested)
            return skipNested(comment);
        const std::size_t end = m_source.find(comment.close, m_at + comment.open.size());
        std::size_t after = m_source.size();
        if (end != m_source.npos) {
            after = end + comment.close.size();
            if (comment.close.front() == '\n') // the rest of the closing line belongs to it
                after = std::min(m_source.find('\n', after), m_source.size());
        }
        moveTo(after);
        return true;
    }
    if (lineCommentHere()) {
        moveTo(std::min(m_source.find('\n', m_at), m_source.size()));
        return true;
    }
    return false;
}

void Lexer::skipMarkup()
{
    const std::size_t code = m_source.find("<?", m_at);
    moveTo(code == m_source.npos ? m_source.size() : code + 2);
    if (rest().starts_with("php"))
        moveTo(m_at + 3);
}

bool Lexer::skipQuiet()
{
    if (isBlank(m_source[m_at])) {
        moveTo(m_at + 1);
        return true;
    }
    const std::string_view here = rest();
    if (here.front() == '\\') { // a statement goes on in the next line
        const std::size_t line = here.starts_with("\\\r\n") ? 3 : here.starts_with("\\\n") ? 2 : 0;
        if (line != 0) {
            moveTo(m_at + line);
            return true;
        }
    }
    if (m_dialect.markup && here.starts_with("?>")) {
        skipMarkup();
        return true;
    }
    return skipComment();
}

void Lexer::noteHereDocument(std::size_t at)
{
    if (m_documents.size() >= 16)
        return;
    HereDocument document;
    const bool shell = m_dialect.blocks == Blocks::Shell;
    if (m_dialect.markup) { // PHP has one sign more
        if (at >= m_source.size() || m_source[at] != '<')
            return;
        ++at;
        document.indented = true;
    }
    if (at < m_source.size() && (m_source[at] == '~' || m_source[at] == '-')) {
        document.indented = true;
        ++at;
    }
    const char quote = at < m_source.size() ? m_source[at] : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted)
        ++at;
    const std::size_t end = afterName(at);
    document.word = m_source.substr(at, end - at);
    if (document.word.empty() || isDigit(document.word.front()))
        return;
    // "x <<WORD" in Ruby and Perl could also shift; people write here-documents in capitals.
    if (!quoted && !shell && !m_dialect.markup && !std::ranges::all_of(document.word, [](char c) {
            return (c >= 'A' && c <= 'Z') || c == '_';
        }))
        return;
    m_documents.push_back(document);
}

void Lexer::readHereDocuments()
{
    for (const auto &document : m_documents) {
        while (m_at < m_source.size()) {
            const std::size_t end = std::min(m_source.find('\n', m_at), m_source.size());
            std::string_view line = m_source.substr(m_at, end - m_at);
            if (document.indented)
                while (!line.empty() && isBlank(line.front()))
                    line.remove_prefix(1);
            const bool last =
                line.starts_with(document.word) &&
                (line.size() == document.word.size() || !isNamePart(line[document.word.size()]));
            moveTo(last ? end : std::min(end + 1, m_source.size()));
            if (last)
                break;
        }
    }
    m_documents.clear();
}

} // namespace assay::analysis

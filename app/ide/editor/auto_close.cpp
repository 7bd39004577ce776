#include "editor/auto_close.h"

#include "editor/scintilla.h"
#include "editor/syntax_lexer.h"

#include <QByteArray>

#include <cctype>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

char closerOf(char open)
{
    switch (open) {
    case '(': return ')';
    case '[': return ']';
    case '{': return '}';
    case '"':
    case '\'': return open;
    default: return 0;
    }
}

bool isQuote(char character)
{
    return character == '"' || character == '\'';
}

bool isCloser(char character)
{
    return character == ')' || character == ']' || character == '}' || isQuote(character);
}

bool isWord(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || std::isalnum(byte) != 0 || character == '_';
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n' ||
           character == 0;
}

} // namespace

void AutoClose::define(QsciScintilla &editor)
{
    editor.indicatorDefine(QsciScintilla::HiddenIndicator, closerIndicator);
}

bool AutoClose::type(QChar key)
{
    const char character = key.unicode() < 0x80 ? static_cast<char>(key.unicode()) : char(0);
    if (character == 0 || (character == '\'' && !m_singleQuotes) ||
        tell(m_editor, Sci::SCI_GETSELECTIONS) != 1)
        return false;
    const char close = closerOf(character);
    if (hasSelection(m_editor))
        return close != 0 && wrapSelection(character, close);
    if (isCloser(character) && typeOver(character))
        return true;
    return close != 0 && open(character, close);
}

bool AutoClose::wrapSelection(char open, char close)
{
    const long begin = tell(m_editor, Sci::SCI_GETSELECTIONSTART);
    const long end = tell(m_editor, Sci::SCI_GETSELECTIONEND);
    const bool caretFirst = caretOf(m_editor) == begin;
    const UndoStep step(m_editor);
    replaceBytes(m_editor, end, end, QByteArray(1, close));
    replaceBytes(m_editor, begin, begin, QByteArray(1, open));
    tell(m_editor, Sci::SCI_SETSEL, caretFirst ? end + 1 : begin + 1,
         caretFirst ? begin + 1 : end + 1);
    return true;
}

bool AutoClose::open(char open, char close)
{
    const long position = caretOf(m_editor);
    const char before = position > 0 ? byteAt(m_editor, position - 1) : char(0);
    const char after = byteAt(m_editor, position);
    const bool room =
        isBlank(after) || after == ',' || after == ';' || (isCloser(after) && isOurs(position));
    const bool letter = isQuote(open) && (isWord(before) || before == open);
    if (!room || letter || insideTextOrComment(position))
        return false;
    const UndoStep step(m_editor);
    const char pair[] = {open, close};
    replaceBytes(m_editor, position, position, QByteArray(pair, 2));
    tell(m_editor, Sci::SCI_SETINDICATORCURRENT, closerIndicator);
    tell(m_editor, Sci::SCI_INDICATORFILLRANGE, position + 1, 1);
    tell(m_editor, Sci::SCI_GOTOPOS, position + 1);
    return true;
}

bool AutoClose::typeOver(char close)
{
    const long position = caretOf(m_editor);
    const char before = position > 0 ? byteAt(m_editor, position - 1) : char(0);
    if (isQuote(close) && before == '\\')
        return false;
    if (byteAt(m_editor, position) == close && isOurs(position)) {
        tell(m_editor, Sci::SCI_SETINDICATORCURRENT, closerIndicator);
        tell(m_editor, Sci::SCI_INDICATORCLEARRANGE, position, 1);
        tell(m_editor, Sci::SCI_GOTOPOS, position + 1);
        return true;
    }
    // A bracket typed on the blank line above ours: the blank line goes and ours takes its part.
    const long line = lineOf(m_editor, position);
    if (isQuote(close) ||
        bytesOf(m_editor, lineStart(m_editor, line), lineEnd(m_editor, line)).trimmed().size() > 0)
        return false;
    const long next = tell(m_editor, Sci::SCI_GETLINEINDENTPOSITION, line + 1);
    if (line + 1 >= m_editor.lines() || byteAt(m_editor, next) != close || !isOurs(next))
        return false;
    const UndoStep step(m_editor);
    tell(m_editor, Sci::SCI_SETINDICATORCURRENT, closerIndicator);
    tell(m_editor, Sci::SCI_INDICATORCLEARRANGE, next, 1);
    const long begin = lineStart(m_editor, line);
    const long gone = lineStart(m_editor, line + 1) - begin;
    tell(m_editor, Sci::SCI_DELETERANGE, begin, gone);
    tell(m_editor, Sci::SCI_GOTOPOS, next - gone + 1);
    return true;
}

bool AutoClose::backspace()
{
    const long position = caretOf(m_editor);
    if (position == 0 || hasSelection(m_editor) || tell(m_editor, Sci::SCI_GETSELECTIONS) != 1)
        return false;
    const char close = closerOf(byteAt(m_editor, position - 1));
    if (close == 0 || byteAt(m_editor, position) != close || !isOurs(position))
        return false;
    const UndoStep step(m_editor);
    tell(m_editor, Sci::SCI_DELETERANGE, position - 1, 2);
    return true;
}

bool AutoClose::isOurs(long position) const
{
    return tell(m_editor, Sci::SCI_INDICATORVALUEAT, closerIndicator, position) != 0;
}

bool AutoClose::insideTextOrComment(long position) const
{
    if (position == 0)
        return false;
    // What was just typed may not have been painted yet; styling it draws everything anew.
    const long styled = tell(m_editor, Sci::SCI_GETENDSTYLED);
    if (const long end = lineEnd(m_editor, lineOf(m_editor, position)); styled < end)
        tell(m_editor, Sci::SCI_COLOURISE, styled, end);
    const auto before = static_cast<int>(tell(m_editor, Sci::SCI_GETSTYLEAT, position - 1));
    const auto at = static_cast<int>(tell(m_editor, Sci::SCI_GETSTYLEAT, position));
    const bool lineEnds = position == lineEnd(m_editor, lineOf(m_editor, position));
    if (SyntaxLexer::isComment(before)) {
        const bool closed = position > 1 && byteAt(m_editor, position - 1) == '/' &&
                            byteAt(m_editor, position - 2) == '*';
        return !closed && (lineEnds || SyntaxLexer::isComment(at));
    }
    if (SyntaxLexer::isString(before))
        return lineEnds ? !isQuote(byteAt(m_editor, position - 1)) : SyntaxLexer::isString(at);
    return false;
}

} // namespace assay::ide

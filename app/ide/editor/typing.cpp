#include "editor/typing.h"

#include "editor/auto_close.h"
#include "editor/code_editor.h"
#include "editor/indentation.h"
#include "editor/scintilla.h"
#include "editor/selections.h"
#include "editor/syntax_lexer.h"
#include "editor/word_completion.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QRegularExpression>

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

constexpr int snippetList = 1; // QScintilla's id of a list that is ours
constexpr auto listSeparator = '\n';
constexpr int linesInList = 8;

bool isNewLine(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    return plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

/// The character the key types; null: none.
QChar typed(const QKeyEvent &event)
{
    const bool command = event.modifiers().testFlag(Qt::ControlModifier) !=
                         event.modifiers().testFlag(Qt::AltModifier); // both together: AltGr
    const QString text = event.text();
    return command || text.size() != 1 || !text.front().isPrint() ? QChar() : text.front();
}

bool isClosing(QChar character)
{
    return character == u'}' || character == u')' || character == u']';
}

QString lineText(const QsciScintillaBase &editor, long line)
{
    return QString::fromUtf8(bytesOf(editor, lineStart(editor, line), lineEnd(editor, line)));
}

/// Where the word that ends at the cursor begins.
long wordBegin(const QsciScintillaBase &editor)
{
    return tell(editor, Sci::SCI_WORDSTARTPOSITION, caretOf(editor), 1);
}

/// QScintilla asks the screen at the caret for its size; beyond all screens, in a window that is
/// partly outside, there is none, and it would crash.
bool hasPlaceForList(const CodeEditor &editor)
{
    const long caret = caretOf(editor);
    const QPoint place(static_cast<int>(tell(editor, Sci::SCI_POINTXFROMPOSITION, 0, caret)),
                       static_cast<int>(tell(editor, Sci::SCI_POINTYFROMPOSITION, 0, caret)));
    return QGuiApplication::screenAt(editor.viewport()->mapToGlobal(place)) != nullptr;
}

} // namespace

Typing::Typing(CodeEditor &editor)
    : m_editor(editor),
      m_snippets(editor)
{
    AutoClose::define(editor);
    defineSelections(editor);
    tell(editor, Sci::SCI_AUTOCSETSEPARATOR, listSeparator);
    tell(editor, Sci::SCI_AUTOCSETORDER, Sci::SC_ORDER_CUSTOM);
    tell(editor, Sci::SCI_AUTOCSETMAXHEIGHT, linesInList);
    tell(editor, Sci::SCI_AUTOCSETTYPESEPARATOR, 0x01);
    QObject::connect(&editor, &QsciScintilla::userListActivated, &editor,
                     [this](int list, const QString &text) {
                         if (list != snippetList)
                             return;
                         const QString prefix = text.section(u' ', 0, 0);
                         for (const Snippet &snippet : snippetsFor(m_editor.language().id))
                             if (snippet.prefix == prefix)
                                 return insertSnippet(snippet, caretOf(m_editor));
                     });
}

bool Typing::listIsOpen() const
{
    return tell(m_editor, Sci::SCI_AUTOCACTIVE) != 0;
}

bool Typing::wants(const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_Escape)
        return false;
    return listIsOpen() || m_snippets.isActive() || tell(m_editor, Sci::SCI_GETSELECTIONS) > 1;
}

bool Typing::before(QKeyEvent &event)
{
    if (m_editor.isReadOnly())
        return false;
    const int key = event.key();
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_chosen = listIsOpen();
    if (key == Qt::Key_Escape && !listIsOpen()) {
        const bool inSnippet = m_snippets.isActive();
        m_snippets.end();
        return dropCursors(m_editor) || inSnippet;
    }
    if (event.matches(QKeySequence::Paste)) {
        m_editor.paste();
        return true;
    }
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return tab(key == Qt::Key_Backtab);
    if (isNewLine(event)) {
        // A word that was merely offered must not take the place of the one that was typed.
        if (listIsOpen() && m_chosen)
            return false;
        if (listIsOpen())
            tell(m_editor, Sci::SCI_AUTOCCANCEL);
        m_editor.beginUndoAction();
        m_undoOpen = true;
        return false;
    }
    const bool pairs = m_editor.options().autoClose;
    if (key == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier)
        return pairs && AutoClose(m_editor, usesSingleQuotes()).backspace();
    const QChar character = typed(event);
    if (character.isNull())
        return false;
    if (pairs && AutoClose(m_editor, usesSingleQuotes()).type(character)) {
        tell(m_editor, Sci::SCI_AUTOCCANCEL);
        return true;
    }
    if (isClosing(character)) {
        m_editor.beginUndoAction();
        m_undoOpen = true;
    }
    return false;
}

void Typing::after(const QKeyEvent &event)
{
    const QChar character = typed(event);
    if (m_undoOpen) {
        if (isNewLine(event))
            newLine();
        else
            alignClosingBracket();
        m_editor.endUndoAction();
        m_undoOpen = false;
    }
    const bool word = character.isLetterOrNumber() || character == u'_';
    if (!word || !m_editor.options().completion)
        return;
    // A word that is typed out needs no offer; longer ones may still be meant.
    if (listIsOpen() && bytesOf(m_editor, wordBegin(m_editor), caretOf(m_editor)) == offered())
        tell(m_editor, Sci::SCI_AUTOCCANCEL);
    if (!listIsOpen())
        offerWords(WordCompletion::fewestLetters);
}

bool Typing::usesSingleQuotes() const
{
    // 'a is a lifetime or a type there.
    const QString &id = m_editor.language().id;
    return id != QLatin1String("rust") && id != QLatin1String("ocaml");
}

// --- lines and brackets ---------------------------------------------------------------------

void Typing::newLine()
{
    if (tell(m_editor, Sci::SCI_GETSELECTIONS) != 1)
        return;
    const long caret = caretOf(m_editor);
    const long line = lineOf(m_editor, caret);
    if (line == 0 || caret != lineStart(m_editor, line))
        return;
    const int columns = m_editor.tabColumns();
    const bool colonBlocks = m_editor.language().id == QLatin1String("python");
    const QString previous = lineText(m_editor, line - 1);
    const int indentation = indentationAfter(previous, colonBlocks, columns);
    const int outer = indentationOf(previous, columns);
    const QString rest = lineText(m_editor, line).trimmed();
    if (indentation > outer && !rest.isEmpty() && isClosing(rest.front())) {
        // Between a pair of brackets the closing one gets a line of its own.
        tell(m_editor, Sci::SCI_SETLINEINDENTATION, line, outer);
        tell(m_editor, Sci::SCI_GOTOPOS, lineStart(m_editor, line));
        tell(m_editor, Sci::SCI_NEWLINE);
        tell(m_editor, Sci::SCI_SETLINEINDENTATION, line, indentation);
        tell(m_editor, Sci::SCI_GOTOPOS, lineEnd(m_editor, line));
        return;
    }
    if (indentation > 0) {
        tell(m_editor, Sci::SCI_SETLINEINDENTATION, line, indentation);
        tell(m_editor, Sci::SCI_GOTOPOS, tell(m_editor, Sci::SCI_GETLINEINDENTPOSITION, line));
    }
}

void Typing::alignClosingBracket()
{
    const long caret = caretOf(m_editor);
    const long line = lineOf(m_editor, caret);
    if (bytesOf(m_editor, lineStart(m_editor, line), caret).trimmed().size() != 1)
        return; // there is text before the bracket
    const long opener = tell(m_editor, Sci::SCI_BRACEMATCH, caret - 1);
    if (opener >= 0 && lineOf(m_editor, opener) < line)
        tell(m_editor, Sci::SCI_SETLINEINDENTATION, line,
             tell(m_editor, Sci::SCI_GETLINEINDENTATION, lineOf(m_editor, opener)));
}

// --- snippets -------------------------------------------------------------------------------

bool Typing::tab(bool back)
{
    // A word chosen from the list is wanted; one merely offered steps back for a whole snippet.
    if (listIsOpen() && (m_chosen || m_snippets.isActive()))
        return false;
    if (m_snippets.isActive())
        return m_snippets.go(back ? -1 : 1);
    return !back && !hasSelection(m_editor) && insertSnippetBeforeCursor();
}

bool Typing::insertSnippetBeforeCursor()
{
    const long begin = wordBegin(m_editor);
    const QString word = QString::fromUtf8(bytesOf(m_editor, begin, caretOf(m_editor)));
    if (word.isEmpty() || tell(m_editor, Sci::SCI_GETSELECTIONS) != 1)
        return false;
    // Only where a statement can begin: "for" in the middle of a line stays a word.
    const long line = lineOf(m_editor, begin);
    if (!bytesOf(m_editor, lineStart(m_editor, line), begin).trimmed().isEmpty())
        return false;
    for (const Snippet &snippet : snippetsFor(m_editor.language().id))
        if (snippet.prefix == word) {
            tell(m_editor, Sci::SCI_AUTOCCANCEL);
            insertSnippet(snippet, begin);
            return true;
        }
    return false;
}

void Typing::insertSnippet(const Snippet &snippet, long begin)
{
    m_snippets.insert(snippet, begin, caretOf(m_editor), m_editor.tabColumns(),
                      m_editor.options().indentWithTabs);
}

void Typing::offerSnippets()
{
    QStringList entries;
    for (const Snippet &snippet : snippetsFor(m_editor.language().id)) {
        QString first = snippet.body.section(u'\n', 0, 0);
        first.remove(QRegularExpression(QStringLiteral("\\$\\{\\d:|\\}(?!$)|\\$\\d")));
        entries += snippet.prefix + QStringLiteral("  ") + first.trimmed();
    }
    if (!entries.isEmpty() && !m_editor.isReadOnly() && hasPlaceForList(m_editor))
        m_editor.showUserList(snippetList, entries);
}

QByteArray Typing::offered() const
{
    QByteArray text(tell(m_editor, Sci::SCI_AUTOCGETCURRENTTEXT) + 1, Qt::Uninitialized);
    m_editor.SendScintilla(Sci::SCI_AUTOCGETCURRENTTEXT, 0UL, static_cast<void *>(text.data()));
    text.chop(1);
    return text;
}

// --- words ----------------------------------------------------------------------------------

void Typing::complete()
{
    if (!m_editor.isReadOnly() && !offerWords(1))
        offerSnippets();
}

bool Typing::offerWords(qsizetype fewestLetters)
{
    if (tell(m_editor, Sci::SCI_GETSELECTIONS) != 1 || !hasPlaceForList(m_editor))
        return false;
    const long caret = caretOf(m_editor);
    const long begin = wordBegin(m_editor);
    const QByteArray prefix = bytesOf(m_editor, begin, caret);
    const bool number = !prefix.isEmpty() && prefix.front() >= '0' && prefix.front() <= '9';
    if (prefix.size() < fewestLetters || number ||
        tell(m_editor, Sci::SCI_WORDENDPOSITION, caret, 1) != caret)
        return false;
    WordCompletion completion(prefix);
    const auto add = [&](const QsciScintillaBase &editor) {
        const long length = lengthOf(editor);
        const auto *text =
            reinterpret_cast<const char *>(tell(editor, Sci::SCI_GETCHARACTERPOINTER));
        completion.addText(QByteArrayView(text, length));
    };
    add(m_editor);
    if (m_sources)
        for (const CodeEditor *other : m_sources())
            if (other != &m_editor)
                add(*other);
    if (const SyntaxLexer *syntax = m_editor.syntax())
        completion.addKeywords(syntax->keywords());
    const QList<QByteArray> words = completion.words();
    if (words.isEmpty())
        return false;
    m_chosen = false;
    m_editor.SendScintilla(Sci::SCI_AUTOCSHOW, static_cast<unsigned long>(prefix.size()),
                           words.join(listSeparator).constData());
    return true;
}

} // namespace assay::ide

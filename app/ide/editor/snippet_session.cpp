#include "editor/snippet_session.h"

#include "editor/indentation.h"
#include "editor/scintilla.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

QString newLineOf(const QsciScintilla &editor)
{
    switch (editor.eolMode()) {
    case QsciScintilla::EolWindows: return QStringLiteral("\r\n");
    case QsciScintilla::EolMac: return QStringLiteral("\r");
    case QsciScintilla::EolUnix: break;
    }
    return QStringLiteral("\n");
}

} // namespace

void SnippetSession::insert(const Snippet &snippet, long begin, long end, int tabWidth, bool tabs)
{
    const long line = lineOf(m_editor, begin);
    const QString before = QString::fromUtf8(bytesOf(m_editor, lineStart(m_editor, line), begin));
    QString indentation;
    while (indentation.size() < before.size() && before[indentation.size()].isSpace())
        indentation += before[indentation.size()];
    const QString step = tabs ? QStringLiteral("\t") : QString(tabWidth, u' ');
    const ExpandedSnippet expanded = expand(snippet, indentation, step, newLineOf(m_editor));

    m_stop = 0;
    const QScopedValueRollback moving(m_moving, true);
    {
        const UndoStep undo(m_editor);
        replaceBytes(m_editor, begin, end, expanded.text);
    }
    m_places = expanded.places;
    for (auto &place : m_places) {
        place.begin += begin;
        place.end += begin;
    }
    if (m_places.isEmpty())
        m_places.append({0, begin + expanded.text.size(), begin + expanded.text.size()});
    int first = 0;
    for (const auto &place : m_places)
        if (place.stop > 0 && (first == 0 || place.stop < first))
            first = place.stop;
    select(first);
}

void SnippetSession::select(int stop)
{
    const QScopedValueRollback moving(m_moving, true);
    m_stop = stop;
    bool first = true;
    for (const auto &place : m_places) {
        if (place.stop != stop)
            continue;
        tell(m_editor, first ? Sci::SCI_SETSELECTION : Sci::SCI_ADDSELECTION, place.end,
             place.begin);
        first = false;
    }
    if (first) // a snippet without $0 ends behind its text
        tell(m_editor, Sci::SCI_GOTOPOS,
             std::ranges::max(m_places, {}, &ExpandedSnippet::Place::end).end);
    else if (stop > 0)
        tell(m_editor, Sci::SCI_SETMAINSELECTION, 0);
    tell(m_editor, Sci::SCI_SCROLLCARET);
}

bool SnippetSession::go(int direction)
{
    if (!isActive())
        return false;
    int target = 0;
    for (const auto &place : m_places) {
        const bool further = direction > 0 ? place.stop > m_stop : place.stop < m_stop;
        const bool nearer =
            target == 0 || (direction > 0 ? place.stop < target : place.stop > target);
        if (place.stop > 0 && further && nearer)
            target = place.stop;
    }
    if (direction < 0 && target == 0)
        return true; // already at the first
    select(target);  // 0, the end of the snippet, also ends the session
    return true;
}

void SnippetSession::noteChange(long position, long added)
{
    if (!isActive())
        return;
    if (added >= 0) {
        for (auto &place : m_places) {
            const bool typedIn =
                place.stop == m_stop && position >= place.begin && position <= place.end;
            if (!typedIn && position <= place.begin)
                place.begin += added;
            if (typedIn || position < place.end ||
                (position == place.end && place.begin > position))
                place.end += added;
            place.end = std::max(place.begin, place.end);
        }
        return;
    }
    const long gone = position - added; // end of what was deleted
    const auto moved = [&](long where) {
        return where <= position ? where : where >= gone ? where + added : position;
    };
    for (auto &place : m_places) {
        place.begin = moved(place.begin);
        place.end = moved(place.end);
    }
}

void SnippetSession::noteCursor()
{
    if (!isActive() || m_moving)
        return;
    const long caret = caretOf(m_editor);
    const bool inside = std::ranges::any_of(m_places, [&](const auto &place) {
        return place.stop == m_stop && caret >= place.begin && caret <= place.end;
    });
    if (!inside)
        end();
}

} // namespace assay::ide

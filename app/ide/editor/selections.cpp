#include "editor/selections.h"

#include "editor/scintilla.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

// More cursors than anybody can follow; each costs work with every key.
constexpr long mostCursors = 1000;

struct Range {
    long begin = 0;
    long end = 0;
};

std::vector<Range> ranges(const QsciScintilla &editor)
{
    std::vector<Range> all;
    for (long i = 0; i < tell(editor, Sci::SCI_GETSELECTIONS); ++i)
        all.push_back({tell(editor, Sci::SCI_GETSELECTIONNSTART, i),
                       tell(editor, Sci::SCI_GETSELECTIONNEND, i)});
    return all;
}

void searchFor(QsciScintilla &editor, bool wholeWord)
{
    tell(editor, Sci::SCI_SETSEARCHFLAGS,
         Sci::SCFIND_MATCHCASE | (wholeWord ? Sci::SCFIND_WHOLEWORD : 0));
    tell(editor, Sci::SCI_TARGETWHOLEDOCUMENT);
}

bool selectWord(QsciScintilla &editor)
{
    const long caret = caretOf(editor);
    const long begin = tell(editor, Sci::SCI_WORDSTARTPOSITION, caret, 1);
    const long end = tell(editor, Sci::SCI_WORDENDPOSITION, caret, 1);
    if (end > begin)
        tell(editor, Sci::SCI_SETSEL, begin, end);
    return end > begin;
}

/// Is the main selection exactly a word? Then only whole words are the same.
bool isWord(const QsciScintilla &editor)
{
    const long begin = tell(editor, Sci::SCI_GETSELECTIONSTART);
    const long end = tell(editor, Sci::SCI_GETSELECTIONEND);
    return tell(editor, Sci::SCI_WORDSTARTPOSITION, begin, 1) == begin &&
           tell(editor, Sci::SCI_WORDENDPOSITION, begin, 1) == end;
}

} // namespace

void defineSelections(QsciScintilla &editor)
{
    tell(editor, Sci::SCI_SETMULTIPLESELECTION, 1);
    tell(editor, Sci::SCI_SETADDITIONALSELECTIONTYPING, 1);
    tell(editor, Sci::SCI_SETMULTIPASTE, Sci::SC_MULTIPASTE_EACH);
    tell(editor, Sci::SCI_SETVIRTUALSPACEOPTIONS, Sci::SCVS_RECTANGULARSELECTION);
}

void selectNextOccurrence(QsciScintilla &editor)
{
    if (!hasSelection(editor)) {
        selectWord(editor);
        return;
    }
    if (tell(editor, Sci::SCI_GETSELECTIONS) >= mostCursors)
        return;
    searchFor(editor, isWord(editor));
    tell(editor, Sci::SCI_MULTIPLESELECTADDNEXT);
    tell(editor, Sci::SCI_SCROLLCARET);
}

void selectAllOccurrences(QsciScintilla &editor)
{
    if (!hasSelection(editor) && !selectWord(editor))
        return;
    searchFor(editor, isWord(editor));
    long before = 0;
    for (long now = tell(editor, Sci::SCI_GETSELECTIONS); now > before && now < mostCursors;
         now = tell(editor, Sci::SCI_GETSELECTIONS)) {
        before = now;
        tell(editor, Sci::SCI_MULTIPLESELECTADDNEXT);
    }
}

void addCursor(QsciScintilla &editor, int direction)
{
    const long main = tell(editor, Sci::SCI_GETMAINSELECTION);
    const long caret = tell(editor, Sci::SCI_GETSELECTIONNCARET, main);
    const long line = lineOf(editor, caret) + direction;
    if (line < 0 || line >= editor.lines() || tell(editor, Sci::SCI_GETSELECTIONS) >= mostCursors)
        return;
    const long column = tell(editor, Sci::SCI_GETCOLUMN, caret);
    const long position = tell(editor, Sci::SCI_FINDCOLUMN, line, column);
    tell(editor, Sci::SCI_ADDSELECTION, position, position);
    tell(editor, Sci::SCI_SCROLLCARET);
}

void toggleCursorAt(QsciScintilla &editor, long position)
{
    const auto all = ranges(editor);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].begin == position && all[i].end == position) {
            if (all.size() > 1)
                tell(editor, Sci::SCI_DROPSELECTIONN, static_cast<long>(i));
            return;
        }
    if (static_cast<long>(all.size()) < mostCursors)
        tell(editor, Sci::SCI_ADDSELECTION, position, position);
}

void splitIntoLines(QsciScintilla &editor)
{
    const long first = lineOf(editor, tell(editor, Sci::SCI_GETSELECTIONSTART));
    long last = lineOf(editor, tell(editor, Sci::SCI_GETSELECTIONEND));
    if (last > first && tell(editor, Sci::SCI_GETSELECTIONEND) == lineStart(editor, last))
        --last; // the selection ends before that line
    last = std::min(last, first + mostCursors - 1);
    for (long line = first; line <= last; ++line) {
        const long end = lineEnd(editor, line);
        tell(editor, line == first ? Sci::SCI_SETSELECTION : Sci::SCI_ADDSELECTION, end, end);
    }
}

bool dropCursors(QsciScintilla &editor)
{
    if (tell(editor, Sci::SCI_GETSELECTIONS) < 2)
        return false;
    const long main = tell(editor, Sci::SCI_GETMAINSELECTION);
    const long caret = tell(editor, Sci::SCI_GETSELECTIONNCARET, main);
    tell(editor, Sci::SCI_SETSELECTION, caret, caret);
    return true;
}

bool pasteSpread(QsciScintilla &editor, const QString &text)
{
    auto places = ranges(editor);
    if (places.size() < 2)
        return false;
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (plain.endsWith(u'\n'))
        plain.chop(1);
    const QStringList lines = plain.split(u'\n');
    if (lines.size() != static_cast<qsizetype>(places.size()))
        return false;
    std::ranges::sort(places, {}, &Range::begin);
    const UndoStep step(editor);
    long shift = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Range &place = places[i];
        const QByteArray bytes = lines[static_cast<qsizetype>(i)].toUtf8();
        replaceBytes(editor, place.begin + shift, place.end + shift, bytes);
        const long after = place.begin + shift + bytes.size();
        shift += bytes.size() - (place.end - place.begin);
        place = {after, after};
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        tell(editor, i == 0 ? Sci::SCI_SETSELECTION : Sci::SCI_ADDSELECTION, places[i].begin,
             places[i].begin);
    return true;
}

} // namespace assay::ide

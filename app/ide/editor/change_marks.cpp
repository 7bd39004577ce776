#include "editor/change_marks.h"

#include "editor/scintilla.h"

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

constexpr int mostLines = 10'000; // of one change
constexpr long mask = 1L << changeMarker;

} // namespace

void markChange(QsciScintilla &editor, long position, bool inserted, QByteArrayView text,
                int linesAdded)
{
    if (linesAdded > mostLines)
        return;
    const long first = lineOf(editor, position);
    // Whole lines put before a line do not change that one.
    const bool wholeLines = position == lineStart(editor, first) && text.endsWith('\n');
    const long last = first + std::max(0, linesAdded) - (inserted && wholeLines ? 1 : 0);
    for (long line = first; line <= last; ++line)
        if ((tell(editor, Sci::SCI_MARKERGET, line) & mask) == 0)
            tell(editor, Sci::SCI_MARKERADD, line, changeMarker);
}

void clearChanges(QsciScintilla &editor)
{
    tell(editor, Sci::SCI_MARKERDELETEALL, changeMarker);
}

QVector<int> changedLines(const QsciScintilla &editor)
{
    QVector<int> changed;
    for (long line = tell(editor, Sci::SCI_MARKERNEXT, 0, mask); line >= 0;
         line = tell(editor, Sci::SCI_MARKERNEXT, line + 1, mask))
        changed += static_cast<int>(line);
    return changed;
}

} // namespace assay::ide

#include "editor/comments.h"

#include "editor/indentation.h"
#include "editor/scintilla.h"

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

struct Lines {
    long first = 0;
    long last = 0;
};

/// A selection that ends before a line does not hold that line.
Lines selectedLines(const QsciScintilla &editor)
{
    const long begin = tell(editor, Sci::SCI_GETSELECTIONSTART);
    const long end = tell(editor, Sci::SCI_GETSELECTIONEND);
    Lines lines{lineOf(editor, begin), lineOf(editor, end)};
    if (lines.last > lines.first && end == lineStart(editor, lines.last))
        --lines.last;
    return lines;
}

} // namespace

void toggleLineComments(QsciScintilla &editor, const CommentMarks &marks)
{
    if (marks.line.isEmpty()) {
        if (!marks.block.first.isEmpty())
            toggleBlockComment(editor, marks);
        return;
    }
    const Lines lines = selectedLines(editor);
    QStringList before;
    for (long line = lines.first; line <= lines.last; ++line)
        before +=
            QString::fromUtf8(bytesOf(editor, lineStart(editor, line), lineEnd(editor, line)));
    const QStringList after = toggleLineComment(before, marks.line);

    const bool wasSelected = hasSelection(editor);
    const UndoStep step(editor);
    for (long line = lines.last; line >= lines.first; --line) {
        const auto index = static_cast<qsizetype>(line - lines.first);
        if (before[index] == after[index])
            continue;
        // Only what differs is replaced: cursor and marks stay with their text.
        const QByteArray old = before[index].toUtf8();
        const QByteArray now = after[index].toUtf8();
        qsizetype same = 0;
        while (same < old.size() && same < now.size() && old[same] == now[same])
            ++same;
        qsizetype tail = 0;
        while (tail < old.size() - same && tail < now.size() - same &&
               old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        const long start = lineStart(editor, line);
        const long caret = caretOf(editor);
        const auto change = static_cast<long>(now.size() - old.size());
        replaceBytes(editor, start + same, start + old.size() - tail,
                     now.mid(same, now.size() - same - tail));
        if (!wasSelected && caret >= start + same)
            tell(editor, Sci::SCI_GOTOPOS, std::max(start, caret + change));
    }
    if (wasSelected)
        tell(editor, Sci::SCI_SETSEL, lineStart(editor, lines.first), lineEnd(editor, lines.last));
}

void toggleBlockComment(QsciScintilla &editor, const CommentMarks &marks)
{
    const QByteArray open = marks.block.first.toUtf8();
    const QByteArray close = marks.block.second.toUtf8();
    if (open.isEmpty() || close.isEmpty()) {
        if (!marks.line.isEmpty())
            toggleLineComments(editor, marks);
        return;
    }
    long begin = tell(editor, Sci::SCI_GETSELECTIONSTART);
    long end = tell(editor, Sci::SCI_GETSELECTIONEND);
    if (begin == end) {
        const long line = lineOf(editor, begin);
        begin = tell(editor, Sci::SCI_GETLINEINDENTPOSITION, line);
        end = lineEnd(editor, line);
    }
    const QByteArray text = bytesOf(editor, begin, end);
    QByteArray changed;
    if (text.size() >= open.size() + close.size() && text.startsWith(open) &&
        text.endsWith(close)) {
        changed = text.mid(open.size(), text.size() - open.size() - close.size());
        if (changed.startsWith(' ') && changed.endsWith(' ') && changed.size() > 1)
            changed = changed.mid(1, changed.size() - 2);
    } else {
        changed = open + ' ' + text + ' ' + close;
    }
    const UndoStep step(editor);
    replaceBytes(editor, begin, end, changed);
    tell(editor, Sci::SCI_SETSEL, begin, begin + changed.size());
}

} // namespace assay::ide

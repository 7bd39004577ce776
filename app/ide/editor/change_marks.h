#pragma once

#include <QByteArrayView>
#include <QVector>

class QsciScintilla;

namespace assay::ide {

// Marks of the lines that were changed since the last run; they move with their lines.

/// Of a change that Scintilla tells of. Very many lines at once are no change of lines.
void markChange(QsciScintilla &editor, long position, bool inserted, QByteArrayView text,
                int linesAdded);
void clearChanges(QsciScintilla &editor);
QVector<int> changedLines(const QsciScintilla &editor);

} // namespace assay::ide

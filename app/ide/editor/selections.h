#pragma once

#include <QString>

class QsciScintilla;

namespace assay::ide {

// Several cursors at once. Scintilla types at all of them; these functions make them.

void defineSelections(QsciScintilla &editor);

/// Selects the word at the cursor; if something is selected, its next occurrence as well.
void selectNextOccurrence(QsciScintilla &editor);
void selectAllOccurrences(QsciScintilla &editor);
/// A further cursor in the same column one line above (-1) or below (1) the last one made.
void addCursor(QsciScintilla &editor, int direction);
/// A further cursor at a place of the text, or away with one that is there.
void toggleCursorAt(QsciScintilla &editor, long position);
/// A cursor at the end of each selected line.
void splitIntoLines(QsciScintilla &editor);
/// Back to one cursor; false if there is only one.
bool dropCursors(QsciScintilla &editor);

/// Pastes one line of `text` at each cursor if there are as many; false: not that case.
bool pasteSpread(QsciScintilla &editor, const QString &text);

} // namespace assay::ide

#pragma once

#include "editor/code_colors.h"
#include "settings/editor_options.h"

#include <QFont>

class QsciScintilla;

namespace assay::ide {

// What of an editor does not depend on its text: margins, marks, colours, keys.

/// The font of the options, without ligatures unless they are wanted.
QFont editorFont(const EditorOptions &options);

/// Once: margins, markers, indicators and behaviour.
void setUpEditor(QsciScintilla &editor);
/// Frees keys of Scintilla's that mean something else in the window, or nothing.
void releaseKeys(QsciScintilla &editor);

/// All colours but those of the text, which are the lexer's.
void applyColors(QsciScintilla &editor, const EditorColors &colors, const QFont &font);
void applyFoldMargin(QsciScintilla &editor, const EditorColors &colors, bool folds);

} // namespace assay::ide

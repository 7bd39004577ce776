#pragma once

#include <QChar>

class QsciScintilla;

namespace assay::ide {

/// Brackets and quotes that come in pairs while typing. Each function does what its key should do
/// and says so; false: the key means what it always means.
///
/// Theory of operation: a closing character that was put there by us carries a hidden indicator,
/// which moves with the text. Only such a one is typed over or deleted together with its opener,
/// so what the student wrote is never swallowed. Nothing is closed in strings and comments, which
/// the lexer's styles tell.
class AutoClose {
public:
    /// `singleQuotes`: ' opens a character or a string in this language.
    AutoClose(QsciScintilla &editor, bool singleQuotes)
        : m_editor(editor),
          m_singleQuotes(singleQuotes)
    {
    }

    /// A printable key; may replace or wrap the selection.
    bool type(QChar key);
    bool backspace();

    static void define(QsciScintilla &editor);

private:
    bool wrapSelection(char open, char close);
    bool open(char open, char close);
    bool typeOver(char close);
    bool insideTextOrComment(long position) const;
    bool isOurs(long position) const;

    QsciScintilla &m_editor;
    bool m_singleQuotes;
};

} // namespace assay::ide

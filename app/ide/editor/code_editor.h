#pragma once

#include "bridge/view_types.h"

#include <Qsci/qsciscintilla.h>

namespace assay::ide {

class SyntaxLexer;

/// The text of one file: highlighting, line numbers, indentation, brackets, compiler messages as
/// squiggles with their text at the end of the line. Colours follow the theme.
class CodeEditor : public QsciScintilla {
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    void setLanguage(const LanguageView &language);

    /// Messages about this file. They stay with their lines while the text is edited.
    void setDiagnostics(const QVector<DiagnosticView> &diagnostics);
    /// Line of the next message after `line` (0-based), or -1.
    int nextDiagnostic(int line) const;

    /// All messages about `line` (0-based), each a line of the text; empty: none.
    QString diagnosticText(int line) const;

    /// 1-based, column in bytes; 0 is unknown. Moves the cursor there and shows it.
    void goTo(int line, int column);
    /// Adds or removes the language's comment mark on the selected lines, as one undo step.
    void toggleComment();

Q_SIGNALS:
    void focusLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// The messages about a line; the first stands at its end. The marker moves with the line.
    struct Note {
        int marker = -1;
        DiagnosticSeverity severity = DiagnosticSeverity::Error;
        QStringList texts;
    };

    void configure();
    void releaseKeys();
    void applyTheme();
    void updateMarginWidth();
    void markDiagnostic(const DiagnosticView &diagnostic);
    void indentNewLine();
    void alignClosingBracket();
    QString lineText(int line) const;
    int lineOfMarker(int marker) const;

    LanguageView m_language;
    SyntaxLexer *m_lexer = nullptr;
    QVector<Note> m_notes;
};

} // namespace assay::ide

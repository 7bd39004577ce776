#pragma once

#include "bridge/view_types.h"
#include "editor/code_colors.h"

#include <QRect>

class QPainter;
class QsciScintilla;

namespace assay::ide {

/// What the compiler said about the lines of one document: squiggles, a mark in the margin and the
/// message at the end of the line. All of it moves with its line while the text is edited. Views
/// of the same document share one of these and name themselves in each call.
class DiagnosticMarks {
public:
    static void define(QsciScintilla &view, const EditorColors &colors);

    void set(QsciScintilla &view, const QVector<DiagnosticView> &diagnostics);
    bool isEmpty() const { return m_notes.isEmpty(); }

    /// All messages about `line` (0-based), each a line of the text; empty: none.
    QString text(const QsciScintilla &view, int line) const;
    /// Line of the next message after `line` (0-based), or of the one before it; -1: none.
    int next(const QsciScintilla &view, int line) const;
    int previous(const QsciScintilla &view, int line) const;

    struct Place {
        int line = 0;
        DiagnosticSeverity severity = DiagnosticSeverity::Error;
    };
    QVector<Place> places(const QsciScintilla &view) const;

    /// Writes the messages behind their lines, as far as they are in `area` of the viewport.
    void paint(const QsciScintilla &view, QPainter &painter, const QRect &area,
               const EditorColors &colors) const;

private:
    /// The messages about a line; the first stands at its end. The marker moves with the line.
    struct Note {
        int marker = -1;
        DiagnosticSeverity severity = DiagnosticSeverity::Error;
        QStringList texts;
    };

    void add(QsciScintilla &view, const DiagnosticView &diagnostic);

    QVector<Note> m_notes;
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"
#include "editor/code_colors.h"
#include "editor/comments.h"
#include "editor/text_format.h"
#include "editor/text_search.h"
#include "settings/editor_options.h"

#include <Qsci/qsciscintilla.h>

#include <QTimer>

#include <functional>
#include <memory>

namespace assay::ide {

class DiagnosticMarks;
class OverviewRuler;
class SyntaxLexer;
class Typing;

/// The text of one file, or a second view of it: highlighting, folding, line numbers, brackets,
/// compiler messages as squiggles with their text at the end of the line, several cursors, and a
/// ruler with the marks of the whole file.
///
/// A text above largeBytes or largeLines is shown plain: no highlighting, folding or wrapping. One
/// with a line above longestLine is not shown at all, only kept: Scintilla lays out whole lines.
class CodeEditor : public QsciScintilla {
    Q_OBJECT

public:
    static constexpr long largeBytes = 5'000'000;
    static constexpr int largeLines = 100'000;
    static constexpr qsizetype longestLine = 1'000'000; ///< bytes
    static constexpr qsizetype largestPaste = 200'000'000;

    explicit CodeEditor(QWidget *parent = nullptr);
    ~CodeEditor() override;

    void setLanguage(const LanguageView &language);
    void setOptions(const EditorOptions &options);
    const EditorOptions &options() const { return m_options; }
    const LanguageView &language() const { return m_language; }
    int tabColumns() const;

    /// Replaces everything, without an undo step. Line ends and a byte order mark come back from
    /// contents() as they were.
    void setContents(const QString &text);
    QString contents() const;
    const TextFormat &format() const { return m_format; }
    /// Becomes a further view of `first`'s document. Both show the same text, marks and folds of
    /// their own; `first` must outlive this one.
    void showDocumentOf(CodeEditor &first);

    bool isLarge() const { return m_large; }
    /// The text is kept but not shown.
    bool isWithheld() const { return m_withheld; }

    /// Messages about this file. They stay with their lines while the text is edited.
    void setDiagnostics(const QVector<DiagnosticView> &diagnostics);
    /// Line of the next message after `line` (0-based), of the one before it, or -1.
    int nextDiagnostic(int line) const;
    int previousDiagnostic(int line) const;
    /// All messages about `line` (0-based), each a line of the text; empty: none.
    QString diagnosticText(int line) const;

    /// 1-based, column in bytes; 0 is unknown. Moves the cursor there and shows it.
    void goTo(int line, int column);

    /// Places that the find bar found, to be marked; at most the first ten thousand are.
    void setHits(const QVector<TextSearch::Hit> &hits);
    /// Lines changed from now on are marked.
    void clearChangeMarks();
    const OverviewRuler &ruler() const { return *m_ruler; }

    CommentMarks commentMarks() const;
    /// Without the blanks before line ends, as one undo step.
    void trimTrailingSpace();
    void foldAllBlocks(bool folded);
    Typing &typing() { return *m_typing; }
    SyntaxLexer *syntax() const { return m_lexer; }

public Q_SLOTS:
    void paste() override;

Q_SIGNALS:
    void focusLeft();
    void focusGained();
    void largeChanged();
    void menuRequested(const QPoint &globalPosition);
    /// Something the student asked for cannot be; a sentence.
    void refused(const QString &sentence) const;

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void applyOptions();
    void applyLook();
    void updateMarginWidth();
    void checkSize();
    void noteModification(int position, int type, QByteArrayView text, int linesAdded, int length);
    void updateRuler();
    void placeRuler();

    LanguageView m_language;
    EditorOptions m_options;
    EditorColors m_colors;
    TextFormat m_format;
    SyntaxLexer *m_lexer = nullptr;
    CodeEditor *m_first = nullptr; ///< whose document this shows; null: its own
    std::shared_ptr<DiagnosticMarks> m_diagnostics;
    QVector<TextSearch::Hit> m_hits;
    OverviewRuler *m_ruler;
    QTimer m_rulerTimer;
    std::unique_ptr<Typing> m_typing;
    QString m_kept; ///< the text, if it is withheld
    bool m_withheld = false;
    bool m_large = false;
    bool m_loading = false;
};

} // namespace assay::ide

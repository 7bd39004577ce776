#pragma once

#include "editor/code_colors.h"

#include <Qsci/qscilexercustom.h>

#include <QPair>
#include <QStringList>

#include <memory>

namespace assay::ide {

/// Highlighting and folding by KSyntaxHighlighting inside QScintilla.
///
/// Theory of operation: Scintilla asks for the styles of the text it is about to show, from the
/// first line whose style is not known to the end of what is visible. KSyntaxHighlighting colours
/// one line given the state at its start, so the state at the end of every styled line is kept and
/// everything after the line where styling begins is forgotten: an edit costs the visible lines
/// below it, never the file. KSyntaxHighlighting counts UTF-16 units in a line, Scintilla bytes of
/// UTF-8. Style numbers are KSyntaxHighlighting's text styles (0 to 30); Scintilla's own begin at
/// 32. Two views of one document have a lexer each, of which the second leaves the work to the
/// first.
class SyntaxLexer : public QsciLexerCustom {
    Q_OBJECT

public:
    /// `definition` is KSyntaxHighlighting's name of a language; unknown names give plain text.
    SyntaxLexer(const QString &definition, QObject *parent);
    ~SyntaxLexer() override;

    const char *language() const override;
    QString description(int style) const override;
    void styleText(int start, int end) override;

    void setLook(const EditorColors &colors, const QFont &font);
    /// Of another view of the same document, which styles it; it outlives this one.
    void follow(SyntaxLexer *leader) { m_leader = leader; }
    /// Plain text without folds from now on: the text is too large.
    void setPlain(bool plain) { m_plain = plain; }

    QString lineComment() const;
    QPair<QString, QString> blockComment() const;
    /// Every word the definition knows, sorted.
    const QStringList &keywords() const;

    static bool isComment(int style);
    static bool isString(int style); ///< also a character

private:
    class Highlighter;
    std::unique_ptr<Highlighter> m_highlighter;
    SyntaxLexer *m_leader = nullptr;
    bool m_plain = false;
    mutable QStringList m_keywords;
};

} // namespace assay::ide

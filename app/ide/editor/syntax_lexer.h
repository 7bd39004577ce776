#pragma once

#include <Qsci/qscilexercustom.h>

#include <memory>

namespace assay::ide {

/// Highlighting by KSyntaxHighlighting inside QScintilla.
///
/// Theory of operation: Scintilla asks for the styles of the text it is about to show, from the
/// first line whose style is not known to the end of what is visible. KSyntaxHighlighting colours
/// one line given the state at its start, so the state at the end of every styled line is kept and
/// everything after the line where styling begins is forgotten: an edit costs the visible lines
/// below it, never the file. KSyntaxHighlighting counts UTF-16 units in a line, Scintilla bytes of
/// UTF-8. Style numbers are KSyntaxHighlighting's text styles (0 to 30); Scintilla's own begin at
/// 32. Its repository is read when the first lexer is made, not when the program starts.
class SyntaxLexer : public QsciLexerCustom {
    Q_OBJECT

public:
    /// `definition` is KSyntaxHighlighting's name of a language; unknown names give plain text.
    SyntaxLexer(const QString &definition, const QFont &font, QObject *parent);
    ~SyntaxLexer() override;

    const char *language() const override;
    QString description(int style) const override;
    void styleText(int start, int end) override;

    /// Takes the colours of the theme in force, and `font`.
    void applyTheme(const QFont &font);

private:
    class Highlighter;
    std::unique_ptr<Highlighter> m_highlighter;
};

} // namespace assay::ide

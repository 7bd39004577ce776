#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace assay::ide {

/// The look of a piece of program text, by what KSyntaxHighlighting says it is.
struct CodeColor {
    QColor color;
    bool bold = false;
    bool italic = false;
};

/// How many text styles there are; all below 32, where Scintilla's own styles begin.
inline constexpr int codeStyleCount = 31;

/// All colours of the editor.
struct EditorColors {
    QColor ground;
    QColor text;
    QColor currentLine;
    QColor selection;
    QColor lineNumbers;
    QColor bracket;   ///< behind a pair of brackets
    QColor searchHit; ///< behind each place found
    QColor error;
    QColor warning;
    QColor change;                                ///< lines changed since the last run
    QColor faint;                                 ///< blanks, fold marks, indentation
    std::array<CodeColor, codeStyleCount> styles; ///< by KSyntaxHighlighting::Theme::TextStyle
};

/// Of KSyntaxHighlighting's theme of that name; empty or unknown: the window's own colours, in
/// which text is readable (4.5:1) in both schemes.
EditorColors editorColors(const QString &theme);

} // namespace assay::ide

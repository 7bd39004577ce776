#pragma once

#include <QColor>

namespace assay::ide {

/// Colours of program text, by what KSyntaxHighlighting says a piece of text is. Readable (4.5:1)
/// on the code ground of the theme in force.
struct CodeColor {
    QColor color;
    bool bold = false;
    bool italic = false;
};

/// `textStyle` is a KSyntaxHighlighting::Theme::TextStyle.
CodeColor codeColor(int textStyle);

/// How many text styles there are; all below 32, where Scintilla's own styles begin.
inline constexpr int codeStyleCount = 31;

} // namespace assay::ide

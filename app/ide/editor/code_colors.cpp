#include "editor/code_colors.h"

#include "theme/theme.h"

#include <KSyntaxHighlighting/Theme>

namespace assay::ide {

namespace {

/// The few hues that code needs: calm, and alike in both schemes.
struct Hues {
    QColor keyword;
    QColor type;
    QColor text;
    QColor number;
    QColor preprocessor;
};

Hues hues(bool dark)
{
    if (dark)
        return {QColor(0xcf94f5), QColor(0x7fb0ff), QColor(0x6fd3a8), QColor(0xf0a868),
                QColor(0xcf94f5)};
    return {QColor(0x7b1fa2), QColor(0x1f58b5), QColor(0x0f6e4f), QColor(0xa84300),
            QColor(0x7b1fa2)};
}

} // namespace

CodeColor codeColor(int textStyle)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    const Tokens &tokens = Theme::current();
    const Hues hue = hues(tokens.dark);
    switch (static_cast<Style>(textStyle)) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Constant: return {hue.keyword};
    case Style::Preprocessor:
    case Style::Import:
    case Style::Annotation:
    case Style::Attribute: return {hue.preprocessor};
    case Style::DataType:
    case Style::Function:
    case Style::BuiltIn:
    case Style::Extension: return {hue.type};
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
    case Style::Char:
    case Style::SpecialChar: return {hue.text};
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float: return {hue.number};
    case Style::Comment:
    case Style::Documentation:
    case Style::CommentVar:
    case Style::RegionMarker:
    case Style::Information: return {tokens.muted, false, true};
    case Style::Warning: return {tokens.limit.text};
    case Style::Alert: return {tokens.limit.text, true};
    case Style::Error: return {tokens.bad.text};
    case Style::Normal:
    case Style::Variable:
    case Style::Operator:
    case Style::Others: break;
    }
    return {tokens.text};
}

} // namespace assay::ide

#include "editor/code_colors.h"

#include "editor/syntax_repository.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/Repository>
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

CodeColor windowColor(int textStyle)
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

EditorColors windowColors()
{
    const Tokens &tokens = Theme::current();
    EditorColors colors;
    colors.ground = tokens.codeGround;
    colors.text = tokens.text;
    colors.currentLine = tokens.selection;
    colors.selection = mixed(tokens.codeGround, tokens.accent, 0.28);
    colors.lineNumbers = tokens.muted;
    colors.bracket = mixed(tokens.codeGround, tokens.accent, 0.22);
    colors.searchHit = mixed(tokens.codeGround, tokens.limit.text, 0.3);
    colors.error = tokens.bad.text;
    colors.warning = tokens.limit.text;
    colors.change = tokens.accent;
    colors.faint = mixed(tokens.codeGround, tokens.muted, 0.55);
    for (int style = 0; style < codeStyleCount; ++style)
        colors.styles[static_cast<std::size_t>(style)] = windowColor(style);
    return colors;
}

/// `color`, or as much nearer to black or white as it takes to be read on `ground`.
QColor readable(const QColor &color, const QColor &ground)
{
    const QColor end = ground.lightness() < 128 ? Qt::white : Qt::black;
    QColor found = color;
    for (double share = 0.1; contrastRatio(found, ground) < 4.5 && share <= 1; share += 0.1)
        found = mixed(color, end, share);
    return found;
}

EditorColors themeColors(const KSyntaxHighlighting::Theme &theme)
{
    using Syntax = KSyntaxHighlighting::Theme;
    const auto color = [&](Syntax::EditorColorRole role) {
        return QColor::fromRgba(theme.editorColor(role));
    };
    EditorColors colors;
    colors.ground = color(Syntax::BackgroundColor);
    const bool dark = colors.ground.lightness() < 128;
    // What the compiler says is as readable on a foreign ground as on ours.
    const Tokens tokens = dark ? darkTokens() : lightTokens();
    colors.text = QColor::fromRgba(theme.textColor(Syntax::Normal));
    colors.currentLine = color(Syntax::CurrentLine);
    colors.selection = color(Syntax::TextSelection);
    colors.lineNumbers = color(Syntax::LineNumbers);
    colors.bracket = color(Syntax::BracketMatching);
    colors.searchHit = mixed(colors.ground, tokens.limit.text, 0.3);
    colors.error = readable(tokens.bad.text, colors.ground);
    colors.warning = readable(tokens.limit.text, colors.ground);
    colors.change = tokens.accent;
    colors.faint = mixed(colors.ground, colors.lineNumbers, 0.6);
    for (int style = 0; style < codeStyleCount; ++style) {
        const auto kind = static_cast<Syntax::TextStyle>(style);
        const QRgb own = theme.textColor(kind);
        colors.styles[static_cast<std::size_t>(style)] = {own == 0 ? colors.text
                                                                   : QColor::fromRgba(own),
                                                          theme.isBold(kind), theme.isItalic(kind)};
    }
    return colors;
}

} // namespace

EditorColors editorColors(const QString &theme)
{
    if (!theme.isEmpty())
        if (const auto found = syntaxRepository().theme(theme); found.isValid())
            return themeColors(found);
    return windowColors();
}

} // namespace assay::ide

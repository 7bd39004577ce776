#include "panes/math/math_fonts.h"

#include "theme/theme.h"

namespace assay::ide {

namespace {

const QStringList &serifFamilies()
{
    static const QStringList families{QStringLiteral("STIX Two Text"), QStringLiteral("STIX"),
                                      QStringLiteral("STIXGeneral"),   QStringLiteral("Noto Serif"),
                                      QStringLiteral("DejaVu Serif"),  QStringLiteral("serif")};
    return families;
}

const QStringList &signFamilies()
{
    static const QStringList families{
        QStringLiteral("STIX Two Math"),     QStringLiteral("STIX Math"),
        QStringLiteral("Latin Modern Math"), QStringLiteral("STIX"),
        QStringLiteral("STIXGeneral"),       QStringLiteral("Noto Sans Math"),
        QStringLiteral("DejaVu Serif"),      QStringLiteral("serif")};
    return families;
}

} // namespace

QFont MathFonts::sized(QFont font, double scale) const
{
    // Smaller than this nobody can read, however deep a script is.
    constexpr double smallest = 7;
    font.setPixelSize(qMax(1, qRound(qMax(m_pixels * scale, qMin(m_pixels, smallest)))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont MathFonts::letters(MathLetters letters, double scale) const
{
    if (letters == MathLetters::Mono)
        return sized(Theme::codeFont(), scale * 0.92);
    if (letters == MathLetters::Sans)
        return sized(Theme::font(), scale * 0.92);
    QFont font;
    font.setFamilies(serifFamilies());
    font.setStyleHint(QFont::Serif);
    font.setItalic(letters == MathLetters::Italic || letters == MathLetters::BoldItalic);
    font.setBold(letters == MathLetters::Bold || letters == MathLetters::BoldItalic);
    return sized(font, scale);
}

QFont MathFonts::signs(double scale) const
{
    QFont font;
    font.setFamilies(signFamilies());
    font.setStyleHint(QFont::Serif);
    return sized(font, scale);
}

} // namespace assay::ide

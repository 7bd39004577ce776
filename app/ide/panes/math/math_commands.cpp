#include "panes/math/math_commands.h"

namespace assay::ide {

const QHash<QString, double> &mathSpaces()
{
    static const QHash<QString, double> table{{QStringLiteral("quad"), 1},
                                              {QStringLiteral("qquad"), 2},
                                              {QStringLiteral("enspace"), 0.5},
                                              {QStringLiteral("enskip"), 0.5},
                                              {QStringLiteral("thinspace"), 3 / 18.0},
                                              {QStringLiteral("medspace"), 4 / 18.0},
                                              {QStringLiteral("thickspace"), 5 / 18.0},
                                              {QStringLiteral("negthinspace"), -3 / 18.0},
                                              {QStringLiteral("space"), 0.28},
                                              {QStringLiteral("nobreakspace"), 0.28}};
    return table;
}

const QHash<QString, QString> &mathAccents()
{
    static const QHash<QString, QString> table{{QStringLiteral("hat"), QStringLiteral("^")},
                                               {QStringLiteral("widehat"), QStringLiteral("^")},
                                               {QStringLiteral("tilde"), QStringLiteral("~")},
                                               {QStringLiteral("widetilde"), QStringLiteral("~")},
                                               {QStringLiteral("dot"), QStringLiteral("˙")},
                                               {QStringLiteral("ddot"), QStringLiteral("¨")},
                                               {QStringLiteral("acute"), QStringLiteral("´")},
                                               {QStringLiteral("grave"), QStringLiteral("`")},
                                               {QStringLiteral("check"), QStringLiteral("ˇ")},
                                               {QStringLiteral("breve"), QStringLiteral("˘")},
                                               {QStringLiteral("mathring"), QStringLiteral("˚")}};
    return table;
}

const QHash<QString, QString> &mathStretches()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("bar"), QStringLiteral("‾")},
        {QStringLiteral("overline"), QStringLiteral("‾")},
        {QStringLiteral("underline"), QStringLiteral("_")},
        {QStringLiteral("overbrace"), QStringLiteral("⏞")},
        {QStringLiteral("underbrace"), QStringLiteral("⏟")},
        {QStringLiteral("vec"), QStringLiteral("→")},
        {QStringLiteral("overrightarrow"), QStringLiteral("→")},
        {QStringLiteral("overleftarrow"), QStringLiteral("←")}};
    return table;
}

std::optional<MathLetters> mathLettersOf(const QString &name)
{
    static const QHash<QString, MathLetters> table{
        {QStringLiteral("mathrm"), MathLetters::Upright},
        {QStringLiteral("rm"), MathLetters::Upright},
        {QStringLiteral("mathit"), MathLetters::Italic},
        {QStringLiteral("it"), MathLetters::Italic},
        {QStringLiteral("mathbf"), MathLetters::Bold},
        {QStringLiteral("bf"), MathLetters::Bold},
        {QStringLiteral("boldsymbol"), MathLetters::BoldItalic},
        {QStringLiteral("bm"), MathLetters::BoldItalic},
        {QStringLiteral("mathsf"), MathLetters::Sans},
        {QStringLiteral("sf"), MathLetters::Sans},
        {QStringLiteral("mathtt"), MathLetters::Mono},
        {QStringLiteral("tt"), MathLetters::Mono}};
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

std::optional<MathLetters> mathTextLettersOf(const QString &name)
{
    static const QHash<QString, MathLetters> table{
        {QStringLiteral("text"), MathLetters::Upright},
        {QStringLiteral("textrm"), MathLetters::Upright},
        {QStringLiteral("textnormal"), MathLetters::Upright},
        {QStringLiteral("mbox"), MathLetters::Upright},
        {QStringLiteral("hbox"), MathLetters::Upright},
        {QStringLiteral("textup"), MathLetters::Upright},
        {QStringLiteral("textit"), MathLetters::Italic},
        {QStringLiteral("emph"), MathLetters::Italic},
        {QStringLiteral("textbf"), MathLetters::Bold},
        {QStringLiteral("textsf"), MathLetters::Sans},
        {QStringLiteral("textsc"), MathLetters::Upright},
        {QStringLiteral("texttt"), MathLetters::Mono}};
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace assay::ide

#include "panes/latex_commands.h"

#include <QHash>

namespace assay::ide {

QString latexHeading(const QString &name)
{
    static const QHash<QString, QString> table{
        {QStringLiteral("InputFile"), QStringLiteral("Input")},
        {QStringLiteral("OutputFile"), QStringLiteral("Output")},
        {QStringLiteral("Input"), QStringLiteral("Input")},
        {QStringLiteral("Output"), QStringLiteral("Output")},
        {QStringLiteral("Interaction"), QStringLiteral("Interaction")},
        {QStringLiteral("Scoring"), QStringLiteral("Scoring")},
        {QStringLiteral("Note"), QStringLiteral("Note")},
        {QStringLiteral("Notes"), QStringLiteral("Note")},
        {QStringLiteral("Explanation"), QStringLiteral("Explanation")}};
    return table.value(name);
}

QString latexCharacter(const QString &name)
{
    static const QHash<QString, QString> table{
        {QStringLiteral("ldots"), QStringLiteral("…")},
        {QStringLiteral("dots"), QStringLiteral("…")},
        {QStringLiteral("textellipsis"), QStringLiteral("…")},
        {QStringLiteral("ss"), QStringLiteral("ß")},
        {QStringLiteral("o"), QStringLiteral("ø")},
        {QStringLiteral("O"), QStringLiteral("Ø")},
        {QStringLiteral("ae"), QStringLiteral("æ")},
        {QStringLiteral("AE"), QStringLiteral("Æ")},
        {QStringLiteral("oe"), QStringLiteral("œ")},
        {QStringLiteral("OE"), QStringLiteral("Œ")},
        {QStringLiteral("aa"), QStringLiteral("å")},
        {QStringLiteral("AA"), QStringLiteral("Å")},
        {QStringLiteral("l"), QStringLiteral("ł")},
        {QStringLiteral("L"), QStringLiteral("Ł")},
        {QStringLiteral("i"), QStringLiteral("ı")},
        {QStringLiteral("LaTeX"), QStringLiteral("LaTeX")},
        {QStringLiteral("TeX"), QStringLiteral("TeX")},
        {QStringLiteral("quad"), QStringLiteral("\u2003")},
        {QStringLiteral("qquad"), QStringLiteral("\u2003\u2003")},
        {QStringLiteral("textbackslash"), QStringLiteral("\\\\")},
        {QStringLiteral("textasciitilde"), QStringLiteral("\\~")},
        {QStringLiteral("textasciicircum"), QStringLiteral("^")},
        {QStringLiteral("textbar"), QStringLiteral("\\|")},
        {QStringLiteral("textless"), QStringLiteral("\\<")},
        {QStringLiteral("textgreater"), QStringLiteral("\\>")},
        {QStringLiteral("textunderscore"), QStringLiteral("\\_")},
        {QStringLiteral("textdollar"), QStringLiteral("\\$")},
        {QStringLiteral("textquotesingle"), QStringLiteral("'")},
        {QStringLiteral("textquotedbl"), QStringLiteral("\"")},
        {QStringLiteral("textdegree"), QStringLiteral("°")},
        {QStringLiteral("degree"), QStringLiteral("°")},
        {QStringLiteral("euro"), QStringLiteral("€")},
        {QStringLiteral("pounds"), QStringLiteral("£")},
        {QStringLiteral("S"), QStringLiteral("§")},
        {QStringLiteral("copyright"), QStringLiteral("©")},
        {QStringLiteral("textendash"), QStringLiteral("–")},
        {QStringLiteral("textemdash"), QStringLiteral("—")},
        {QStringLiteral("slash"), QStringLiteral("/")},
        {QStringLiteral("space"), QStringLiteral(" ")}};
    return table.value(name);
}

std::optional<int> latexSilentArguments(const QString &name)
{
    static const QHash<QString, int> table{{QStringLiteral("noindent"), 0},
                                           {QStringLiteral("centering"), 0},
                                           {QStringLiteral("raggedright"), 0},
                                           {QStringLiteral("hline"), 0},
                                           {QStringLiteral("toprule"), 0},
                                           {QStringLiteral("midrule"), 0},
                                           {QStringLiteral("bottomrule"), 0},
                                           {QStringLiteral("cline"), 1},
                                           {QStringLiteral("smallskip"), 0},
                                           {QStringLiteral("medskip"), 0},
                                           {QStringLiteral("bigskip"), 0},
                                           {QStringLiteral("vspace"), 1},
                                           {QStringLiteral("hspace"), 1},
                                           {QStringLiteral("label"), 1},
                                           {QStringLiteral("small"), 0},
                                           {QStringLiteral("footnotesize"), 0},
                                           {QStringLiteral("scriptsize"), 0},
                                           {QStringLiteral("tiny"), 0},
                                           {QStringLiteral("large"), 0},
                                           {QStringLiteral("Large"), 0},
                                           {QStringLiteral("normalsize"), 0},
                                           {QStringLiteral("clearpage"), 0},
                                           {QStringLiteral("newpage"), 0},
                                           {QStringLiteral("pagebreak"), 0},
                                           {QStringLiteral("hfill"), 0},
                                           {QStringLiteral("vfill"), 0},
                                           {QStringLiteral("problemname"), 1},
                                           {QStringLiteral("nextsample"), 0},
                                           {QStringLiteral("remainingsamples"), 0},
                                           {QStringLiteral("Examples"), 0},
                                           {QStringLiteral("Example"), 0},
                                           {QStringLiteral("exmp"), 2},
                                           {QStringLiteral("exmpfile"), 2},
                                           {QStringLiteral("maketitle"), 0},
                                           {QStringLiteral("usepackage"), 1},
                                           {QStringLiteral("documentclass"), 1},
                                           {QStringLiteral("setlength"), 2},
                                           {QStringLiteral("lstset"), 1},
                                           {QStringLiteral("definecolor"), 3},
                                           {QStringLiteral("color"), 1},
                                           {QStringLiteral("protect"), 0},
                                           {QStringLiteral("relax"), 0},
                                           {QStringLiteral("input"), 1},
                                           {QStringLiteral("title"), 1},
                                           {QStringLiteral("author"), 1},
                                           {QStringLiteral("date"), 1},
                                           {QStringLiteral("thispagestyle"), 1},
                                           {QStringLiteral("pagestyle"), 1},
                                           {QStringLiteral("selectlanguage"), 1},
                                           {QStringLiteral("graphicspath"), 1},
                                           {QStringLiteral("rm"), 0},
                                           {QStringLiteral("sf"), 0},
                                           {QStringLiteral("null"), 0},
                                           {QStringLiteral("leavevmode"), 0},
                                           {QStringLiteral("unskip"), 0},
                                           {QStringLiteral("allowbreak"), 0},
                                           {QStringLiteral("sloppy"), 0},
                                           {QStringLiteral("par"), 0}};
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

QString latexAccented(QChar accent, const QString &letter)
{
    static const QHash<QChar, char16_t> marks{
        {u'\'', 0x0301}, {u'`', 0x0300}, {u'^', 0x0302}, {u'"', 0x0308}, {u'~', 0x0303},
        {u'=', 0x0304},  {u'.', 0x0307}, {u'c', 0x0327}, {u'v', 0x030C}, {u'u', 0x0306},
        {u'H', 0x030B},  {u'r', 0x030A}, {u'k', 0x0328}};
    if (letter.isEmpty())
        return {};
    QString plain = letter;
    if (plain.startsWith(u'\\'))
        plain.remove(0, 1); // "\'{\i}"
    return (plain.left(1) + QChar(marks.value(accent))).normalized(QString::NormalizationForm_C) +
           plain.mid(1);
}

} // namespace assay::ide

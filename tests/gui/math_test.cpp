// Formulas: what is read, how it is set, how it stands in a line of text.

#include "panes/markdown_text.h"
#include "panes/math/formula_object.h"
#include "panes/math/math_layout.h"
#include "panes/math/math_parser.h"
#include "panes/math/math_text.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace assay::ide;

namespace {

constexpr double size = 40; // large, so that rounding does not matter

MathBox set(const char *tex, MathStyle style = MathStyle::Display)
{
    return layoutMath(parseMath(QString::fromUtf8(tex)), size, style);
}

/// The box of the dark pixels of an image.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QImage painted(const MathBox &box, const QColor &color = Qt::black)
{
    QImage image(qCeil(box.width) + 40, qCeil(box.height()) + 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(color);
    box.paint(painter, QPointF(20, 20 + box.ascent));
    return image;
}

} // namespace

class MathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasCanBeRead_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tex, const char *expected) {
            QTest::newRow(tex) << QString::fromUtf8(tex) << QString::fromUtf8(expected);
        };
        row("n", "n");
        row("1 \\le n \\le 10^6", "1 ≤ n ≤ 10^6");
        row("1\\leq n\\leq 10^{18}", "1 ≤ n ≤ 10^18");
        row("10^26", "10^26"); // as TeX reads it: the 6 stands behind the power
        row("-5 \\times x", "−5 × x");
        row("n-1", "n − 1");
        row("(-1)", "(−1)");
        row("2^{n-1}", "2^(n − 1)");
        row("a_1, a_2, \\ldots, a_n", "a_1, a_2, …, a_n");
        row("x^{2^k}", "x^(2^k)");
        row("x_i^2", "x_i^2");
        row("f''(x)", "f′′(x)");
        row("\\frac{a+b}{2}", "(a + b)/2");
        row("\\frac{1}{2}", "1/2");
        row("\\frac12", "1/2");
        row("{n \\over 2}", "n/2");
        row("{n \\choose k}", "(n over k)");
        row("\\binom{n}{k}", "(n over k)");
        row("\\sqrt{n}", "√n");
        row("\\sqrt[3]{n+1}", "3√(n + 1)");
        row("O(n \\log n)", "O(n log n)");
        row("10{,}000", "10,000");
        row("a \\bmod m", "a mod m");
        row("a \\equiv b \\pmod{m}", "a ≡ b(mod m)");
        row("\\{1, 2\\}", "{1, 2}");
        row("\\text{if } x \\ge 0", "if x ≥ 0");
        row("\\text{for $i$ and $j$}", "for i and j");
        row("\\left\\lfloor x \\right\\rfloor", "⌊x⌋");
        row("\\left. x \\right|", "x|");
        row("\\sum_{i=1}^{n} i", "∑_(i = 1)^n i");
        row("\\mathbb{R} \\mathbb{N}", "ℝℕ");
        row("\\mathrm{lcm}(a, b)", "lcm(a, b)");
        row("\\operatorname{gcd}(a,b)", "gcd(a, b)");
        row("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "(1, 2; 3, 4)");
        row("\\begin{cases} 1 & x \\\\ 2 & y \\end{cases}", "{1, x; 2, y");
        row("\\begin{aligned} a &= b \\\\ &\\le c \\end{aligned}", "a = b; ≤ c");
        row("a \\not= b", "a ≠ b");
        row("\\hat{x}", "x");
        row("50\\%", "50%");
        row("x % no more\n+ y", "x + y");
        row("\\unknownthing", "unknownthing");
        row("\\unknownthing{x}", "unknownthing x");
        row("x^", "x");
        row("^2", "^2");
        row("\\", "");
        row("{{{", "");
        row("a}}b", "ab");
        row("\\frac", "/");
        row("\\left(", "(");
        row("\\end{x} y", "y");
        row("\\begin{nonsense} a \\end{nonsense}", "a");
    }

    void formulasCanBeRead()
    {
        QFETCH(const QString, tex);
        QFETCH(const QString, expected);
        QCOMPARE(mathText(parseMath(tex)), expected);
    }

    void fractionsStandOnTheAxis()
    {
        const MathBox above = set("n+1", MathStyle::Text);
        const MathBox fraction = set("\\frac{n+1}{2}");
        QVERIFY(fraction.width > above.width);
        QVERIFY(fraction.ascent > above.height() + size * 0.2);
        QVERIFY(fraction.descent > size * 0.3);
        QCOMPARE(fraction.shapes.size(), 1);
        const QRectF bar = fraction.shapes[0].path.boundingRect();
        QVERIFY(qAbs(-bar.center().y() - size * 0.25) < 1);
        // In a line of text it is smaller.
        QVERIFY(set("\\frac{n+1}{2}", MathStyle::Text).height() < fraction.height() * 0.85);
        QVERIFY(set("\\dfrac{n+1}{2}", MathStyle::Text).height() > fraction.height() * 0.98);
    }

    void scriptsAreSmallerAndOnBothSides()
    {
        const MathBox base = set("x");
        const MathBox above = set("x^2");
        const MathBox below = set("x_2");
        const MathBox both = set("x_2^2");
        QVERIFY(above.ascent > base.ascent + size * 0.15);
        QVERIFY(qAbs(above.descent - base.descent) < 1);
        QVERIFY(below.descent > base.descent + size * 0.1);
        QVERIFY(qAbs(below.ascent - base.ascent) < size * 0.1);
        QVERIFY(both.ascent >= above.ascent && both.descent >= below.descent);
        QVERIFY(both.width < base.width + 1.5 * (above.width - base.width)); // one over the other
        const auto fontOf = [](const MathBox &box, qsizetype at) {
            return box.texts.at(at).font.pixelSize();
        };
        QCOMPARE(fontOf(above, 0), 40);
        QVERIFY(fontOf(above, 1) < 32);
        QVERIFY(fontOf(set("x^{2^2}"), 2) < fontOf(above, 1));
        QVERIFY(fontOf(set("x^{2^{2^{2^{2}}}}"), 4) >= 7); // never too small to be seen
    }

    void limitsStandOverAndUnderOnTheirOwnLine()
    {
        const MathBox displayed = set("\\sum_{i=1}^n");
        const MathBox inLine = set("\\sum_{i=1}^n", MathStyle::Text);
        QVERIFY(displayed.height() > inLine.height() * 1.5);
        QVERIFY(displayed.width < inLine.width);
        QVERIFY(set("\\sum\\nolimits_{i=1}^n").width > displayed.width);
        QVERIFY(set("\\int_0^1").width > 0);
        QVERIFY(set("\\max_{1 \\le i \\le n}").descent > size * 0.5);
    }

    void delimitersGrow()
    {
        const MathBox small = set("\\left( x \\right)");
        const MathBox plain = set("(x)");
        QVERIFY(qAbs(small.height() - plain.height()) < 2);
        for (const char *pair :
             {"( )", "[ ]", "\\{ \\}", "| |", "\\lfloor \\rfloor", "\\lceil \\rceil",
              "\\langle \\rangle", "\\| \\|", "/ \\backslash"}) {
            const QStringList ends = QString::fromLatin1(pair).split(u' ');
            const QString tex =
                QStringLiteral("\\left%1 \\frac{a}{b} \\right%2").arg(ends[0], ends[1]);
            const MathBox inside = set("\\frac{a}{b}");
            const MathBox whole = layoutMath(parseMath(tex), size, MathStyle::Display);
            QVERIFY2(whole.height() >= inside.height(), pair);
            QVERIFY2(whole.width > inside.width + size * 0.2, pair);
        }
        QVERIFY(set("\\Bigg(").height() > set("\\big(").height() * 1.5);
    }

    void rootsCoverWhatIsUnderThem()
    {
        const MathBox inside = set("\\frac{a}{b}");
        const MathBox root = set("\\sqrt{\\frac{a}{b}}");
        QVERIFY(root.ascent > inside.ascent && root.descent >= inside.descent);
        QVERIFY(root.width > inside.width);
        QVERIFY(set("\\sqrt[10]{x}").width > set("\\sqrt{x}").width);
    }

    void tablesKeepTheirColumns()
    {
        const MathBox matrix = set("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}");
        QCOMPARE(matrix.texts.size(), 4);
        QVERIFY(qAbs(matrix.texts[0].at.x() - matrix.texts[2].at.x()) < 1);
        QVERIFY(qAbs(matrix.texts[0].at.y() - matrix.texts[1].at.y()) < 1);
        QVERIFY(matrix.texts[2].at.y() > matrix.texts[0].at.y() + size);
        const MathBox cases = set("\\begin{cases} 1 & a \\\\ 22222 & b \\end{cases}");
        QCOMPARE(cases.texts[0].at.x(), cases.texts[2].at.x()); // to the left
        const MathBox aligned = set("\\begin{aligned} aaa &= b \\\\ c &= d \\end{aligned}");
        double signs[2] = {0, 0};
        int found = 0;
        for (const MathBox::Text &text : aligned.texts)
            if (text.text == QStringLiteral("=") && found < 2)
                signs[found++] = text.at.x();
        QCOMPARE(found, 2);
        QVERIFY(qAbs(signs[0] - signs[1]) < 0.01);
    }

    void everythingScales()
    {
        const MathNode formula =
            parseMath(QStringLiteral("\\sum_{i=1}^n \\frac{\\sqrt{a_i}}{\\left(b\\right)}"));
        const MathBox small = layoutMath(formula, 40, MathStyle::Display);
        const MathBox large = layoutMath(formula, 120, MathStyle::Display);
        QVERIFY(qAbs(large.width / small.width - 3) < 0.1);
        QVERIFY(qAbs(large.height() / small.height() - 3) < 0.1);
    }

    void paintStaysWhereTheBoxIs()
    {
        for (const char *tex :
             {"x", "\\frac{a}{b}", "\\sqrt[3]{x}", "\\sum_{i=1}^n a_i",
              "\\left\\{\\frac{a}{b}\\right\\}", "\\begin{pmatrix} a \\\\ b \\end{pmatrix}",
              "\\overline{abc}", "\\underbrace{a+b}_n", "\\vec{v}"}) {
            const MathBox box = set(tex);
            const QRect ink = inkOf(painted(box));
            QVERIFY2(!ink.isEmpty(), tex);
            QVERIFY2(ink.top() >= 18 && ink.bottom() <= 22 + box.height(), tex);
            QVERIFY2(ink.left() >= 14 && ink.right() <= 26 + box.width + box.lean, tex);
        }
        const QImage red = painted(set("\\frac{x}{y}"), Qt::red);
        bool found = false;
        for (int y = 0; y < red.height() && !found; ++y)
            for (int x = 0; x < red.width() && !found; ++x)
                found = red.pixelColor(x, y) == QColor(Qt::red);
        QVERIFY(found);
    }

    void formulasStandOnTheBaseline()
    {
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPixelSize(40);
        document.setDefaultFont(font);
        QTextCursor cursor(&document);
        FormulaObject::insert(cursor, {QStringLiteral("\\mathrm{E}"), false});
        FormulaObject::insert(cursor, {QStringLiteral("\\frac{a}{b}\\mathrm{E}"), false});
        cursor.insertText(QStringLiteral("E"));
        document.setTextWidth(-1);
        QImage image(qCeil(document.size().width()), qCeil(document.size().height()),
                     QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        document.drawContents(&painter);
        painter.end();
        const QTextLine line = document.begin().layout()->lineAt(0);
        const auto bottom = [&](int from, int to) {
            const int left = qRound(line.cursorToX(from) + document.documentMargin());
            const int right = qRound(line.cursorToX(to) + document.documentMargin());
            return inkOf(image.copy(left, 0, right - left, image.height())).bottom();
        };
        // The letter of the formula and that of the text end at one height.
        QVERIFY(qAbs(bottom(0, 1) - bottom(2, 3)) <= 1);
        QVERIFY(bottom(1, 2) > bottom(2, 3) + 5); // the fraction goes below
        const int end = qRound(line.cursorToX(2) + document.documentMargin());
        const QRect behind = inkOf(image.copy(end - 16, 0, 14, image.height()));
        QVERIFY(qAbs(behind.bottom() - bottom(2, 3)) <= 1); // and the letter behind it does not
    }

    void longFormulasMayBreakWhereTheyShould()
    {
        const auto parts = [](const char *tex) {
            QStringList texts;
            for (const MathNode &part : breakMath(parseMath(QString::fromUtf8(tex))))
                texts << mathText(part);
            return texts;
        };
        QCOMPARE(parts("1 \\le n \\le 10"),
                 QStringList({QStringLiteral("1 ≤"), QStringLiteral("n ≤"), QStringLiteral("10")}));
        QCOMPARE(parts("f(a, b)"), QStringList{QStringLiteral("f(a, b)")});
        QCOMPARE(parts("-x"), QStringList{QStringLiteral("−x")});
        QCOMPARE(parts("\\frac{a+b}{2}"), QStringList{QStringLiteral("(a + b)/2")});
        // Together they are as wide as the whole.
        double sum = 0;
        const MathNode formula = parseMath(QStringLiteral("a + b \\le c, d"));
        for (const MathNode &part : breakMath(formula))
            sum += layoutMath(part, size, MathStyle::Text).width;
        QVERIFY(qAbs(sum - layoutMath(formula, size, MathStyle::Text).width) < 1);
    }

    void displayedFormulasHaveALine()
    {
        QTextDocument document;
        setStatementMarkdown(document, QStringLiteral("Before $$x = 1$$ after.\n\nNext $n$.\n"));
        QStringList lines;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            lines << FormulaObject::plainText(cursor).trimmed();
            if (lines.last() == QStringLiteral("x = 1"))
                QCOMPARE(block.blockFormat().alignment(), Qt::AlignHCenter);
        }
        lines.removeAll(QString());
        QCOMPARE(lines, QStringList({QStringLiteral("Before"), QStringLiteral("x = 1"),
                                     QStringLiteral("after."), QStringLiteral("Next n.")}));
    }

    void noLineEndsBetweenAFormulaAndItsSuffix()
    {
        QTextDocument document;
        setStatementMarkdown(document,
                             QStringLiteral("The $i$th, or ($k$), of $n$-dimensional things.\n"));
        QTextCursor all(&document);
        all.select(QTextCursor::Document);
        QCOMPARE(FormulaObject::plainText(all),
                 QStringLiteral("The ith, or (k), of n-dimensional things."));
        // The suffixes are parts of the objects; a long word stays text, but for its hyphen.
        QString text = all.selectedText();
        text.replace(QChar(QChar::ObjectReplacementCharacter), u'#');
        QCOMPARE(text, QStringLiteral("The # or # of #dimensional things."));
    }

    void shortFormulasStayInOneLine()
    {
        const auto objects = [](const QString &markdown) {
            QTextDocument document;
            setStatementMarkdown(document, markdown);
            return document.toPlainText().count(QChar(QChar::ObjectReplacementCharacter));
        };
        QCOMPARE(objects(QStringLiteral("$1 \\le n \\le 10^6$")), 1);
        QCOMPARE(objects(QStringLiteral("$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 \\le n$")), 7);
    }

    void nothingHangsOrOverflows()
    {
        const int many = 20'000;
        for (const char *piece : {"{",          "^{",
                                  "\\frac",     "\\sqrt{",
                                  "\\left(",    "\\begin{cases}",
                                  "\\text{$",   "x^",
                                  "_",          "\\\\",
                                  "&",          "\\begin{matrix}",
                                  "\\not",      "\\hat",
                                  "\\overset",  "\\displaystyle ",
                                  "\\mathbb",   "\\over",
                                  "'",          "\\right",
                                  "\\end{x}",   "}",
                                  "\\substack{"}) {
            const MathNode formula = parseMath(QString::fromLatin1(piece).repeated(many));
            layoutMath(formula, 13, MathStyle::Display);
            mathText(formula);
        }
        QRandomGenerator random(20261121);
        const QStringList words{QStringLiteral("x"),        QStringLiteral("{"),
                                QStringLiteral("}"),        QStringLiteral("^"),
                                QStringLiteral("_"),        QStringLiteral("\\frac"),
                                QStringLiteral("\\sqrt"),   QStringLiteral("["),
                                QStringLiteral("]"),        QStringLiteral("\\left("),
                                QStringLiteral("\\right)"), QStringLiteral("&"),
                                QStringLiteral("\\\\"),     QStringLiteral("\\begin{"),
                                QStringLiteral("matrix}"),  QStringLiteral("\\end{"),
                                QStringLiteral("\\sum"),    QStringLiteral("\\text"),
                                QStringLiteral("$"),        QStringLiteral("\\"),
                                QStringLiteral("\\hat"),    QStringLiteral("\\limits"),
                                QStringLiteral("'"),        QStringLiteral("\\not"),
                                QStringLiteral("\\over"),   QStringLiteral("1"),
                                QStringLiteral(" "),        QStringLiteral("%"),
                                QStringLiteral("\\mathbf"), QStringLiteral("\\big"),
                                QStringLiteral("\\color"),  QStringLiteral("\\mathop"),
                                QString(QChar(0xD800)),     QString(QChar(0)),
                                QStringLiteral("\\cfrac"),  QStringLiteral("\\xrightarrow"),
                                QStringLiteral("\\middle"), QStringLiteral("\\stackrel"),
                                QStringLiteral("cases}")};
        for (int round = 0; round < 1500; ++round) {
            QString tex;
            const int length = random.bounded(40);
            for (int i = 0; i < length; ++i)
                tex += words[random.bounded(words.size())];
            const MathNode formula = parseMath(tex);
            const MathBox box = layoutMath(formula, 13, MathStyle::Text);
            QVERIFY2(std::isfinite(box.width) && std::isfinite(box.height()), qPrintable(tex));
            mathText(formula);
            breakMath(formula);
        }
    }
};

QTEST_MAIN(MathTest)
#include "math_test.moc"

// Statements in LaTeX become the Markdown that is shown.

#include "panes/latex_macros.h"
#include "panes/latex_text.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace assay::ide;

namespace {

/// The Markdown, with formulas put back as $…$.
QString markdownOf(const char *tex)
{
    const SplitMarkdown split = latexToMarkdown(QString::fromUtf8(tex));
    QString text = split.text;
    for (qsizetype i = 0; i < split.formulas.size(); ++i) {
        const QString sign = split.formulas[i].display ? QStringLiteral("$$") : QStringLiteral("$");
        text.replace(QChar(static_cast<char16_t>(SplitMarkdown::firstMark + i)),
                     sign + split.formulas[i].tex + sign);
    }
    return text;
}

} // namespace

class LatexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statementsAreConverted_data()
    {
        QTest::addColumn<QByteArray>("tex");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tex, const char *expected) {
            QTest::newRow(tex) << QByteArray(tex) << QString::fromUtf8(expected);
        };
        row("One\nline.\n\nNext.", "One line.\n\nNext.");
        row("\\section*{Input}\nA number.", "## Input\n\nA number.");
        row("\\subsection{More}x", "### More\n\nx");
        row("\\textbf{bold} and \\emph{slanted} and {\\bf old}",
            "**bold** and *slanted* and **old**");
        row("\\textbf{ spaced }x", " **spaced** x");
        row("\\texttt{a\\_b} and \\verb|x^2|", "`a_b` and `x^2`");
        row("``quoted'' and `single' 1--2---3", "“quoted” and ‘single’ 1–2—3");
        row("10~km, 50\\%, \\$5, a\\_b \\& c", "10\u00a0km, 50%, \\$5, a\\_b \\& c");
        row("2*3 [x] <y> #1", "2\\*3 \\[x\\] \\<y\\> \\#1");
        row("Let $n \\le 5$ and \\(m\\).", "Let $n \\le 5$ and $m$.");
        row("So \\[ x = y \\] holds.", "So\n\n$$ x = y $$\n\nholds.");
        row("$$x$$", "$$x$$");
        row("\\begin{align*} a &= b \\end{align*}", "$$\\begin{align} a &= b \\end{align}$$");
        row("\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}", "- one\n- two");
        row("\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\item "
            "c\\end{enumerate}",
            "1. a\n\n   - b\n2. c");
        row("\\begin{description}\\item[AC] good\\end{description}", "- **AC** good");
        row("\\begin{verbatim}\n a_b  $x$ % no\n\\end{verbatim}", "```\n a_b  $x$ % no\n```");
        row("\\begin{lstlisting}[language=C++]\nint x;\n\\end{lstlisting}", "```C++\nint x;\n```");
        row("\\begin{tabular}{|l|r|}\\hline a & $b|c$ \\\\ \\hline 1 & 2 \\\\ \\end{tabular}",
            "| a | $b|c$ |\n| --- | --- |\n| 1 | 2 |");
        row("\\includegraphics[width=3cm]{img/a b.png}", "![](<img/a b.png>)");
        row("\\begin{figure}[h]\\centering\\includegraphics{a.png}\\caption{What it "
            "is}\\end{figure}",
            "![](<a.png>)\n\n*What it is*");
        row("\\illustration{0.3}{cat.jpg}{A cat}", "![](<cat.jpg>)\n\n*A cat*");
        row("Text\\footnote{A note.} on.", "Text\\[1\\] on.\n\n\\[1\\] A note.");
        row("\\href{https://x.org/a}{there} \\url{https://y.org}",
            "[there](<https://x.org/a>) <https://y.org>");
        row("\\problemname{Two Sum}\nText % comment\nmore", "Text more");
        row("a % c\n\nb", "a\n\nb");
        row("\\newcommand{\\maxn}{10^5}\\newcommand{\\bold}[1]{\\textbf{#1}}$n \\le \\maxn$ "
            "\\bold{x}",
            "$n \\le 10^5$ **x**");
        row("\\def\\x{y}\\x z", "y z");
        row("\\documentclass{a}\\begin{document}body\\end{document}rest", "body");
        row("\\InputFile\nx\n\\OutputFile\ny", "## Input\n\nx\n\n## Output\n\ny");
        row("\\\"{o}\\'e\\c{c}\\ss{} stra\\ss e", "öéçß straße");
        row("a\\\\b", "a\\\nb");
        row("\\unknown{text} here", "\\\\unknowntext here");
        row("1. no list", "1\\. no list");
        row("- no list", "\\- no list");
        row("}} x {", "x");
        row("\\begin{center}in\\end{center}", "in");
        row("\\begin{nonsense}in\\end{nonsense} out", "in\n\nout");
    }

    void statementsAreConverted()
    {
        QFETCH(const QByteArray, tex);
        QFETCH(const QString, expected);
        QCOMPARE(markdownOf(tex.constData()), expected.trimmed());
    }

    void tablesAndListsReachTheDocument()
    {
        QTextDocument document;
        setStatementMarkdown(
            document, latexToMarkdown(QStringLiteral(
                          "\\begin{itemize}\\item $a_i$\\end{itemize}\n"
                          "\\begin{tabular}{cc} x & y \\\\ 1 & \\textbf{2} \\end{tabular}")));
        const auto frames = document.rootFrame()->childFrames();
        QCOMPARE(frames.size(), 1);
        const auto *table = qobject_cast<QTextTable *>(frames.first());
        QVERIFY(table);
        QCOMPARE(table->columns(), 2);
        QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QStringLiteral("2"));
    }

    void macrosThatNeverEndAreGivenUp()
    {
        expandLatexMacros(QStringLiteral("\\newcommand{\\a}{\\a}\\a"));
        expandLatexMacros(QStringLiteral("\\newcommand{\\a}{\\a\\a}\\a"));
        const QString grown = expandLatexMacros(QStringLiteral(
            "\\newcommand{\\a}[1]{#1#1#1#1#1#1#1#1#1#1\\a{#1#1#1#1#1}}\\a{xxxxxxxxxx}"));
        QVERIFY(grown.size() < 20 * 1024 * 1024);
    }

    void nothingHangsOrOverflows()
    {
        const int many = 20'000;
        for (const char *piece : {"{",
                                  "}",
                                  "$",
                                  "$$",
                                  "\\",
                                  "\\begin{itemize}\\item ",
                                  "\\begin{tabular}{c}",
                                  "&",
                                  "\\\\",
                                  "\\textbf{",
                                  "\\footnote{",
                                  "\\verb|",
                                  "\\begin{verbatim}",
                                  "%",
                                  "\\item",
                                  "\\end{a}",
                                  "\\newcommand",
                                  "\\section{",
                                  "\\\"",
                                  "`",
                                  "\\[",
                                  "\\def\\a",
                                  "\\includegraphics"})
            latexToMarkdown(QString::fromLatin1(piece).repeated(many));
        QRandomGenerator random(20261121);
        const QStringList words{QStringLiteral("x"),
                                QStringLiteral("{"),
                                QStringLiteral("}"),
                                QStringLiteral("$"),
                                QStringLiteral("\\item"),
                                QStringLiteral("\\begin{itemize}"),
                                QStringLiteral("\\\\"),
                                QStringLiteral("\\end{itemize}"),
                                QStringLiteral("\\begin{tabular}{c}"),
                                QStringLiteral("&"),
                                QStringLiteral("\n\n"),
                                QStringLiteral("%"),
                                QStringLiteral("["),
                                QStringLiteral("]"),
                                QStringLiteral("\\textbf"),
                                QStringLiteral("\\emph{"),
                                QStringLiteral("\\verb|"),
                                QStringLiteral("\\footnote"),
                                QStringLiteral("\\end{tabular}"),
                                QStringLiteral("\\newcommand{\\q}[1]{#1}"),
                                QStringLiteral("\\q"),
                                QStringLiteral(" "),
                                QStringLiteral("\\"),
                                QStringLiteral("-"),
                                QStringLiteral("\\begin{verbatim}"),
                                QStringLiteral("\\end{verbatim}"),
                                QStringLiteral("\\["),
                                QStringLiteral("\\]")};
        for (int round = 0; round < 1500; ++round) {
            QString tex;
            const int length = random.bounded(60);
            for (int i = 0; i < length; ++i)
                tex += words[random.bounded(words.size())];
            QTextDocument document;
            setStatementMarkdown(document, latexToMarkdown(tex));
        }
    }
};

QTEST_MAIN(LatexTest)
#include "latex_test.moc"

// Statements nobody writes in good faith are converted and laid out in bounded time and room.

#include "panes/latex_text.h"
#include "panes/markdown_text.h"
#include "panes/math/formula_object.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <ctime>

using namespace assay::ide;

namespace {

constexpr qsizetype million = 1024 * 1024;

/// Seconds of processor time, whatever else the machine does: each takes less than one.
constexpr double longest = 7;

class Stopwatch {
public:
    double seconds() const { return static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

QString repeated(const char *piece, qsizetype size)
{
    const QString text = QString::fromLatin1(piece);
    return text.repeated(size / text.size());
}

QString wideTable()
{
    return QStringLiteral("\\begin{tabular}{c}") + repeated("&", 9'000) + repeated("\\\\", 20'000) +
           QStringLiteral("\\end{tabular}");
}

/// Each short line below fills a row of many cells.
QString markdownTable()
{
    return repeated("|a", 128) + QStringLiteral("|\n") + repeated("|-", 128) +
           QStringLiteral("|\n") + repeated("|\n", million);
}

} // namespace

class HostileStatementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latexIsReadInTime_data()
    {
        QTest::addColumn<QString>("tex");
        for (const char *piece : {"\\\\[", "\\ ", "\\item[", "\\includegraphics[", "{", "$", "&",
                                  "\\begin{tabular}{c}", "\\frac{"})
            QTest::newRow(piece) << repeated(piece, million);
        QTest::newRow("a wide table") << wideTable();
    }
    void latexIsReadInTime()
    {
        QFETCH(const QString, tex);
        const Stopwatch watch;
        const SplitMarkdown read = latexToMarkdown(tex);
        QVERIFY2(watch.seconds() < longest, qPrintable(QString::number(watch.seconds())));
        QVERIFY2(read.text.size() < 8 * million, qPrintable(QString::number(read.text.size())));
    }

    void statementsAreLaidOutInTime_data()
    {
        QTest::addColumn<QString>("markdown");
        for (const char *piece : {"{", "$", "[", "- a\n", "> ", "***a"})
            QTest::newRow(piece) << repeated(piece, million);
        QTest::newRow("table") << markdownTable();
    }
    void statementsAreLaidOutInTime()
    {
        QFETCH(const QString, markdown);
        const Stopwatch watch;
        QTextDocument document;
        document.setTextWidth(400);
        setStatementMarkdown(document, markdown);
        QVERIFY(document.size().height() > 0);
        QVERIFY2(watch.seconds() < longest, qPrintable(QString::number(watch.seconds())));
    }

    void formulasAreLaidOutInTime_data()
    {
        QTest::addColumn<QString>("tex");
        for (const char *piece : {"a+", ">", "\\text{a}+", "\\frac12+", ","})
            QTest::newRow(piece) << repeated(piece, 20'000);
    }
    void formulasAreLaidOutInTime()
    {
        QFETCH(const QString, tex);
        const Stopwatch watch;
        QTextDocument document;
        document.setTextWidth(400);
        QTextCursor cursor(&document);
        FormulaObject::insert(cursor, {tex, false});
        QVERIFY(document.size().height() > 0);
        QVERIFY2(watch.seconds() < longest, qPrintable(QString::number(watch.seconds())));
    }

    void whatIsCutOffLeavesAMark()
    {
        QTextDocument document;
        setStatementMarkdown(document, repeated("a b\n\n", million));
        QVERIFY(document.toPlainText().endsWith(u'…'));
        setStatementMarkdown(document, QStringLiteral("a b"));
        QCOMPARE(document.toPlainText(), QStringLiteral("a b"));
    }

    void tablesOfUsualSizeStayWhole()
    {
        QTextDocument document;
        QString markdown = QStringLiteral("| a | b |\n| --- | --- |\n");
        for (int i = 0; i < 300; ++i)
            markdown += QStringLiteral("| %1 | x |\n").arg(i);
        setStatementMarkdown(document, markdown + QStringLiteral("\nAfter.\n"));
        const auto frames = document.rootFrame()->childFrames();
        QCOMPARE(frames.size(), 1);
        QCOMPARE(qobject_cast<QTextTable *>(frames.first())->rows(), 301);
    }
};

QTEST_MAIN(HostileStatementTest)
#include "hostile_statement_test.moc"

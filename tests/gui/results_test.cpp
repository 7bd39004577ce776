// What the results pane offers beside its table: comparison, charts, conversations, saving.

#include "samples.h"

#include "diff/diff_view.h"
#include "models/result_model.h"
#include "models/result_report.h"
#include "panes/result_charts.h"
#include "panes/results_pane.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <qcustomplot.h>

using namespace assay::ide;

namespace {

template <typename T> T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

ResultRow rowNamed(const char *test, VerdictView verdict)
{
    ResultRow row;
    row.test = QString::fromUtf8(test);
    row.verdict = verdict;
    row.figures = true;
    row.cpuSeconds = 0.25;
    row.limitSeconds = 1;
    row.memoryBytes = 32.0 * 1024 * 1024;
    row.limitBytes = 64.0 * 1024 * 1024;
    return row;
}

RunSummary finished()
{
    RunSummary summary;
    summary.submissionId = QStringLiteral("s");
    summary.title = QStringLiteral("Sums & <differences>");
    summary.purpose = RunPurpose::Submit;
    summary.phase = RunPhase::Finished;
    summary.verdict = VerdictView::WrongAnswer;
    summary.testsPassed = 4;
    summary.testsTotal = 6;
    summary.hidden = {3, 4, true};
    summary.finished = QStringLiteral("10:42");
    return summary;
}

GroupView groupNamed(const char *path, double points)
{
    GroupView group;
    group.path = QString::fromLatin1(path);
    group.name = group.path.section(QLatin1Char('/'), -1);
    group.points = points;
    group.scored = true;
    group.inResults = group.path.contains(QLatin1Char('/'));
    return group;
}

QString textOf(const QModelIndex &row, int column)
{
    return row.siblingAtColumn(column).data().toString();
}

/// Is something painted in the colour of bars in the first row?
bool hasBar(const QTreeView &table, int column)
{
    const QModelIndex cell = table.model()->index(0, column);
    const QImage picture = table.viewport()->grab(table.visualRect(cell)).toImage();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) == Theme::current().accent)
                return true;
    return false;
}

void showTab(const ResultsPane &pane, const char *title)
{
    auto *tabs = child<QTabBar>(pane, "resultsTabs");
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == QLatin1String(title))
            tabs->setCurrentIndex(i);
}

} // namespace

class ResultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void rowsSayHowMuchOfALimitWasUsedAndThatATestRanTwice()
    {
        ResultModel model;
        ResultRow noisy = rowNamed("secret/1", VerdictView::TimeLimit);
        noisy.noisy = true;
        noisy.whatHappened = QStringLiteral("stopped while computing");
        ResultRow ran = rowNamed("custom/mine", VerdictView::Ran);
        model.begin({rowNamed("sample/1", VerdictView::Accepted), noisy, ran}, {});
        QCOMPARE(model.index(0, 0).data(ResultModel::ShareRole).toDouble(), 0.25);
        QCOMPARE(model.index(0, 0).data(ResultModel::MemoryShareRole).toDouble(), 0.5);
        QCOMPARE(model.index(1, ResultModel::NoteColumn).data().toString(),
                 QStringLiteral("stopped while computing, run twice"));
        QVERIFY(model.index(1, ResultModel::NoteColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("busy")));
        QVERIFY(!model.index(2, 0).data(ResultModel::IsBadRole).toBool());
        QCOMPARE(model.index(2, ResultModel::VerdictColumn).data().toString(),
                 QStringLiteral("Ran"));
        QCOMPARE(model.nextBad(-1), 1);
    }

    void barsGiveWayToWhatHappened()
    {
        ResultsPane pane;
        pane.resize(1200, 320);
        pane.show();
        ResultRow wrong = rowNamed("sample/2", VerdictView::WrongAnswer);
        wrong.whatHappened = QStringLiteral("line 2: expected 42, got 41");
        pane.begin({}, {wrong}, {});
        auto *table = child<QTreeView>(pane, "resultsTable");
        const int wide = table->columnWidth(ResultModel::TimeColumn);
        pane.resize(700, 320);
        QTRY_VERIFY(table->columnWidth(ResultModel::TimeColumn) < wide); // the bar is below now
        QVERIFY(hasBar(*table, ResultModel::TimeColumn));
        QVERIFY(hasBar(*table, ResultModel::MemoryColumn));
        pane.resize(420, 320);
        QTRY_VERIFY(table->isColumnHidden(ResultModel::MemoryColumn));
        QVERIFY(table->columnWidth(ResultModel::NoteColumn) >=
                12 * table->fontMetrics().averageCharWidth());
        QVERIFY(table->model()
                    ->index(0, ResultModel::TimeColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("of memory")));
        pane.resize(1200, 320);
        QTRY_COMPARE(table->columnWidth(ResultModel::TimeColumn), wide);
        QVERIFY(!table->isColumnHidden(ResultModel::MemoryColumn));
        QVERIFY(hasBar(*table, ResultModel::TimeColumn));
    }

    void groupsAreATreeWithTheirPoints()
    {
        ResultsPane pane;
        pane.resize(1200, 420);
        pane.show();
        const QVector<GroupView> groups{groupNamed("secret", 100), groupNamed("secret/small", 40),
                                        groupNamed("secret/mixed", 60)};
        QVector<ResultRow> rows{rowNamed("sample/1", VerdictView::Accepted),
                                rowNamed("secret/small/01", VerdictView::Accepted),
                                rowNamed("secret/small/02", VerdictView::WrongAnswer),
                                rowNamed("secret/mixed/01", VerdictView::Accepted)};
        rows[2].cpuSeconds = 0.75;
        pane.begin({}, rows, {}, groups);
        auto *table = child<QTreeView>(pane, "resultsTable");
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        // Neither "secret" nor groups without a shown test have a row.
        QCOMPARE(table->model()->rowCount(), 3); // sample 1, two groups
        const QModelIndex small = table->model()->index(1, 0);
        QCOMPARE(table->model()->rowCount(small), 2);
        QVERIFY(table->isExpanded(small));
        RunSummary summary = finished();
        summary.groups = {{groups[1], VerdictView::Partly, 30}};
        pane.setRows(rows);
        pane.setSummary(summary);
        QCOMPARE(textOf(small, ResultModel::NoteColumn), QStringLiteral("30 / 40 points"));
        QCOMPARE(textOf(small, ResultModel::TimeColumn), QStringLiteral("750 ms"));
        QCOMPARE(textOf(small, ResultModel::VerdictColumn), verdictLook(VerdictView::Partly).word);
        QCOMPARE(small.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Group small"));
        QCOMPARE(textOf(table->model()->index(1, 0, small), ResultModel::TestColumn),
                 QStringLiteral("02"));
        // Of a group with hidden tests nothing is told but its shown tests.
        const QModelIndex mixed = table->model()->index(2, 0);
        QVERIFY(textOf(mixed, ResultModel::NoteColumn).isEmpty());
        QVERIFY(textOf(mixed, ResultModel::VerdictColumn).isEmpty());
        // The wrong answer is selected; by keys one gets to its group and folds it.
        QCOMPARE(table->currentIndex(), table->model()->index(1, 0, small));
        QTest::keyClick(table, Qt::Key_Left);
        QCOMPARE(table->currentIndex(), small);
        QVERIFY(child<QLabel>(pane, "detailMessage")
                    ->text()
                    .contains(QStringLiteral("30 / 40 points, 1 of 2 tests passed")));
        QTest::keyClick(table, Qt::Key_Left);
        QVERIFY(!table->isExpanded(small));
        QTest::keyClick(table, Qt::Key_Right);
        QVERIFY(table->isExpanded(small));
        QVERIFY(pane.selectNextProblem()); // from the group into it
        QCOMPARE(table->currentIndex(), table->model()->index(1, 0, small));

        ResultRow late = rowNamed("secret/small/03", VerdictView::Accepted);
        pane.setRows({late});
        QCOMPARE(table->model()->rowCount(small), 3);
        // Without groups below them, samples and secret tests are a plain list.
        pane.begin({}, {rowNamed("sample/1", VerdictView::Accepted)}, {},
                   {groupNamed("sample", 0), groupNamed("secret", 100)});
        QVERIFY(!table->rootIsDecorated());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void aWrongAnswerIsComparedLineByLine()
    {
        ResultsPane pane;
        pane.resize(1000, 320);
        pane.show();
        ResultRow wrong = rowNamed("sample/2", VerdictView::WrongAnswer);
        wrong.label = QStringLiteral("sample 2");
        wrong.expected = QStringLiteral("1\n2\n");
        wrong.output = QStringLiteral("1\n3\n");
        const QVector rows{rowNamed("sample/1", VerdictView::Accepted), wrong};
        pane.begin({}, rows, {});
        pane.setRows(rows);
        pane.setSummary(finished()); // selects the test that failed
        auto *compare = child<QPushButton>(pane, "detailCompare");
        QVERIFY(compare->isVisible());
        compare->click();
        auto *sentence = child<QLabel>(pane, "diffSentence");
        QTRY_COMPARE(sentence->text(),
                     QStringLiteral("sample 2 – Line 2, column 1: expected 2, found 3."));
        auto *table = child<QTreeView>(pane, "resultsTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(child<QLabel>(pane, "diffMessage")->isVisible());
        showTab(pane, "Results");
        QVERIFY(!compare->isVisible());
    }

    void aTalkIsShownAsOne()
    {
        ResultsPane pane;
        pane.show();
        ResultRow row = rowNamed("sample/1", VerdictView::Accepted);
        row.transcript = QStringLiteral("<7\n>49\n---\n<20\n");
        row.errorOutput = QStringLiteral("thinking\n"); // reachable though it was accepted
        pane.begin({}, {row}, {});
        pane.setSummary(finished());
        auto *talk = child<QWidget>(pane, "detailTalk");
        QVERIFY(talk->isVisible());
        const QString text = child<QPlainTextEdit>(pane, "detailTalkText")->toPlainText();
        QCOMPARE(text, QStringLiteral("judge    7\nprogram  49\n---\njudge    20"));
        QVERIFY(child<QWidget>(pane, "detailErrors")->isVisible());
    }

    void chartsHaveTheirWords()
    {
        ResultCharts charts;
        charts.resize(600, 200);
        charts.show();
        QVERIFY(charts.summary().startsWith(QStringLiteral("Run your program")));
        ResultRow slow = rowNamed("secret/2", VerdictView::TimeLimit);
        slow.label = QStringLiteral("large 02");
        slow.cpuSeconds = 1.0;
        ResultRow unknown = rowNamed("secret/3", VerdictView::Skipped);
        unknown.figures = false;
        charts.setRows({rowNamed("sample/1", VerdictView::Accepted), slow, unknown});
        QVERIFY2(charts.summary().startsWith(QStringLiteral("Slowest: large 02 with 1.00 s of")),
                 qPrintable(charts.summary()));
        QCOMPARE(child<QLabel>(charts, "chartsSummary")->text(), charts.summary());
        auto *plot = child<QCustomPlot>(charts, "timeChart");
        QCOMPARE(plot->accessibleDescription(), charts.summary());
        const QSignalSpy activated(&charts, &ResultCharts::testActivated);
        const auto xOf = [plot](double test) {
            return static_cast<int>(plot->xAxis->coordToPixel(test));
        };
        plot->replot();
        QTest::mouseClick(plot, Qt::LeftButton, {}, {xOf(2), plot->height() / 2});
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toString(), QStringLiteral("secret/2"));
        QTest::mouseClick(plot, Qt::LeftButton, {}, {xOf(3), plot->height() / 2}); // not run
        QCOMPARE(activated.count(), 1);
    }

    void aBarLeadsToItsTest()
    {
        ResultsPane pane;
        pane.resize(1000, 320);
        pane.show();
        const QVector rows{rowNamed("sample/1", VerdictView::Accepted),
                           rowNamed("sample/2", VerdictView::Accepted)};
        pane.begin({}, rows, {});
        pane.setSummary(finished());
        showTab(pane, "Charts");
        auto *charts = child<ResultCharts>(pane, "resultCharts");
        QVERIFY(charts->isVisible());
        QVERIFY(charts->summary().startsWith(QStringLiteral("Slowest: sample/1")));
        Q_EMIT charts->testActivated(QStringLiteral("sample/2"));
        QCOMPARE(pane.currentPage(), 0);
        QCOMPARE(child<QTreeView>(pane, "resultsTable")->currentIndex().row(), 1);
    }

    void aResultIsSavedAsItIsShown()
    {
        ResultsPane pane;
        pane.resize(900, 300);
        pane.show();
        auto *save = child<QPushButton>(pane, "resultsExport");
        QVERIFY(!pane.hasResult());
        QVERIFY(!save->isVisible());
        ResultRow wrong = rowNamed("sample/2", VerdictView::WrongAnswer);
        wrong.expected = QStringLiteral("<b>1</b>");
        wrong.output = QString(9000, u'x');
        pane.begin({}, {rowNamed("sample/1", VerdictView::Accepted), wrong}, {0, -1, false});
        pane.setSummary(finished());
        QVERIFY(pane.hasResult());
        const QSignalSpy wanted(&pane, &ResultsPane::exportRequested);
        QVERIFY(save->isVisible());
        save->click();
        QCOMPARE(wanted.count(), 1);
        const int page = pane.addPage(QString(120, u'm'), {}); // tabs come first
        QVERIFY(!save->isVisible());
        pane.setPageTitle(page, QStringLiteral("short"));
        QVERIFY(save->isVisible());

        const ResultReport report{pane.summary(), pane.rows(), QStringLiteral("Course"),
                                  QStringLiteral("C"), QStringLiteral("today")};
        QCOMPARE(report.rows.size(), 2);
        const QString html = resultHtml(report);
        QVERIFY(html.contains(QStringLiteral("<h1>Sums &amp; &lt;differences&gt;</h1>")));
        QVERIFY(html.contains(QStringLiteral("Course · C · today")));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;1&lt;/b&gt;")));
        QVERIFY(!html.contains(QStringLiteral("<b>1")));
        QVERIFY(html.contains(QStringLiteral("<td>hidden</td><td>3 of 4 passed</td>")));
        QVERIFY(html.contains(QStringLiteral("4 of 6 tests passed")));
        QVERIFY(html.contains(QStringLiteral("… and more")));
        QVERIFY(html.size() < 9000);
        QVERIFY(!html.contains(QStringLiteral("http"))); // nothing from elsewhere

        const QTemporaryDir folder;
        QCOMPARE(writeResult(report, folder.filePath(QStringLiteral("r.html"))), QString());
        QCOMPARE(writeResult(report, folder.filePath(QStringLiteral("r.pdf"))), QString());
        QFile pdf(folder.filePath(QStringLiteral("r.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QVERIFY(pdf.size() > 2000);
        QVERIFY(writeResult(report, folder.filePath(QStringLiteral("none/r.html")))
                    .contains(QStringLiteral("cannot be written")));
        pane.clear();
        QVERIFY(!pane.hasResult());
        QVERIFY(!save->isVisible());
    }
};

QTEST_MAIN(ResultsTest)
#include "results_test.moc"

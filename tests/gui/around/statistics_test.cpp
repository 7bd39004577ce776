// What the submissions say when they are counted, as figures, as a table and on the page.
#include "pages/statistics/bar_list.h"
#include "pages/statistics/solved_chart.h"
#include "pages/statistics/statistics.h"
#include "theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace assay::ide;

namespace {

TimelineRow submission(const char *assignment, int day, VerdictView verdict, bool judged = true)
{
    TimelineRow row;
    row.assignmentId = QString::fromLatin1(assignment);
    row.title = row.assignmentId;
    row.languageId = QStringLiteral("cpp");
    row.created = QDateTime(QDate(2026, 11, day), QTime(12, 0));
    row.judged = judged;
    row.verdict = verdict;
    row.score = verdict == VerdictView::Accepted ? 1 : 0;
    row.maxScore = 1;
    return row;
}

AssignmentEntry entry(const char *id, const char *course, const QStringList &tags)
{
    AssignmentEntry made;
    made.id = QString::fromLatin1(id);
    made.course = QString::fromLatin1(course);
    made.tags = tags;
    return made;
}

/// Newest first, as the history gives them.
QVector<TimelineRow> term()
{
    return {
        submission("gone", 9, VerdictView::Accepted),
        submission("b", 8, VerdictView::Accepted),
        submission("a", 7, VerdictView::WrongAnswer), // after it was solved
        submission("c", 5, VerdictView::TimeLimit),
        submission("c", 5, VerdictView::JudgeError, false),
        submission("a", 3, VerdictView::Accepted),
        submission("a", 3, VerdictView::WrongAnswer),
        submission("a", 1, VerdictView::CompileError),
    };
}

QVector<AssignmentEntry> entries()
{
    const QString loops = QStringLiteral("loops");
    AssignmentEntry broken = entry("x", "One", {loops});
    broken.broken = true;
    return {entry("a", "One", {loops}),
            entry("b", "One", {}),
            entry("c", "Two", {loops, QStringLiteral("arrays")}),
            entry("d", "Two", {}),
            broken,
            entry("a", "One", {loops})}; // the same package, found twice
}

} // namespace

class StatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void everySubmissionCountsOnce()
    {
        const Statistics all = statisticsOf(term(), entries());
        QCOMPARE(all.attempts, 8);
        QCOMPARE(all.tried, 4);
        QCOMPARE(all.solved, 3);
        QCOMPARE(all.assignments, 5); // a to d, and the one that is gone
        QCOMPARE(all.days, 6);
        QCOMPARE(all.attemptsToSolve, 5.0 / 3); // 3 for a, 1 for b, 1 for the one that is gone
        QCOMPARE(all.solvedByDay,
                 (QVector<QPair<QDate, int>>{
                     {QDate(2026, 11, 3), 1}, {QDate(2026, 11, 8), 2}, {QDate(2026, 11, 9), 3}}));
        QCOMPARE(all.verdicts.front(), qMakePair(VerdictView::Accepted, 3));
        int judged = 0;
        for (const auto &[verdict, count] : all.verdicts)
            judged += count;
        QCOMPARE(judged, 7); // one was never judged
    }

    void coursesAndTagsCountWhatThereIs()
    {
        const Statistics all = statisticsOf(term(), entries());
        QCOMPARE(all.courses.size(), 2);
        QCOMPARE(all.courses[0].name, QStringLiteral("One"));
        QCOMPARE(all.courses[0].assignments, 2);
        QCOMPARE(all.courses[0].solved, 2);
        QCOMPARE(all.courses[0].attempts, 5);
        QCOMPARE(all.courses[1].tried, 1);
        QCOMPARE(all.courses[1].solved, 0);
        QCOMPARE(all.tags.size(), 2);
        QCOMPARE(all.tags[0].name, QStringLiteral("arrays"));
        QCOMPARE(all.tags[1].assignments, 2);
        QCOMPARE(all.tags[1].solved, 1);
    }

    void nothingIsNothing()
    {
        const Statistics none = statisticsOf({}, {});
        QCOMPARE(none.attempts, 0);
        QCOMPARE(none.attemptsToSolve, 0.0);
        QVERIFY(none.solvedByDay.isEmpty() && none.verdicts.isEmpty() && none.courses.isEmpty());
    }

    void theTableIsSafeForSpreadsheets()
    {
        TimelineRow row = submission("a", 1, VerdictView::Accepted);
        row.title = QStringLiteral("=1+1, \"so\"");
        const QByteArray csv = statisticsCsv({row}, entries());
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("submitted,assignment,course,"));
        QVERIFY2(lines[1].contains("\"'=1+1, \"\"so\"\"\",\"One\",\"cpp\",\"accepted\",1,1,"),
                 lines[1]);
        QVERIFY(lines[1].endsWith('\r'));
        QVERIFY(statisticsCsv(term(), {}).contains("\"not judged\""));
    }

    void barsAndChartSayInWordsWhatTheyDraw()
    {
        BarList bars(QStringLiteral("bars"), QStringLiteral("Courses"));
        bars.setRows({{{}, QStringLiteral("One"), 2, 3, QStringLiteral("2 of 3"), Qt::green},
                      {{}, QStringLiteral("Two"), 0, 0, QStringLiteral("0 of 0"), Qt::green}});
        QVERIFY(bars.accessibleDescription().contains(QLatin1String("One: 2 of 3")));
        QVERIFY(!bars.grab().isNull());
        SolvedChart chart;
        chart.setDays({{QDate(2026, 11, 3), 1}}, QDate(2026, 11, 3)); // one day, no length
        QVERIFY(!chart.accessibleDescription().isEmpty());
        QVERIFY(!chart.grab().isNull());
        chart.setDays({}, QDate(2026, 11, 3));
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(StatisticsTest)
#include "statistics_test.moc"

// Item models, filter, figures, colours: everything below the widgets.

#include "samples.h"

#include "models/assignment_filter.h"
#include "models/assignment_model.h"
#include "models/figures.h"
#include "models/result_model.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace assay::ide;

class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assignmentsAreGroupedByCourse()
    {
        AssignmentModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(samples::assignments());
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex arrays = model.index(0, 0);
        QCOMPARE(arrays.data().toString(), QStringLiteral("Week 3 · Arrays"));
        QCOMPARE(arrays.data(AssignmentModel::TrailingRole).toString(), QStringLiteral("4 of 5"));
        QVERIFY(!model.flags(arrays).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.rowCount(arrays), 5);
        const QModelIndex partly = model.index(3, 0, arrays);
        QCOMPARE(partly.data(AssignmentModel::TrailingRole).toString(), QStringLiteral("60 / 100"));
        QCOMPARE(model.index(0, 0, arrays).data(AssignmentModel::TrailingRole).toString(),
                 QStringLiteral("100"));
        QCOMPARE(
            model.index(0, 0, model.index(2, 0)).data(AssignmentModel::TrailingRole).toString(),
            QStringLiteral("lab"));
        QCOMPARE(model.assignmentCount(), 11);
        QCOMPARE(model.toDoCount(), 5); // five solved, one broken
    }

    void anUpdateKeepsRowsWhereTheyAre()
    {
        AssignmentModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVector<AssignmentEntry> entries = samples::assignments();
        model.setEntries(entries);
        const QPersistentModelIndex row = model.indexOf(entries[3].path);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        entries[3].state = ProgressState::Solved;
        entries[3].bestScore = 100;
        QVERIFY(model.updateEntry(entries[3]));
        QCOMPARE(changed.count(), 2); // the row and its heading
        QCOMPARE(row.parent().data(AssignmentModel::TrailingRole).toString(),
                 QStringLiteral("5 of 5"));
        model.setEntries(entries);
        QCOMPARE(reset.count(), 0);
        QVERIFY(row.isValid());
        AssignmentEntry unknown;
        unknown.path = QStringLiteral("/elsewhere");
        QVERIFY(!model.updateEntry(unknown));
        entries.removeLast();
        model.setEntries(entries);
        QCOMPARE(reset.count(), 1);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void enterOpensWhatIsNamedLikeTheSearch()
    {
        AssignmentModel model;
        model.setEntries(samples::assignments());
        AssignmentFilter filter;
        filter.setSourceModel(&model);
        const auto best = [&filter](const QString &words) {
            filter.setSearch(words);
            return filter.bestMatch().data().toString();
        };
        QCOMPARE(best(QStringLiteral("arr")), QStringLiteral("Rotate the array")); // others: tags
        QCOMPARE(best(QStringLiteral("t")), QStringLiteral("Two Sum"));
        QCOMPARE(best(QStringLiteral("week 4")), QStringLiteral("Department Top Earners"));
        QCOMPARE(best(QStringLiteral("nowhere")), QString());
    }

    void filterFindsWordsAndChips()
    {
        AssignmentModel model;
        AssignmentFilter filter;
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setEntries(samples::assignments());
        QCOMPARE(shown(filter).size(), 11);
        filter.setSearch(QStringLiteral("TOTALS run"));
        QCOMPARE(shown(filter), QStringList{QStringLiteral("Running totals")});
        QCOMPARE(filter.rowCount(), 1); // other headings are gone
        filter.setSearch(QStringLiteral("databases"));
        QCOMPARE(shown(filter).size(), 3);
        filter.setOnlyToDo(true);
        QCOMPARE(shown(filter).size(), 2);
        filter.setLanguage(QStringLiteral("python"));
        QVERIFY(shown(filter).isEmpty());
        QVERIFY(filter.isFiltering());
        filter.clear();
        filter.setLanguage(QStringLiteral("python"));
        QCOMPARE(shown(filter), QStringList{QStringLiteral("Two Sum")});
        filter.clear();
        filter.setDifficulty(3);
        for (const QString &title : shown(filter))
            QCOMPARE(1 + title.size() % 3, 3);
        filter.clear();
        QVERIFY(!filter.isFiltering());
        // A solved assignment leaves the list of what is to do at once.
        filter.setOnlyToDo(true);
        const auto before = shown(filter).size();
        AssignmentEntry done = samples::assignments()[7];
        done.state = ProgressState::Solved;
        QVERIFY(model.updateEntry(done));
        QCOMPARE(shown(filter).size(), before - 1);
    }

    void resultsAreAllottedAndFilledInPlace()
    {
        ResultModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin(samples::expectedRows(), {0, 12, false});
        const int rows = static_cast<int>(samples::expectedRows().size()) + 1;
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(cell(model, 0, ResultModel::VerdictColumn), QStringLiteral("Not run"));
        QVERIFY(cell(model, 0, ResultModel::TimeColumn).isEmpty());

        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows(samples::finishedRows());
        QCOMPARE(changed.count(), 1); // one batch, one signal
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(cell(model, 1, ResultModel::VerdictColumn), QStringLiteral("Wrong answer"));
        QCOMPARE(cell(model, 0, ResultModel::TimeColumn), QStringLiteral("3 ms"));
        QCOMPARE(cell(model, 2, ResultModel::TimeColumn), QStringLiteral("1.00 s"));
        QCOMPARE(model.index(2, 0).data(ResultModel::ShareRole).toDouble(), 1.0);
        QCOMPARE(cell(model, 3, ResultModel::VerdictColumn), QStringLiteral("Not run"));
        QCOMPARE(model.nextBad(-1), 1);
        QCOMPARE(model.nextBad(2), 4); // a skipped test is no problem of its own
        QCOMPARE(model.nextBad(7), 1);

        ResultRow late;
        late.test = QStringLiteral("secret/late");
        late.verdict = VerdictView::Accepted;
        model.setRows({late});
        QCOMPARE(model.rowCount(), rows + 1);
        QVERIFY(model.index(rows, 0).data(ResultModel::IsHiddenRole).toBool());
    }

    void waitingProgramsShowTheClock()
    {
        ResultModel model;
        ResultRow row;
        row.test = QStringLiteral("sleeps");
        row.verdict = VerdictView::TimeLimit;
        row.figures = true;
        row.cpuSeconds = 0.002;
        row.wallSeconds = 3.0;
        row.limitSeconds = 1;
        model.begin({row}, {});
        QCOMPARE(model.rowCount(), 1); // no hidden tests, no row for them
        QCOMPARE(cell(model, 0, ResultModel::TimeColumn), QStringLiteral("3.00 s"));
    }

    void hiddenTestsAreOnlyCounts()
    {
        ResultModel model;
        model.begin({}, {0, -1, false});
        QCOMPARE(cell(model, 0, ResultModel::VerdictColumn), QStringLiteral("Running"));
        model.setHidden({9, 12, true});
        QCOMPARE(cell(model, 0, ResultModel::VerdictColumn), QStringLiteral("9 of 12 passed"));
        QVERIFY(model.row(0) == nullptr);
        QVERIFY(!model.index(0, 0).data(ResultModel::RowRole).isValid());
        QCOMPARE(model.index(0, 0).data(ResultModel::VerdictRole).toInt(),
                 static_cast<int>(VerdictView::Partly));
        model.setHidden({12, 12, true});
        QCOMPARE(model.index(0, 0).data(ResultModel::VerdictRole).toInt(),
                 static_cast<int>(VerdictView::Accepted));
        model.begin({}, {0, -1, false});
        model.finish(); // cancelled: nothing is known, so nothing "runs"
        QCOMPARE(cell(model, 0, ResultModel::VerdictColumn), QStringLiteral("Not run"));
        model.setHidden({});
        QCOMPARE(model.rowCount(), 0);
    }

    void figuresHaveUnitsAndThreeDigits_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &shown) {
            QTest::newRow(name) << shown << QString::fromLatin1(name);
        };
        row("3 ms", timeText(0.003));
        row("0 ms", timeText(0));
        row("999 ms", timeText(0.9994));
        row("1.00 s", timeText(0.9996));
        row("12.3 s", timeText(12.345));
        row("1.5 MiB", memoryText(1.5 * 1024 * 1024));
        row("256 MiB", memoryText(256.0 * 1024 * 1024));
        row("900 KiB", memoryText(900.0 * 1024));
        row("1.0 MiB", memoryText(1024.0 * 1024 - 1));
        row("2.0 GiB", memoryText(2048.0 * 1024 * 1024));
        row("60", scoreText(60));
        row("12.5", scoreText(12.5));
        row("33.33", scoreText(100.0 / 3));
        row("100", scoreText(99.999));
    }

    void figuresHaveUnitsAndThreeDigits()
    {
        QFETCH(const QString, shown);
        QFETCH(const QString, expected);
        QCOMPARE(shown, expected);
    }

    void everyTextIsReadableOnItsGround()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()}) {
            const QVector<ColorPair> pairs{
                {tokens.text, tokens.ground},
                {tokens.text, tokens.panel},
                {tokens.text, tokens.selection},
                {tokens.text, tokens.codeGround},
                {tokens.muted, tokens.ground},
                {tokens.muted, tokens.panel},
                {tokens.muted, tokens.selection},
                {tokens.muted, tokens.codeGround},
                {tokens.accent, tokens.panel},
                {tokens.accent, tokens.selection},
                {tokens.accent, mixed(tokens.selection, tokens.accent, 0.08)},
                {tokens.onAccent, tokens.accent},
                {tokens.onAccent, mixed(tokens.accent, tokens.text, 0.1)},
                {tokens.good.text, tokens.panel},
                {tokens.bad.text, tokens.panel},
                {tokens.limit.text, tokens.panel},
                tokens.good,
                tokens.bad,
                tokens.limit,
                tokens.quiet};
            for (int number = 0; number < pairs.size(); ++number) {
                const double ratio = contrastRatio(pairs[number].text, pairs[number].ground);
                QVERIFY2(ratio >= 4.5,
                         qPrintable(QStringLiteral("%1 theme, pair %2: %3 on %4 is %5:1")
                                        .arg(tokens.dark ? QStringLiteral("dark")
                                                         : QStringLiteral("light"))
                                        .arg(number)
                                        .arg(pairs[number].text.name(), pairs[number].ground.name())
                                        .arg(ratio)));
            }
        }
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    }

    void highContrastDesktopsKeepTheirPalette()
    {
        QPalette desktop;
        desktop.setColor(QPalette::Window, Qt::black);
        desktop.setColor(QPalette::WindowText, Qt::white);
        QVERIFY(isHighContrast(desktop));
        QCOMPARE(tokensFromPalette(desktop).text, QColor(Qt::white));
        QVERIFY(!isHighContrast(paletteFrom(lightTokens())));
        QVERIFY(!isHighContrast(paletteFrom(darkTokens())));
    }

    void verdictsDifferInShapeAndWord()
    {
        // Words tell all apart that judge a program; colours alone never do.
        QSet<QString> words;
        QSet<QString> shapes;
        for (const auto verdict :
             {VerdictView::Accepted, VerdictView::Partly, VerdictView::WrongAnswer,
              VerdictView::TimeLimit, VerdictView::MemoryLimit, VerdictView::OutputLimit,
              VerdictView::RunTimeError, VerdictView::CompileError, VerdictView::SecurityViolation,
              VerdictView::NotRun}) {
            const VerdictLook look = verdictLook(verdict);
            QVERIFY(!words.contains(look.word));
            QVERIFY(!shapes.contains(look.icon));
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(look.icon)),
                     qPrintable(look.icon));
            words << look.word;
            shapes << look.icon;
        }
    }

private:
    static QString cell(const ResultModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    static QStringList shown(const AssignmentFilter &filter)
    {
        QStringList titles;
        for (int course = 0; course < filter.rowCount(); ++course) {
            const QModelIndex heading = filter.index(course, 0);
            for (int row = 0; row < filter.rowCount(heading); ++row)
                titles << filter.index(row, 0, heading).data().toString();
        }
        return titles;
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"

// The panes as people use them: keyboard, mouse, what is shown, what is announced.

#include "samples.h"

#include "models/assignment_model.h"
#include "panes/browser_pane.h"
#include "panes/results_pane.h"
#include "panes/statement_pane.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace assay::ide;

namespace {

QStringList announced;

void recordAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

template <typename T> T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

bool isVisible(const QWidget &parent, const char *name)
{
    const auto *found = child<QWidget>(parent, name);
    return found && found->isVisible();
}

} // namespace

class PanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        QAccessible::installUpdateHandler(recordAnnouncement);
        QAccessible::setActive(true);
    }

    void browserSaysWhatToDoWhenEmpty()
    {
        AssignmentModel model;
        BrowserPane browser(&model);
        browser.show();
        QVERIFY(isVisible(browser, "browserEmptyText"));
        QVERIFY(!isVisible(browser, "filterChips"));
        const QSignalSpy open(&browser, &BrowserPane::openRequested);
        child<QPushButton>(browser, "browserEmptyButton")->click();
        QCOMPARE(open.count(), 1);
        model.setEntries(samples::assignments());
        QVERIFY(!isVisible(browser, "browserEmptyText"));
        QVERIFY(isVisible(browser, "chipAll"));
        QCOMPARE(child<QPushButton>(browser, "chipAll")->text(), QStringLiteral("All 11"));
    }

    void aPageOfTheResultsIsMadeWhenItIsLookedAt()
    {
        ResultsPane pane;
        pane.show();
        int made = 0;
        const int page = pane.addPage(QStringLiteral("Notes"), [&made](QWidget *parent) {
            ++made;
            return new QLabel(QStringLiteral("a page"), parent);
        });
        pane.setPageTitle(page, QStringLiteral("Notes 2"));
        auto *tabs = child<QTabBar>(pane, "resultsTabs");
        QCOMPARE(tabs->tabText(page), QStringLiteral("Notes 2"));
        QCOMPARE(made, 0);
        const QSignalSpy shown(&pane, &ResultsPane::pageShown);
        tabs->setCurrentIndex(page);
        QCOMPARE(made, 1);
        QCOMPARE(pane.currentPage(), page);
        QCOMPARE(shown.count(), 1);
        auto *label = qobject_cast<QLabel *>(pane.page(page));
        QVERIFY(label && label->isVisible());
        pane.begin({}, samples::expectedRows(), {}); // a run is looked at
        QCOMPARE(pane.currentPage(), 0);
        QCOMPARE(tabs->currentIndex(), 0);
        pane.showPage(page);
        QCOMPARE(made, 1);
        QCOMPARE(tabs->currentIndex(), page);
    }

    void browserIsDrivenByKeys()
    {
        AssignmentModel model;
        model.setEntries(samples::assignments());
        BrowserPane browser(&model);
        browser.resize(236, 500);
        browser.show();
        QVERIFY(QTest::qWaitForWindowActive(&browser));
        const QSignalSpy chosen(&browser, &BrowserPane::assignmentChosen);
        auto *search = child<QLineEdit>(browser, "assignmentSearch");
        auto *list = child<QAbstractItemView>(browser, "assignmentList");
        browser.focusSearch();
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Prefix sums"));
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(chosen.isEmpty()); // moving does not open
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().toString(), QStringLiteral("/assignments/two-sum"));

        browser.setCurrent(QStringLiteral("/assignments/two-sum"));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2); // open already: the window goes to its text

        browser.focusSearch();
        QTest::keyClicks(search, QStringLiteral("quiet"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.last().first().toString(),
                 QStringLiteral("/assignments/longest-quiet-stretch"));
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
    }

    void browserClickOpens()
    {
        AssignmentModel model;
        model.setEntries(samples::assignments());
        BrowserPane browser(&model);
        browser.resize(236, 500);
        browser.show();
        const QSignalSpy chosen(&browser, &BrowserPane::assignmentChosen);
        auto *list = child<QAbstractItemView>(browser, "assignmentList");
        const QModelIndex heading = list->model()->index(0, 0);
        const QModelIndex row = list->model()->index(2, 0, heading);
        QVERIFY(list->visualRect(row).height() >= 27 && list->visualRect(row).height() <= 30);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        QCOMPARE(chosen.count(), 1);
        // A click on a heading folds its course and opens nothing.
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(heading).center());
        QCOMPARE(chosen.count(), 1);
        QVERIFY(list->visualRect(row).isEmpty());
    }

    void chipsFilterAndNothingFoundHasAWayBack()
    {
        AssignmentModel model;
        model.setEntries(samples::assignments());
        BrowserPane browser(&model);
        browser.show();
        auto *all = child<QPushButton>(browser, "chipAll");
        auto *toDo = child<QPushButton>(browser, "chipToDo");
        QVERIFY(all->isChecked());
        toDo->click();
        QVERIFY(!all->isChecked());
        QVERIFY(toDo->isChecked());
        child<QPushButton>(browser, "chipLanguage")->click();
        auto *menu = child<QMenu>(browser, "languageMenu");
        QVERIFY(menu->isVisible());
        QVERIFY(!child<QPushButton>(browser, "chipLanguage")->isChecked());
        const auto actions = menu->actions();
        const auto sql = std::ranges::find(actions, QStringLiteral("sql"), &QAction::text);
        QVERIFY(sql != actions.end());
        (*sql)->trigger();
        menu->close();
        QCOMPARE(child<QPushButton>(browser, "chipLanguage")->text(), QStringLiteral("sql"));
        child<QLineEdit>(browser, "assignmentSearch")->setText(QStringLiteral("zzz"));
        QVERIFY(isVisible(browser, "browserEmptyText"));
        child<QPushButton>(browser, "browserEmptyButton")->click();
        QVERIFY(!isVisible(browser, "browserEmptyText"));
        QVERIFY(all->isChecked());
        QVERIFY(child<QLineEdit>(browser, "assignmentSearch")->text().isEmpty());
    }

    void statementShowsAllParts()
    {
        StatementPane pane;
        pane.resize(372, 700);
        pane.show();
        QVERIFY(isVisible(pane, "statementEmpty"));
        pane.setAssignment(samples::stdioAssignment());
        QCOMPARE(child<QLabel>(pane, "statementTitle")->text(),
                 QStringLiteral("Longest quiet stretch"));
        const QString meta = child<QLabel>(pane, "statementMeta")->text();
        for (const auto &part : {QStringLiteral("●●○"), QStringLiteral("1 s"),
                                 QStringLiteral("256 MiB"), QStringLiteral("100 points")}) {
            QVERIFY2(meta.contains(part), qPrintable(meta));
        }
        const auto *text = child<QTextBrowser>(pane, "statementText");
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("A street")));
        QVERIFY(QTest::qWaitFor(
            [text] { return text->verticalScrollBar()->maximum() == 0; })); // as high as its text
        QCOMPARE(pane.findChildren<QWidget *>(QStringLiteral("groupName")).size(), 2);
        // Nothing sticks out of the pane's width.
        QVERIFY(
            QTest::qWaitFor([&] { return pane.widget()->width() <= pane.viewport()->width(); }));

        const auto inputs = pane.findChildren<QPlainTextEdit *>(QStringLiteral("sampleInputText"));
        QCOMPARE(inputs.size(), 2);
        QCOMPARE(inputs[0]->toPlainText(), QStringLiteral("6 2\n4 5 3 9 8 8"));
        pane.findChildren<QPushButton *>(QStringLiteral("sampleInputCopy"))[1]->click();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("3 0\n7 7 7\n"));
        const QSignalSpy run(&pane, &StatementPane::runSample);
        pane.findChildren<QPushButton *>(QStringLiteral("sampleRun"))[1]->click();
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.first().first().toString(), QStringLiteral("sample/2"));
    }

    void hintsOpenOneByOne()
    {
        StatementPane pane;
        pane.resize(372, 900);
        pane.show();
        pane.setAssignment(samples::stdioAssignment());
        const QSignalSpy opened(&pane, &StatementPane::hintOpened);
        QVERIFY(!child<QWidget>(pane, "hint1"));
        child<QPushButton>(pane, "showHint")->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().first().toInt(), 1);
        QVERIFY(child<QTextBrowser>(pane, "hint1Text")
                    ->toPlainText()
                    .contains(QStringLiteral("too loud")));
        QVERIFY(!child<QWidget>(pane, "hint2"));
        // A change of the theme rebuilds the page and keeps what was opened.
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Dark);
        QCOMPARE(pane.openedHints(), 1);
        QVERIFY(isVisible(pane, "hint1"));
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        pane.setAssignment(samples::stdioAssignment(), 3);
        QVERIFY(isVisible(pane, "hint3"));
        QVERIFY(!child<QWidget>(pane, "nextHint"));
    }

    void functionsAreShownAsCalls()
    {
        StatementPane pane;
        pane.show();
        pane.setAssignment(samples::functionAssignment());
        auto *input =
            pane.findChildren<QPlainTextEdit *>(QStringLiteral("sampleInputText")).first();
        QCOMPARE(input->toPlainText(), QStringLiteral("two_sum([2,7,11,15], 9)"));
        pane.setEntryPoint(QStringLiteral("twoSum"));
        QCOMPARE(input->toPlainText(), QStringLiteral("twoSum([2,7,11,15], 9)"));
        pane.setAssignment(samples::sqlAssignment());
        QVERIFY(isVisible(pane, "sampleTruncated"));
        AssignmentView foreign;
        const QString pdf = QStringLiteral("/p/problem.pdf");
        foreign.statements = {{StatementForm::Kind::Pdf, QStringLiteral("en"), {}, pdf}};
        pane.setAssignment(foreign);
        const QSignalSpy link(&pane, &StatementPane::linkActivated);
        child<QPushButton>(pane, "openStatement")->click();
        QCOMPARE(link.first().first().toUrl(), QUrl::fromLocalFile(pdf));
    }

    void resultsFillWithoutJumping()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        QVERIFY(isVisible(pane, "resultsEmptyText"));
        const QSignalSpy run(&pane, &ResultsPane::runRequested);
        child<QPushButton>(pane, "resultsEmptyRun")->click();
        QCOMPARE(run.count(), 1);

        RunSummary summary = samples::runningSummary();
        summary.testsDone = 0;
        pane.begin(summary, samples::expectedRows(), {0, 12, false});
        const auto *table = child<QTreeView>(pane, "resultsTable");
        QCOMPARE(table->model()->rowCount(), samples::expectedRows().size() + 1);
        const int verdictWidth = table->columnWidth(1);
        const QSignalSpy cancel(&pane, &ResultsPane::cancelRequested);
        child<QPushButton>(pane, "cancelRun")->click();
        QCOMPARE(cancel.count(), 1);
        pane.setRows(samples::finishedRows());
        pane.setSummary(samples::runningSummary());
        QCOMPARE(child<QLabel>(pane, "summaryProgress")->text(), QStringLiteral("20 of 28 tests"));
        QCOMPARE(child<QLabel>(pane, "summaryScore")->text(), QStringLiteral("60"));
        QVERIFY(!table->currentIndex().isValid()); // nothing is pulled away under people's eyes
        announced.clear();
        pane.setSummary(samples::finishedSummary());
        QCOMPARE(table->model()->rowCount(), samples::expectedRows().size() + 1);
        QCOMPARE(table->columnWidth(1), verdictWidth);
        QVERIFY(!isVisible(pane, "cancelRun"));
        QCOMPARE(announced, QStringList{QStringLiteral("Wrong answer: 15 of 28 tests passed")});
        pane.setSummary(samples::finishedSummary());
        QCOMPARE(announced.size(), 1);
        QCOMPARE(table->currentIndex().row(), 1); // the first test that was not passed
        QCOMPARE(child<QLabel>(pane, "resultsFinished")->text(), QStringLiteral("10:42"));
    }

    void theHeadShowsWhatFits()
    {
        ResultsPane pane;
        pane.resize(1200, 420);
        pane.show();
        pane.begin(samples::runningSummary(), samples::expectedRows(), {});
        pane.setSummary(samples::runningSummary());
        const auto *header = child<QWidget>(pane, "resultHeader");
        const QStringList parts{QStringLiteral("summaryVerdict"), QStringLiteral("summaryScore"),
                                QStringLiteral("summaryScoreOf"), QStringLiteral("summaryProgress"),
                                QStringLiteral("cancelRun")};
        QVERIFY(isVisible(pane, "summaryProgress") && isVisible(pane, "summaryScoreOf"));
        for (int width = 1200; width >= 420; width -= 30) {
            pane.setSummary(width % 60 == 0 ? samples::runningSummary()
                                            : samples::finishedSummary());
            pane.resize(width, 420);
            QCoreApplication::processEvents();
            for (const QString &name : parts)
                if (const auto *part = header->findChild<QWidget *>(name); part->isVisible())
                    QVERIFY2(part->width() >= part->sizeHint().width(),
                             qPrintable(QStringLiteral("%1 at %2").arg(name).arg(width)));
        }
        QVERIFY(isVisible(pane, "summaryVerdict") && isVisible(pane, "summaryScore"));
    }

    void notesWaitToBeAskedFor()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        pane.begin(samples::runningSummary(), samples::expectedRows(), {});
        const auto *table = child<QTreeView>(pane, "resultsTable");
        QTest::qWait(20);
        const int top = table->mapTo(&pane, QPoint()).y();
        RunSummary summary = samples::finishedSummary();
        summary.note = QStringLiteral("Memory figures are sampled.");
        pane.setSummary(summary);
        QTest::qWait(20);
        QCOMPARE(table->mapTo(&pane, QPoint()).y(), top); // the table did not move
        QVERIFY(!isVisible(pane, "summaryNote"));
        QCOMPARE(child<QPushButton>(pane, "summaryNoteButton")->toolTip(), summary.note);
        child<QPushButton>(pane, "summaryNoteButton")->click();
        QVERIFY(isVisible(pane, "summaryNote"));
    }

    void detailsCompareOutputs()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        pane.begin(samples::runningSummary(), samples::finishedRows(), {});
        pane.setSummary(samples::finishedSummary());
        QCOMPARE(child<QPlainTextEdit>(pane, "detailExpectedText")->toPlainText(),
                 QStringLiteral("4↵"));
        auto *found = child<QPlainTextEdit>(pane, "detailFoundText");
        QCOMPARE(found->toPlainText(), QStringLiteral("3↵"));
        QVERIFY(!found->extraSelections().isEmpty());
        QVERIFY(isVisible(pane, "detailErrors"));
        found->selectAll(); // a copy gives what the program wrote
        found->copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("3\n"));
        QVERIFY(pane.selectNextProblem());
        QCOMPARE(child<QTreeView>(pane, "resultsTable")->currentIndex().row(), 2);
        // The hidden row explains itself and shows nothing of any test.
        const auto *table = child<QTreeView>(pane, "resultsTable");
        const_cast<QTreeView *>(table)->setCurrentIndex(
            table->model()->index(table->model()->rowCount() - 1, 0));
        QVERIFY(!isVisible(pane, "detailOutputs"));
        QVERIFY(
            child<QLabel>(pane, "detailMessage")->text().contains(QStringLiteral("Hidden tests")));
    }

    void returnedValuesAreComparedToo()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        ResultRow row = samples::finishedRows()[1];
        row.expected = QStringLiteral("[0,1]\n");
        row.output.clear();
        row.difference = DifferenceView{0, 0, QStringLiteral("[0,1]"), QStringLiteral("[1,2]")};
        pane.begin(samples::runningSummary(), {row}, {});
        pane.setSummary(samples::finishedSummary());
        QCOMPARE(child<QPlainTextEdit>(pane, "detailFoundText")->toPlainText(),
                 QStringLiteral("[1,2]"));
        QVERIFY(!child<QLabel>(pane, "detailTitle")->text().contains(QStringLiteral("line")));
        QVERIFY(!isVisible(pane, "detailOutputNote"));
        row.difference.reset();
        pane.setRows({row});
        QVERIFY(
            child<QLabel>(pane, "detailOutputNote")->text().contains(QStringLiteral("nothing")));
    }

    void hugeOutputsStayQuick()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        ResultRow row = samples::finishedRows()[1];
        row.expected = QStringLiteral("1 \t2\n").repeated(13000);
        row.output = QStringLiteral("1 \t2\n").repeated(12999) + QStringLiteral("9 9\n");
        row.difference = DifferenceView{13000, 1, QStringLiteral("1"), QStringLiteral("9")};
        QElapsedTimer clock;
        clock.start();
        pane.begin(samples::runningSummary(), {row}, {});
        pane.setSummary(samples::finishedSummary());
        QCoreApplication::sendPostedEvents();
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    void compileErrorsLeadToTheirPlaces()
    {
        ResultsPane pane;
        pane.resize(830, 420);
        pane.show();
        RunSummary summary = samples::finishedSummary();
        summary.verdict = VerdictView::CompileError;
        pane.begin(samples::runningSummary(), samples::expectedRows(), {});
        pane.showCompileFailure(samples::compileLog(), samples::diagnostics());
        pane.setSummary(summary);
        QVERIFY(!isVisible(pane, "resultsTable"));
        QVERIFY(!isVisible(pane, "summaryScore"));
        const auto *list = child<QListWidget>(pane, "diagnosticList");
        QCOMPARE(list->count(), 2);
        const QSignalSpy location(&pane, &ResultsPane::locationActivated);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(0)).center());
        QCOMPARE(location.count(), 1);
        QCOMPARE(location.first(), QVariantList({QStringLiteral("main.cpp"), 9, 31}));
        QVERIFY(pane.selectNextProblem());
        QCOMPARE(location.last()[1].toInt(), 12);
        QVERIFY(child<QPlainTextEdit>(pane, "compileLogText")
                    ->toPlainText()
                    .startsWith(QStringLiteral("main.cpp")));
        pane.begin(samples::runningSummary(), samples::expectedRows(), {});
        QVERIFY(isVisible(pane, "resultsTable"));
    }

    void failuresOfOursAreSaidInWords()
    {
        ResultsPane pane;
        pane.show();
        RunSummary summary = samples::runningSummary();
        pane.begin(summary, samples::expectedRows(), {0, 12, false});
        summary.phase = RunPhase::Failed;
        summary.problem = QStringLiteral("The sandbox could not be started.");
        announced.clear();
        pane.setSummary(summary);
        QCOMPARE(child<QLabel>(pane, "summaryNote")->text(), summary.problem);
        QCOMPARE(announced, QStringList{summary.problem});
        QVERIFY(!isVisible(pane, "summaryScore"));
    }

    void everyWidgetHasANameAndFocusableOnesAreAccessible()
    {
        AssignmentModel model;
        model.setEntries(samples::assignments());
        BrowserPane browser(&model);
        StatementPane statement;
        statement.setAssignment(samples::stdioAssignment());
        ResultsPane results;
        results.begin(samples::runningSummary(), samples::finishedRows(), {0, 12, false});
        for (QWidget *pane : {static_cast<QWidget *>(&browser), static_cast<QWidget *>(&statement),
                              static_cast<QWidget *>(&results)}) {
            pane->show();
            for (const QWidget *part : pane->findChildren<QWidget *>()) {
                if (!QByteArray(part->metaObject()->className()).startsWith("assay::ide::"))
                    continue;
                QVERIFY2(!part->objectName().isEmpty(), part->metaObject()->className());
            }
            for (const QPushButton *button : pane->findChildren<QPushButton *>())
                if (button->isVisibleTo(pane))
                    QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                             qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(PanesTest)
#include "panes_test.moc"

// The history: its model in pages, and in the real window what was run, shown, put back and undone.
#include "pages/history/timeline_model.h"
#include "story_support.h"
#include "story_window.h"

#include "diff/diff_view.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "pages/history/version_text.h"
#include "pages/page_stack.h"
#include "translation.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

TimelineRow row(int number, TimelineKind kind = TimelineKind::Run)
{
    TimelineRow made;
    made.id = QString::number(number);
    made.kind = kind;
    made.created = QDateTime(QDate(2026, 11, 20), QTime(10, 0)).addSecs(-number);
    made.judged = true;
    made.verdict = VerdictView::Accepted;
    made.testsPassed = 2;
    made.testsTotal = 3;
    return made;
}

QVector<TimelineRow> rows(int from, int count)
{
    QVector<TimelineRow> made;
    for (int i = from; i < from + count; ++i)
        made += row(i);
    return made;
}

const QString wrong = QStringLiteral("int main(){return 0;}");
const QString right = QStringLiteral("#include <stdio.h>\nint main(){int a,b;scanf(\"%d%d\",&a,&b);"
                                     "printf(\"%d\\n\",a+b);}");

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void modelAsksForPagesAsTheViewNearsTheEnd();
    void modelSaysTimesAndOutcomesInWords();
    void versionsWithSeveralFilesAreComparedFileByFile();
    void emptyHistorySaysWhatWillBeThere();
    void everyRunIsThereAndOldCodeComesBack();
    void runningAndGoingElsewhereLeavesThePage();
    void theKeyboardReachesAllOfIt();
    void nothingOpensADialogOnAFirstStart();

private:
    void openHistory();
    QListView *timeline() const;
    void run(const QString &program, const QString &action);

    QTemporaryDir m_packages;
    std::unique_ptr<StoryWindow> m_story;
};

void HistoryTest::initTestCase()
{
    makePackage(m_packages.path(), QStringLiteral("sum"));
}

void HistoryTest::init()
{
    m_story = std::make_unique<StoryWindow>(QStringList{m_packages.path()});
    QVERIFY(m_story->waitUntilEditable());
}

void HistoryTest::cleanup()
{
    if (m_story)
        m_story->quit();
    m_story.reset();
}

QListView *HistoryTest::timeline() const
{
    return m_story->window().findChild<QListView *>(QStringLiteral("timelineList"));
}

void HistoryTest::openHistory()
{
    m_story->trigger(QStringLiteral("page.history"));
    QTRY_VERIFY(timeline() && timeline()->model()->rowCount() > 0);
}

void HistoryTest::run(const QString &program, const QString &action)
{
    m_story->editor().setText(program);
    QTRY_VERIFY(m_story->isEnabled(action));
    m_story->trigger(action);
    QVERIFY(
        QTest::qWaitFor([this] { return m_story->isEnabled(QStringLiteral("run.cancel")); }, 5000));
    QVERIFY(m_story->waitUntilJudged());
}

void HistoryTest::modelAsksForPagesAsTheViewNearsTheEnd()
{
    TimelineModel model; // without a tester, which fetches more by itself
    const QSignalSpy wanted(&model, &TimelineModel::pageWanted);
    model.restart();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!model.canFetchMore({})); // it is on its way
    model.append(rows(0, 50), true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.count(), 2); // once a page
    QCOMPARE(model.last()->id, QStringLiteral("49"));
    model.append(rows(50, 7), false);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowCount(), 57);
    QVERIFY(!model.row(57));
    model.restart();
    QCOMPARE(model.rowCount(), 0);
    model.append({}, false);
    QCOMPARE(model.rowCount(), 0);
}

void HistoryTest::modelSaysTimesAndOutcomesInWords()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0));
    const QLocale locale;
    const QString ten = locale.toString(QTime(10, 0), QLocale::ShortFormat);
    QCOMPARE(TimelineModel::whenText(QDateTime(QDate(2026, 11, 21), QTime(10, 0)), now), ten);
    QVERIFY(TimelineModel::whenText(QDateTime(QDate(2026, 11, 20), QTime(10, 0)), now)
                .contains(QLatin1String("yesterday")));
    QVERIFY(TimelineModel::whenText(QDateTime(QDate(2025, 3, 4), QTime(10, 0)), now)
                .contains(locale.toString(QDate(2025, 3, 4), QLocale::ShortFormat)));
    QCOMPARE(TimelineModel::outcomeText(row(1)), QStringLiteral("2 of 3 tests"));
    TimelineRow scored = row(1, TimelineKind::Submit);
    scored.scoring = true;
    scored.score = 12.5;
    scored.maxScore = 100;
    QCOMPARE(TimelineModel::outcomeText(scored), QStringLiteral("12.5 of 100 points"));
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.append({row(1, TimelineKind::Draft), row(2)}, false);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Kept draft"));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Accepted"));
    const QString said = model.index(1).data(Qt::AccessibleTextRole).toString();
    QVERIFY(said.contains(QLatin1String("Accepted")) && said.contains(QLatin1String("Run")) &&
            said.contains(QLatin1String("2 of 3 tests")));
}

void HistoryTest::versionsWithSeveralFilesAreComparedFileByFile()
{
    const SourceView a{QStringLiteral("a.c"), QStringLiteral("1\n")};
    const SourceView b{QStringLiteral("b.c"), QStringLiteral("2")};
    QCOMPARE(comparableTexts({a}, {a}).first, a.text);
    const auto [left, right] = comparableTexts({b, a}, {a});
    QCOMPARE(right, QStringLiteral("──── a.c\n1\n"));
    QCOMPARE(left, QStringLiteral("──── a.c\n1\n──── b.c\n2\n")); // in one order
    const SourceView renamed{QStringLiteral("c.c"), a.text};
    QVERIFY(comparableTexts({a}, {renamed}).first != comparableTexts({a}, {renamed}).second);
}

void HistoryTest::emptyHistorySaysWhatWillBeThere()
{
    m_story->trigger(QStringLiteral("page.history"));
    auto *empty = m_story->window().findChild<QLabel *>(QStringLiteral("historyEmpty"));
    QTest::qWait(200);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QLatin1String("Each run")));
}

void HistoryTest::everyRunIsThereAndOldCodeComesBack()
{
    run(wrong, QStringLiteral("run.samples"));
    run(right, QStringLiteral("run.submit"));
    const QString latest = right + QStringLiteral("\n// latest");
    m_story->editor().setText(latest);

    openHistory();
    QTRY_COMPARE(timeline()->model()->rowCount(), 2);
    const auto word = [this](int line) {
        return timeline()->model()->index(line, 0).data().toString();
    };
    QCOMPARE(word(0), QStringLiteral("Accepted"));
    QCOMPARE(word(1), QStringLiteral("Wrong answer"));
    auto *shown = m_story->window().findChild<CodeEditor *>(QStringLiteral("codeViewText"));
    QTRY_COMPARE(shown->text(), right);
    QVERIFY(shown->isReadOnly());
    QTest::keyClick(timeline(), Qt::Key_Down);
    QTRY_COMPARE(shown->text(), wrong);

    // What changed since: between the two, and up to the editor's text.
    auto *diff = m_story->window()
                     .findChild<QWidget *>(QStringLiteral("historyPage"))
                     ->findChild<DiffView *>();
    timeline()->selectAll();
    QTRY_VERIFY(diff->isVisible() && !diff->model().changes().empty());
    QCOMPARE(diff->model().diff().expected.text(), wrong); // the older one is at the left
    QCOMPARE(diff->model().diff().found.text(), right);
    auto *restore = m_story->window().findChild<QPushButton *>(QStringLiteral("historyRestore"));
    QVERIFY(!restore->isEnabled()); // which of the two?
    auto *what = m_story->window().findChild<QComboBox *>(QStringLiteral("historyView"));
    timeline()->setCurrentIndex(timeline()->model()->index(1, 0));
    what->setCurrentIndex(2);
    QTRY_COMPARE(diff->model().diff().found.text(), latest);
    QCOMPARE(diff->model().diff().expected.text(), wrong);
    timeline()->setCurrentIndex(timeline()->model()->index(0, 0));
    what->setCurrentIndex(1);
    QTRY_COMPARE(diff->model().diff().found.text(), right);
    timeline()->setCurrentIndex(timeline()->model()->index(1, 0)); // the first of all
    QTRY_VERIFY(shown->isVisible());
    what->setCurrentIndex(0);
    QTRY_VERIFY(restore->isEnabled());

    restore->click();
    QTRY_COMPARE(m_story->editor().text(), wrong);
    QVERIFY(m_story->editor().isVisible()); // back at work
    auto *undo = m_story->window().findChild<QPushButton *>(QStringLiteral("messageButton"));
    QVERIFY(undo->isVisible());
    undo->click();
    QCOMPARE(m_story->editor().text(), latest);

    // What was replaced is in the history as well.
    openHistory();
    QTRY_COMPARE(timeline()->model()->rowCount(), 3);
    QCOMPARE(word(0), QStringLiteral("Kept draft"));
    QTRY_COMPARE(shown->text(), latest);
    m_story->quit();
    m_story = std::make_unique<StoryWindow>(QStringList{m_packages.path()});
    QVERIFY(m_story->waitUntilEditable());
    QCOMPARE(m_story->editor().text(), latest);
}

void HistoryTest::runningAndGoingElsewhereLeavesThePage()
{
    auto *stack = m_story->window().findChild<PageStack *>(QStringLiteral("pageStack"));
    openHistory();
    QVERIFY(!stack->isWorkShown());
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(stack->isWorkShown());
    QVERIFY(m_story->waitUntilJudged());
    openHistory();
    m_story->trigger(QStringLiteral("go.assignment"));
    QVERIFY(stack->isWorkShown());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("assignmentSearch"));
}

void HistoryTest::theKeyboardReachesAllOfIt()
{
    QVERIFY(QTest::qWaitForWindowActive(&m_story->window()));
    openHistory();
    QVERIFY(timeline()->hasFocus());
    QTRY_VERIFY(m_story->window()
                    .findChild<QPushButton *>(QStringLiteral("historyRestore"))
                    ->isEnabled()); // the program is there
    QSet<QString> reached;
    for (int i = 0; i < 30; ++i) {
        reached += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char *name : {"timelineList", "historyView", "codeViewText", "historyRestore",
                             "historyCopy", "historyPageBack"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    // Also from the program that is shown.
    m_story->window().findChild<CodeEditor *>(QStringLiteral("codeViewText"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_story->window().findChild<PageStack *>(QStringLiteral("pageStack"))->isWorkShown());
}

void HistoryTest::nothingOpensADialogOnAFirstStart()
{
    QVERIFY(m_story->window().findChildren<QDialog *>().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    installTranslations(QLocale()); // plural forms
    HistoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "history_test.moc"

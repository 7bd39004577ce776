// A student's hour in the real window: choose, type, run, submit, stumble, come back.

#include "story_support.h"
#include "story_window.h"

#include "actions/action_registry.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "models/assignment_model.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolTip>
#include <QTreeView>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QString right =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", a + b);\nreturn 0;\n}\n");
const QString wrongForLarge =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", b > 100 ? 0 : a + b);\nreturn 0;\n}\n");
const QString endless = QStringLiteral("int main(void) {\nfor (;;) {\n}\n}\n");

} // namespace

class StoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatToDoFirst();
    void doesNotKeepWhatIsNoPackage();
    void choosesAnAssignment();
    void runsTheSamples();
    void submitsAndSeesHiddenTestsAsCountsOnly();
    void seesACompileErrorInTheEditor();
    void cancelsAnEndlessProgram();
    void runsSamplesBesideALongSubmission();
    void readsAWarningWhole();
    void findsEverythingAgainAfterReopening();
    void keepsTheWindowAliveWhileManyTestsAreJudged();
    void worksWithTheKeyboardAlone();
    void narrowsDown();

private:
    void choose(const QString &title);

    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void StoryTest::initTestCase()
{
    makePackage(m_folder.path(), QStringLiteral("alpha"));
    makePackage(m_folder.path(), QStringLiteral("beta"), {.timeLimit = 10});
    makePackage(m_folder.path(), QStringLiteral("many"), {.samples = 1, .shown = 50, .hidden = 0});
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
}

void StoryTest::saysWhatToDoFirst()
{
    const QTemporaryDir empty;
    Settings().setLastAssignment({}); // nothing was ever opened
    StoryWindow story({empty.path()});
    QTRY_VERIFY(story.message().contains(empty.path()));
    for (const char *action : {"run.samples", "run.submit"}) {
        QVERIFY(!story.isEnabled(QLatin1String(action)));
        QVERIFY(story.window()
                    .actionRegistry()
                    .action(QLatin1String(action))
                    ->toolTip()
                    .endsWith(QStringLiteral("\nOpen an assignment first.")));
    }
    const auto *run = story.window().findChild<QPushButton *>(QStringLiteral("resultsEmptyRun"));
    QVERIFY(!run->isEnabled());
    QVERIFY(run->toolTip().endsWith(QStringLiteral("Open an assignment first.")));
    story.quit();
}

void StoryTest::doesNotKeepWhatIsNoPackage()
{
    const QTemporaryDir folder;
    const QString note = folder.filePath(QStringLiteral("note.zip"));
    writeFile(note, QStringLiteral("milk, bread"));
    Settings().setLastAssignment({});
    StoryWindow story({});
    const auto *list = story.window().findChild<QTreeView *>(QStringLiteral("assignmentList"));
    const auto isListed = [list](const QString &path) {
        return !list->model()
                    ->match(list->model()->index(0, 0), AssignmentModel::PathRole, path, 1,
                            Qt::MatchExactly | Qt::MatchRecursive)
                    .isEmpty();
    };
    QTRY_VERIFY(list->model()->rowCount() > 0);
    story.window().comeForward({note});
    QTRY_VERIFY2(story.message().startsWith(QStringLiteral("note.zip cannot be opened.")),
                 qPrintable(story.message()));
    QTest::qWait(200); // the list is filled a moment after the packages are read
    QVERIFY(!isListed(note));
    QVERIFY(!Settings().places().contains(note));

    // What the list had before stays there, with what is wrong with it.
    Settings().addPlace(note);
    story.window().comeForward({note});
    QTRY_VERIFY(isListed(note));
    QVERIFY(Settings().places().contains(note));
    story.quit();
    Settings().removePlace(note);
}

void StoryTest::choose(const QString &title)
{
    auto *list = m_story->window().findChild<QTreeView *>(QStringLiteral("assignmentList"));
    QTRY_VERIFY(!list->model()
                     ->match(list->model()->index(0, 0), Qt::DisplayRole, title, 1,
                             Qt::MatchExactly | Qt::MatchRecursive)
                     .isEmpty());
    const QModelIndex index = list->model()
                                  ->match(list->model()->index(0, 0), Qt::DisplayRole, title, 1,
                                          Qt::MatchExactly | Qt::MatchRecursive)
                                  .front();
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QTRY_COMPARE(m_story->window().windowTitle(), title + QStringLiteral(" – Assay"));
    QTRY_VERIFY(m_story->isEnabled(QStringLiteral("run.samples")));
}

void StoryTest::choosesAnAssignment()
{
    choose(QStringLiteral("Sum of two (beta)"));
    choose(QStringLiteral("Sum of two (alpha)"));
    QCOMPARE(m_story->editorPane().currentFile(), QStringLiteral("main.c"));
    QCOMPARE(m_story->editor().text(), QStringLiteral("/* write your program here */\n"));
    QVERIFY(m_story->everythingShown().contains(QStringLiteral("Read two numbers")));
}

void StoryTest::runsTheSamples()
{
    m_story->type(right);
    m_story->trigger(QStringLiteral("run.samples"));
    QCOMPARE(m_story->results()->rowCount(), 2); // allotted at once
    QVERIFY(!m_story->isEnabled(QStringLiteral("run.submit")));
    QVERIFY(m_story->waitUntilJudged());
    const QStringList rows = m_story->resultRows();
    QCOMPARE(rows.size(), 2);
    QVERIFY2(rows[0].startsWith(QStringLiteral("sample 01|Accepted|")), qPrintable(rows[0]));
    QVERIFY2(rows[1].startsWith(QStringLiteral("sample 02|Accepted|")), qPrintable(rows[1]));
}

void StoryTest::submitsAndSeesHiddenTestsAsCountsOnly()
{
    m_story->type(wrongForLarge);
    m_story->trigger(QStringLiteral("run.submit"));
    // Rows are allotted at once and never come or go while results stream in.
    QCOMPARE(m_story->results()->rowCount(), 4);
    const QSignalSpy inserted(m_story->results(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_story->results(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(m_story->waitUntilJudged());
    QVERIFY(inserted.isEmpty() && removed.isEmpty());
    const QStringList rows = m_story->resultRows();
    QVERIFY2(rows.size() == 4, qPrintable(rows.join(QLatin1Char('\n'))));
    QVERIFY(rows[2].startsWith(QStringLiteral("small 01|Accepted|")));
    QVERIFY2(!rows[3].contains(QStringLiteral("Accepted")), qPrintable(rows[3]));
    const QString shown = m_story->everythingShown();
    QVERIFY(!shown.contains(QStringLiteral("large")));
    for (const char *secret : {"1001", "1002", "1003"})
        QVERIFY2(!shown.contains(QLatin1String(secret)), secret);

    m_story->type(right);
    m_story->trigger(QStringLiteral("run.submit"));
    QVERIFY(m_story->waitUntilJudged());
    auto *list = m_story->window().findChild<QTreeView *>(QStringLiteral("assignmentList"));
    const auto isSolved = [list] {
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                                QStringLiteral("Sum of two (alpha)"), 1,
                                                Qt::MatchExactly | Qt::MatchRecursive);
        return !found.isEmpty() && found.front().data(AssignmentModel::SolvedRole).toBool();
    };
    QTRY_VERIFY(isSolved());
}

void StoryTest::seesACompileErrorInTheEditor()
{
    m_story->type(QStringLiteral("int main(void) {\nreturn missing;\n}\n"));
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QVERIFY(m_story->everythingShown().contains(QStringLiteral("missing")));
    QCOMPARE(m_story->editor().nextDiagnostic(-1), 1);
    m_story->editor().setCursorPosition(0, 0);
    m_story->trigger(QStringLiteral("go.next-problem"));
    QCOMPARE(m_story->editorPane().cursorLine(), 1);
}

void StoryTest::cancelsAnEndlessProgram()
{
    choose(QStringLiteral("Sum of two (beta)"));
    m_story->type(endless);
    m_story->trigger(QStringLiteral("run.submit"));
    QTRY_VERIFY(m_story->isEnabled(QStringLiteral("run.cancel")));
    QTest::qWait(1500); // it compiles, and runs
    QVERIFY(m_story->isEnabled(QStringLiteral("run.cancel")));
    QElapsedTimer clock;
    clock.start();
    m_story->trigger(QStringLiteral("run.cancel"));
    QVERIFY(m_story->waitUntilJudged(5000));
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(m_story->isEnabled(QStringLiteral("run.samples")));
}

void StoryTest::runsSamplesBesideALongSubmission()
{
    choose(QStringLiteral("Sum of two (beta)"));
    m_story->type(QStringLiteral("#include <unistd.h>\nint main(void) {\nsleep(2);\n}\n"));
    m_story->trigger(QStringLiteral("run.submit"));
    QTest::qWait(500);
    choose(QStringLiteral("Sum of two (alpha)")); // the submission goes on
    m_story->type(right);
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QVERIFY(m_story->resultRows().front().contains(QStringLiteral("Accepted")));
    QVERIFY2(m_story->message().isEmpty(), qPrintable(m_story->message())); // not over yet
    QTRY_VERIFY_WITH_TIMEOUT(m_story->message().contains(QStringLiteral("(beta)")), 40000);
}

void StoryTest::readsAWarningWhole()
{
    m_story->type(QStringLiteral("#include <stdio.h>\nint main(void) {\n"
                                 "unsigned n = 3;\nint i = -1;\n"
                                 "if (i < n) { printf(\"less\"); }\nreturn 0;\n}\n"));
    m_story->editorPane().setDiagnostics(
        {{DiagnosticSeverity::Warning, QStringLiteral("main.c"), 5, 7,
          QStringLiteral("comparison of integer expressions of different signedness: ‘int’ and "
                         "‘unsigned int’ [-Wsign-compare]")}});
    m_story->trigger(QStringLiteral("go.next-problem"));
    auto *note = m_story->window().findChild<QLabel *>(QStringLiteral("lineDiagnostic"));
    QTRY_VERIFY(note->toolTip().endsWith(QStringLiteral("[-Wsign-compare]")));
    QVERIFY(note->text().startsWith(QStringLiteral("comparison of integer expressions")));
    QVERIFY(note->fontMetrics().horizontalAdvance(note->text()) <= note->width());
    const QPoint place(60, 4 * m_story->editor().textHeight(4) + 8);
    QHelpEvent help(QEvent::ToolTip, place, m_story->editor().viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_story->editor().viewport(), &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("-Wsign-compare")),
             qPrintable(QToolTip::text()));
    QToolTip::hideText();
    m_story->editor().setCursorPosition(0, 0);
    QTRY_VERIFY(note->text().isEmpty());
}

void StoryTest::findsEverythingAgainAfterReopening()
{
    choose(QStringLiteral("Sum of two (alpha)"));
    m_story->type(right);
    m_story->trigger(QStringLiteral("file.new"));
    QTRY_COMPARE(m_story->editorPane().files().size(), 2);
    const QString added = m_story->editorPane().currentFile();
    m_story->type(QStringLiteral("int twice(int x) { return 2 * x; }\n"));
    m_story->editorPane().setCursor(0, 7);
    const QVector<SourceView> before = m_story->editorPane().files();
    m_story->quit(); // at once: nothing waits for the autosave

    m_story = std::make_unique<StoryWindow>(QStringList{});
    // The folder was named on the command line the first time only.
    QTRY_VERIFY(m_story->window().findChild<QTreeView *>(QStringLiteral("assignmentList")));
    m_story->quit();
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
    QTRY_COMPARE(m_story->window().windowTitle(), QStringLiteral("Sum of two (alpha) – Assay"));
    QTRY_COMPARE(m_story->editorPane().files().size(), 2);
    const QVector<SourceView> after = m_story->editorPane().files();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(after[i].name, before[i].name);
        QCOMPARE(after[i].text, before[i].text);
    }
    QCOMPARE(m_story->editorPane().currentFile(), added);
    QCOMPARE(m_story->editorPane().cursorLine(), 0);
    QCOMPARE(m_story->editorPane().cursorColumn(), 7);
}

void StoryTest::keepsTheWindowAliveWhileManyTestsAreJudged()
{
    choose(QStringLiteral("Sum of two (many)"));
    m_story->type(right);
    QTimer beat;
    QElapsedTimer sinceLast;
    qint64 longest = 0;
    beat.setInterval(5);
    beat.setTimerType(Qt::PreciseTimer);
    connect(&beat, &QTimer::timeout, this,
            [&] { longest = std::max(longest, sinceLast.restart()); });
    sinceLast.start();
    beat.start();
    m_story->trigger(QStringLiteral("run.submit"));
    QVERIFY(m_story->waitUntilJudged(60000));
    beat.stop();
    QCOMPARE(m_story->resultRows().size(), 51);
    QVERIFY2(m_story->resultRows().back().contains(QStringLiteral("Accepted")),
             qPrintable(m_story->resultRows().back()));
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
}

void StoryTest::worksWithTheKeyboardAlone()
{
    QWidget &window = m_story->window();
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"));
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("alpha"));
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.windowTitle(), QStringLiteral("Sum of two (alpha) – Assay"));
    QTRY_VERIFY(m_story->isEnabled(QStringLiteral("run.samples")));
    QTRY_VERIFY(m_story->editor().hasFocus());
    QTest::keyClick(&m_story->editor(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(m_story->isEnabled(QStringLiteral("run.cancel")));
    QVERIFY(m_story->waitUntilJudged());
    QSet<QWidget *> panes;
    const auto *ring = window.findChild<QWidget *>(QStringLiteral("focusRing"));
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        panes.insert(QApplication::focusWidget());
        // A frame says where the keyboard is.
        QVERIFY(ring->isVisible());
        QVERIFY(QRect(ring->mapToGlobal(QPoint()), ring->size())
                    .contains(QApplication::focusWidget()->mapToGlobal(QPoint())));
    }
    QCOMPARE(panes.size(), 4);
    // Choosing what is open already leads back to the text, which stays as it is.
    m_story->editor().insert(QStringLiteral(" "));
    QVERIFY(m_story->editor().isUndoAvailable());
    search->setFocus();
    search->setText(QStringLiteral("alpha"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(m_story->editor().hasFocus());
    QVERIFY(m_story->editor().isUndoAvailable());
    search->setFocus();
    QTest::mouseClick(search, Qt::LeftButton);
    QVERIFY(!ring->isVisible());
}

void StoryTest::narrowsDown()
{
    MainWindow &window = m_story->window();
    auto *browser = window.findChild<QWidget *>(QStringLiteral("browserPane"));
    auto *statement = window.findChild<QWidget *>(QStringLiteral("statementPane"));
    QVERIFY(browser->isVisible());
    window.resize(1100, 800);
    QTRY_VERIFY(!browser->isVisible());
    QVERIFY(statement->isVisible());
    m_story->trigger(QStringLiteral("go.assignment"));
    QTRY_VERIFY(browser->isVisible());
    window.resize(900, 700);
    QTRY_VERIFY(!browser->isVisible());
    QVERIFY(statement->isVisible() != m_story->editorPane().isVisible());
    window.resize(1440, 900);
    QTRY_VERIFY(browser->isVisible());
    QVERIFY(statement->isVisible() && m_story->editorPane().isVisible());
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    StoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "story_test.moc"

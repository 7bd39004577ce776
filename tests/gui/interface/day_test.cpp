// Five stories of a student's day, each whole: from the first start to a solved assignment; a wrong
// answer understood; a crash survived; a bug found by a stress test; last week's attempt compared.

#include "story_support.h"
#include "story_window.h"

#include "diff/diff_view.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "models/assignment_model.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <csignal>
#include <cstdio>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QString right =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", a + b);\nreturn 0;\n}\n");
/// Forgets that sums can be large.
const QString small =
    QString(right).replace(QStringLiteral("a + b"), QStringLiteral("(a + b) % 100"));
/// Subtracts.
const QString minus = QString(right).replace(QStringLiteral("a + b"), QStringLiteral("a - b"));
/// Right in the end, and long enough to be caught at work.
const QString slow = QString(right)
                         .replace(QStringLiteral("#include <stdio.h>\n"),
                                  QStringLiteral("#include <stdio.h>\n#include <time.h>\n"))
                         .replace(QStringLiteral("printf"),
                                  QStringLiteral("while (clock() < CLOCKS_PER_SEC) {\n}\nprintf"));

/// The child of the third story: types, submits, says so and works on until it is killed.
int runVictim(const QString &package)
{
    StoryWindow story({package});
    if (!story.waitUntilEditable())
        return 1;
    story.type(slow);
    story.trigger(QStringLiteral("run.submit"));
    const bool judging = QTest::qWaitFor(
        [&] { return story.resultRows().filter(QStringLiteral("Accepted")).size() == 1; }, 30000);
    std::puts(judging ? "judging" : "stuck");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class DayTest : public QObject {
    Q_OBJECT

public:
    explicit DayTest(QString home)
        : m_home(std::move(home))
    {
    }

private Q_SLOTS:
    void fromTheFirstStartToASolvedAssignment();
    void understandsAWrongAnswer();
    void survivesACrash();
    void findsABugByAStressTest();
    void comparesWithLastWeek();

private:
    QString package(const char *name, const PackageShape &shape = {}) const
    {
        return makePackage(m_home + QStringLiteral("/packages"), QLatin1String(name), shape);
    }

    QString m_home;
};

void DayTest::fromTheFirstStartToASolvedAssignment()
{
    StoryWindow story(QStringList{});
    MainWindow &window = story.window();
    const auto *list = window.findChild<QTreeView *>(QStringLiteral("assignmentList"));
    const QString title = QStringLiteral("Average speed");
    const auto entry = [&]() -> QModelIndex {
        const QModelIndexList found =
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, title, 1,
                                 Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.front();
    };
    QTRY_VERIFY_WITH_TIMEOUT(entry().isValid(), 15000); // the course that comes with Assay
    // No dialog, no message: only the window.
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY2(top == &window || !top->isVisible(), qPrintable(top->objectName()));
    QVERIFY2(story.message().isEmpty(), qPrintable(story.message()));

    // Chosen by its name, with the keyboard.
    story.trigger(QStringLiteral("go.assignment"));
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"));
    QTest::keyClicks(search, QStringLiteral("average"));
    QTRY_VERIFY(entry().isValid());
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.windowTitle(), title + QStringLiteral(" – Assay"));
    QVERIFY(story.waitUntilEditable());
    QTRY_VERIFY(story.everythingShown().contains(QStringLiteral("Mira rides her bicycle")));
    auto *python = window.findChild<QAction *>(QStringLiteral("language:python"));
    QVERIFY(python);
    python->trigger();
    QTRY_VERIFY(story.editorPane().currentFile().endsWith(QLatin1String(".py")));

    // At first the average of the speeds, which is wrong; then the right one.
    story.editor().setContents(QStringLiteral(
        "n = int(input())\nspeeds = []\nfor _ in range(n):\n    d, t = input().split()\n"
        "    speeds.append(60 * float(d) / int(t))\nprint(sum(speeds) / n + 1)\n"));
    story.trigger(QStringLiteral("run.samples"));
    QVERIFY(story.waitUntilJudged());
    QVERIFY2(story.resultRows().front().contains(QStringLiteral("Wrong answer")),
             qPrintable(story.resultRows().join(QLatin1Char('\n'))));
    story.editor().setContents(QStringLiteral(
        "n = int(input())\nkm = minutes = 0.0\nfor _ in range(n):\n    d, t = input().split()\n"
        "    km += float(d)\n    minutes += int(t)\nprint(60 * km / minutes)\n"));
    story.trigger(QStringLiteral("run.samples"));
    QVERIFY(story.waitUntilJudged());
    QVERIFY(story.resultRows().filter(QStringLiteral("Wrong answer")).isEmpty());
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    QTRY_VERIFY(entry().data(AssignmentModel::SolvedRole).toBool());
    story.quit();
}

void DayTest::understandsAWrongAnswer()
{
    StoryWindow story({package("sums")});
    QVERIFY(story.waitUntilEditable());
    story.type(minus);
    story.trigger(QStringLiteral("run.samples"));
    QVERIFY(story.waitUntilJudged());
    QVERIFY(story.resultRows().front().contains(QStringLiteral("Wrong answer")));
    // One key leads to the comparison, which says in words where the outputs part.
    story.trigger(QStringLiteral("go.next-difference"));
    const auto *view = story.window().findChild<DiffView *>(QStringLiteral("diffView"));
    QTRY_VERIFY(view && view->isVisible());
    const auto *sentence = story.window().findChild<QLabel *>(QStringLiteral("diffSentence"));
    QTRY_VERIFY2(sentence->text().contains(QStringLiteral("expected 11, found -9")),
                 qPrintable(sentence->text()));
    story.type(right);
    story.trigger(QStringLiteral("run.samples"));
    QVERIFY(story.waitUntilJudged());
    QCOMPARE(story.resultRows().filter(QStringLiteral("|Accepted|")).size(), 2);
    story.quit();
}

void DayTest::survivesACrash()
{
    const QString path = package("crash", {.samples = 1, .shown = 1, .hidden = 0, .timeLimit = 10});
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASSAY_TEST_HOME"), m_home);
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), path});
    QTRY_VERIFY_WITH_TIMEOUT(victim.canReadLine(), 60000);
    QCOMPARE(victim.readLine().trimmed(), QByteArray("judging"));
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    QVERIFY(victim.waitForFinished());

    // The next start opens it again without being told, says what happened and judges the rest.
    StoryWindow story(QStringList{});
    QVERIFY(story.waitUntilEditable());
    QTRY_VERIFY(story.editor().contents().contains(QStringLiteral("CLOCKS_PER_SEC")));
    QTRY_VERIFY2(story.message().startsWith(QStringLiteral("Assay ended")),
                 qPrintable(story.message()));
    QTRY_COMPARE_WITH_TIMEOUT(story.resultRows().filter(QStringLiteral("|Accepted|")).size(), 2,
                              30000);
    story.quit();
}

void DayTest::findsABugByAStressTest()
{
    StoryWindow story({package("stress", {.samples = 2, .shown = 0, .hidden = 3})});
    MainWindow &window = story.window();
    QVERIFY(story.waitUntilEditable());
    story.type(small);
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    // The samples pass, the hidden tests do not, and nothing says why.
    QCOMPARE(story.resultRows().filter(QStringLiteral("|Accepted|")).size(), 2);
    QVERIFY(story.resultRows().back().startsWith(QStringLiteral("hidden|0 ")));

    story.trigger(QStringLiteral("run.stress"));
    auto *generator = window.findChild<CodeEditor *>(QStringLiteral("stressGeneratorEditor"));
    auto *bruteForce = window.findChild<CodeEditor *>(QStringLiteral("stressBruteForceEditor"));
    QVERIFY(generator && bruteForce);
    generator->setText(QStringLiteral("import sys\nprint(20 * int(sys.argv[1]), 50)\n"));
    bruteForce->setText(QStringLiteral("print(sum(map(int, input().split())))\n"));
    auto *start = window.findChild<QPushButton *>(QStringLiteral("stressStart"));
    QTRY_VERIFY(start->isEnabled());
    start->click();
    const auto *found = window.findChild<QLabel *>(QStringLiteral("stressSentence"));
    QTRY_VERIFY2_WITH_TIMEOUT(found->text().startsWith(QStringLiteral("Seed 3: Wrong answer")),
                              qPrintable(found->text()), 30000);
    window.findChild<QPushButton *>(QStringLiteral("stressKeep"))->click();
    QCOMPARE(window.findChild<QPlainTextEdit *>(QStringLiteral("customText"))->toPlainText(),
             QStringLiteral("60 50\n"));

    // Mended, the program passes what was found and all the hidden tests.
    story.type(right);
    story.trigger(QStringLiteral("run.samples"));
    QVERIFY(story.waitUntilJudged());
    QCOMPARE(story.resultRows().filter(QStringLiteral("|Accepted|")).size(), 3);
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    QVERIFY2(story.resultRows().back().startsWith(QStringLiteral("hidden|3 passed")),
             qPrintable(story.resultRows().back()));
    story.quit();
}

void DayTest::comparesWithLastWeek()
{
    const QString path = package("history");
    {
        StoryWindow story({path});
        QVERIFY(story.waitUntilEditable());
        story.type(small);
        story.trigger(QStringLiteral("run.submit"));
        QVERIFY(story.waitUntilJudged());
        story.quit();
    }
    // A week goes by.
    QProcess clock;
    clock.start(QStringLiteral("sqlite3"),
                {qEnvironmentVariable("ASSAY_DATA_DIR") + QStringLiteral("/gradebook.db"),
                 QStringLiteral("UPDATE submissions SET created_ms = created_ms - 604800000 "
                                "WHERE assignment_title LIKE '%(history)';")});
    QVERIFY(clock.waitForFinished());
    QCOMPARE(clock.exitCode(), 0);

    StoryWindow story({path});
    QVERIFY(story.waitUntilEditable());
    QTRY_VERIFY(story.editor().contents().contains(QStringLiteral("% 100")));
    story.type(minus);
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    story.trigger(QStringLiteral("page.history"));
    const auto *list = story.window().findChild<QListView *>(QStringLiteral("timelineList"));
    QTRY_VERIFY(list && list->isVisible() && list->model()->rowCount() >= 2);
    // The newest is on top; last week's is the last, with its program beside it.
    const int last = list->model()->rowCount() - 1;
    const auto *text = story.window().findChild<CodeEditor *>(QStringLiteral("codeViewText"));
    QTRY_VERIFY(text->contents().contains(QStringLiteral("a - b")));
    list->selectionModel()->setCurrentIndex(list->model()->index(last, 0),
                                            QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(text->contents().contains(QStringLiteral("% 100")));
    // What has changed since, side by side.
    story.window().findChild<QComboBox *>(QStringLiteral("historyView"))->setCurrentIndex(2);
    const auto shownDifferences = [&] {
        for (const DiffView *view : story.window().findChildren<DiffView *>())
            if (view->isVisible())
                return view->model().rowCount();
        return 0;
    };
    QTRY_VERIFY(shownDifferences() >= 7); // a row for each line
    // It was better than today's: back into the editor with it, and the rest is quickly mended.
    story.window().findChild<QPushButton *>(QStringLiteral("historyRestore"))->click();
    QTRY_VERIFY(story.editor().contents().contains(QStringLiteral("% 100")));
    story.type(right);
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    QCOMPARE(story.resultRows().filter(QStringLiteral("|Accepted|")).size(), 3);
    story.quit();
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--victim"))
        return runVictim(arguments[2]);
    DayTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "day_test.moc"

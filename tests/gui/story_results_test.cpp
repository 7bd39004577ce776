// What a student does with results: inputs of their own, a comparison, a stress test that finds a
// bug.

#include "story_support.h"
#include "story_window.h"

#include "diff/diff_view.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/custom_inputs.h"
#include "main_window/main_window.h"
#include "main_window/result_export.h"
#include "models/custom_input_model.h"
#include "panes/results_pane.h"
#include "stress/stress_page.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <filesystem>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

/// Wrong when the second number is above 100.
const QString wrong =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", b > 100 ? 0 : a + b);\nreturn 0;\n}\n");

} // namespace

class StoryResultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsInputsOfItsOwn();
    void seesTheGroupsOfAScoringPackage();
    void findsThemAgainAndUndoesADeletion();
    void understandsAWrongAnswer();
    void savesOnlyWhatItMaySee();
    void findsABugByAStressTest();
    void stopsAStressTest();

private:
    template <typename T> T *child(const char *name) const
    {
        return m_story->window().findChild<T *>(QString::fromLatin1(name));
    }
    void showPage(const QString &title) const
    {
        auto *tabs = child<QTabBar>("resultsTabs");
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i).startsWith(title))
                tabs->setCurrentIndex(i);
        QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(title));
    }
    QString rowOf(const QString &label) const
    {
        for (const QString &row : m_story->resultRows())
            if (row.startsWith(label + QLatin1Char('|')))
                return row;
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void StoryResultsTest::initTestCase()
{
    makePackage(m_folder.path(), QStringLiteral("alpha"));
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
    m_story->editor().setContents(wrong);
}

void StoryResultsTest::runsInputsOfItsOwn()
{
    showPage(QStringLiteral("Custom inputs"));
    child<QPushButton>("customAddFirst")->click();
    child<QPlainTextEdit>("customText")->setPlainText(QStringLiteral("1 200\n"));
    child<QCheckBox>("customKnown")->click();
    child<QPlainTextEdit>("customAnswer")->setPlainText(QStringLiteral("201\n"));
    child<QPushButton>("customAdd")->click();
    child<QPlainTextEdit>("customText")->setPlainText(QStringLiteral("3 4\n"));

    m_story->trigger(QStringLiteral("run.samples"));
    QCOMPARE(m_story->resultRows().size(), 4); // allotted at once
    QVERIFY(m_story->waitUntilJudged());
    QVERIFY2(rowOf(QStringLiteral("sample 01")).contains(QStringLiteral("Accepted")),
             qPrintable(m_story->resultRows().join(u'\n')));
    QVERIFY2(rowOf(QStringLiteral("Input 1")).contains(QStringLiteral("Wrong answer")),
             qPrintable(m_story->resultRows().join(u'\n')));
    // Nobody knows what is right: neither passed nor failed, and the output is shown.
    QVERIFY2(rowOf(QStringLiteral("Input 2")).contains(QStringLiteral("Ran|")),
             qPrintable(m_story->resultRows().join(u'\n')));
    QVERIFY(rowOf(QStringLiteral("Input 2")).endsWith(QStringLiteral("|7")));
    QCOMPARE(child<QLabel>("summaryScore")->text(), QStringLiteral("2"));
    QCOMPARE(child<QLabel>("summaryScoreOf")->toolTip(), QStringLiteral("of 3 passed"));

    // Each run reads what stands there now.
    showPage(QStringLiteral("Custom inputs"));
    child<QPlainTextEdit>("customText")->setPlainText(QStringLiteral("5 5\n"));
    child<QPushButton>("customRun")->click();
    QVERIFY(m_story->waitUntilJudged());
    QCOMPARE(m_story->resultRows().size(), 1);
    QVERIFY(rowOf(QStringLiteral("Input 2")).endsWith(QStringLiteral("|10")));
}

void StoryResultsTest::seesTheGroupsOfAScoringPackage()
{
    // A package of the conformance suite; two of its groups are for the student to see.
    const QString path = m_folder.filePath(QStringLiteral("groups/current_groups"));
    std::filesystem::create_directories(QFileInfo(path).path().toStdString());
    std::filesystem::copy(ASSAY_CONFORMANCE "/current_groups", path.toStdString(),
                          std::filesystem::copy_options::recursive);
    writeFile(path + QStringLiteral("/assay.yaml"),
              QStringLiteral(
                  "languages: [c]\nvisibility: {secret/1-all: shown, secret/2-sum: verdict_only, "
                  "secret/3-min/c1: shown}\n"));
    StoryWindow story({path});
    QVERIFY(story.waitUntilEditable());
    story.editor().setContents(QStringLiteral(
        "#include <stdio.h>\n#include <string.h>\nint main(void) {\nchar word[9];\n"
        "scanf(\"%8s\", word);\nputs(strcmp(word, \"b2\") ? word : \"wrong\");\n}\n"));
    QTRY_VERIFY(story.isEnabled(QStringLiteral("run.submit")));
    story.trigger(QStringLiteral("run.submit"));
    QVERIFY(story.waitUntilJudged());
    const QStringList groups = story.resultRows(StoryWindow::Rows::Groups);
    QCOMPARE(groups.size(), 3);
    QVERIFY2(groups[0].startsWith(QStringLiteral("1-all|Accepted|")) &&
                 groups[0].endsWith(QStringLiteral("|20 / 20 points")),
             qPrintable(groups.join(u'\n')));
    QVERIFY2(groups[1].startsWith(QStringLiteral("2-sum|Partly right|||20 / 30 points")),
             qPrintable(groups.join(u'\n')));
    // One of its tests is hidden: what the group comes to as a whole is not told.
    QVERIFY2(groups[2].startsWith(QStringLiteral("3-min||")) && groups[2].endsWith(u'|'),
             qPrintable(groups.join(u'\n')));
    QVERIFY(!story.everythingShown().contains(QStringLiteral("/ 25 points")));
    QCOMPARE(story.window().findChild<QLabel *>(QStringLiteral("summaryScore"))->text(),
             QStringLiteral("90"));
    story.quit();
}

void StoryResultsTest::findsThemAgainAndUndoesADeletion()
{
    m_story->quit();
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
    auto *tabs = child<QTabBar>("resultsTabs");
    showPage(QStringLiteral("Custom inputs"));
    QTRY_COMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Custom inputs 2"));
    QCOMPARE(child<QPlainTextEdit>("customText")->toPlainText(), QStringLiteral("1 200\n"));
    child<QPushButton>("customDelete")->click();
    QCOMPARE(m_story->message(), QStringLiteral("Input 1 was deleted."));
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Custom inputs 1"));
    child<QPushButton>("messageButton")->click();
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Custom inputs 2"));
    QCOMPARE(child<QPlainTextEdit>("customText")->toPlainText(), QStringLiteral("1 200\n"));
}

void StoryResultsTest::understandsAWrongAnswer()
{
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    auto *compare = child<QPushButton>("detailCompare");
    QTRY_VERIFY(compare->isVisible()); // the first test that failed is selected
    compare->click();
    auto *sentence = child<QLabel>("diffSentence");
    QTRY_COMPARE(sentence->text(),
                 QStringLiteral("Input 1 – Line 1, column 1: expected 201, found 0."));
    auto *view = child<DiffView>("diffView");
    QCOMPARE(view->model().rowCount(), 1);
    m_story->trigger(QStringLiteral("go.next-problem"));
    QVERIFY(!view->isVisible());
    m_story->trigger(QStringLiteral("go.next-difference"));
    QVERIFY(view->isVisible());
}

void StoryResultsTest::savesOnlyWhatItMaySee()
{
    m_story->trigger(QStringLiteral("run.submit"));
    QVERIFY(m_story->waitUntilJudged());
    auto *exporter = m_story->window().findChild<ResultExport *>();
    QVERIFY(exporter);
    for (const char *name : {"result.html", "result.pdf"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        exporter->writeTo(path);
        QCOMPARE(m_story->message(), QStringLiteral("The result was saved as %1.").arg(path));
    }
    QFile file(m_folder.filePath(QStringLiteral("result.html")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(html.contains(QStringLiteral("small 01")));
    QVERIFY2(html.contains(QStringLiteral("0 of 3 passed")), qPrintable(html));
    // Of hidden tests neither names nor inputs nor answers.
    for (const char *hidden : {"large", "1000", "1001", "1002", "1003"})
        QVERIFY2(!html.contains(QLatin1String(hidden)), hidden);
}

void StoryResultsTest::findsABugByAStressTest()
{
    m_story->trigger(QStringLiteral("run.stress"));
    auto *page = child<StressPage>("stressPage");
    QVERIFY(page && page->isVisible());
    // A beginning to be changed.
    auto *generator = child<CodeEditor>("stressGeneratorEditor");
    QTRY_VERIFY(generator->contents().contains(QStringLiteral("random.seed")));
    generator->setText(QStringLiteral("import sys\nprint(1, 95 + int(sys.argv[1]))\n"));
    auto *start = child<QPushButton>("stressStart");
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QVERIFY(child<QLabel>("stressState")
                ->text()
                .startsWith(QStringLiteral("Write a brute force first")));
    auto *bruteForce = child<CodeEditor>("stressBruteForceEditor");
    QVERIFY(bruteForce->isVisible());
    bruteForce->setText(QStringLiteral("print(sum(map(int, input().split())))\n"));
    start->click();
    QCOMPARE(start->text(), QStringLiteral("Stop"));
    QTRY_COMPARE_WITH_TIMEOUT(start->text(), QStringLiteral("Start"), 20000);
    const QString sentence = child<QLabel>("stressSentence")->text();
    QVERIFY2(sentence.startsWith(QStringLiteral("Seed 6: Wrong answer")),
             qPrintable(sentence + child<QLabel>("stressState")->text()));
    QVERIFY2(sentence.contains(QStringLiteral("5 ")), qPrintable(sentence));
    QCOMPARE(child<QPlainTextEdit>("stressInputText")->toPlainText().section(u'↵', 0, 0),
             QStringLiteral("1 101"));
    child<QPushButton>("stressKeep")->click();
    QCOMPARE(child<QPlainTextEdit>("customText")->toPlainText(), QStringLiteral("1 101\n"));
    QCOMPARE(child<QPlainTextEdit>("customAnswer")->toPlainText(), QStringLiteral("102\n"));

    // The helpers are found again.
    m_story->quit();
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
    m_story->trigger(QStringLiteral("run.stress"));
    QTRY_VERIFY(child<CodeEditor>("stressGeneratorEditor")
                    ->contents()
                    .contains(QStringLiteral("95 + int")));
    QTRY_VERIFY(child<CodeEditor>("stressBruteForceEditor")
                    ->contents()
                    .startsWith(QStringLiteral("print(sum")));
}

void StoryResultsTest::stopsAStressTest()
{
    child<CodeEditor>("stressGeneratorEditor")
        ->setText(QStringLiteral("import sys\nprint(1, 1)\n"));
    auto *start = child<QPushButton>("stressStart");
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        child<QLabel>("stressState")->text().contains(QStringLiteral("per second")), 20000);
    QVERIFY(m_story->isEnabled(QStringLiteral("run.cancel")));
    m_story->trigger(QStringLiteral("run.cancel"));
    QTRY_COMPARE_WITH_TIMEOUT(start->text(), QStringLiteral("Start"), 10000);
    QVERIFY(child<QLabel>("stressState")->text().startsWith(QStringLiteral("Stopped after")));
    QTRY_VERIFY(!m_story->isEnabled(QStringLiteral("run.cancel")));
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    StoryResultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "story_results_test.moc"

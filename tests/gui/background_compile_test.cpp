// What is compiled while the student pauses, in the real window and the real sandbox.

#include "editor_support.h"
#include "story_window.h"

#include "bridge/background_compiler.h"
#include "bridge/judge_service.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "main_window/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QString right =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", a + b);\nreturn 0;\n}\n");

} // namespace

class BackgroundCompileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marksMistakesWhileTheStudentPauses();
    void leavesNothingToCompileForARun();
    void isEndedByTheNextKey();
    void doesNothingWhenSwitchedOff();
    void cleanupTestCase() { m_story->quit(); }

private:
    template <typename Object> Object *part() { return m_story->window().findChild<Object *>(); }
    int started() { return part<BackgroundCompiler>()->started(); }
    bool waitForAnswer(QSignalSpy &answers) { return !answers.isEmpty() || answers.wait(20'000); }

    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void BackgroundCompileTest::initTestCase()
{
    makePackage(m_folder.path(), QStringLiteral("alpha"));
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QSignalSpy checked(part<JudgeService>(), &JudgeService::sandboxChecked);
    QVERIFY(m_story->waitUntilEditable());
    QVERIFY(!checked.isEmpty() || checked.wait(20'000));
    QCOMPARE(started(), 0); // opening is no edit
}

void BackgroundCompileTest::marksMistakesWhileTheStudentPauses()
{
    QSignalSpy answers(part<BackgroundCompiler>(), &BackgroundCompiler::compiled);
    m_story->type(QStringLiteral("int main(void) {\nreturn y;\n}\n"));
    QVERIFY(waitForAnswer(answers));
    QCOMPARE(started(), 1);
    QVERIFY(!answers.front().front().value<CompileView>().ok);
    QVERIFY(isMarked(m_story->editor(), errorIndicator, 1,
                     int(m_story->editor().text(1).indexOf(u'y'))));
    QVERIFY(m_story->editor().diagnosticText(1).contains(QStringLiteral("undeclared")));
    QCOMPARE(m_story->results()->rowCount(), 0); // a run is something else
}

void BackgroundCompileTest::leavesNothingToCompileForARun()
{
    QSignalSpy answers(part<BackgroundCompiler>(), &BackgroundCompiler::compiled);
    QSignalSpy compiled(part<JudgeService>(), &JudgeService::compiled);
    m_story->type(right);
    QVERIFY(waitForAnswer(answers));
    const auto found = answers.front().front().value<CompileView>();
    QVERIFY(found.ok && !found.cached);
    QCOMPARE(m_story->editor().diagnosticText(1), QString()); // the mistake is gone
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QCOMPARE(compiled.size(), 1);
    QVERIFY(compiled.front()[1].value<CompileView>().ok);
    QVERIFY(compiled.front()[1].value<CompileView>().cached);
}

void BackgroundCompileTest::isEndedByTheNextKey()
{
    QSignalSpy answers(part<BackgroundCompiler>(), &BackgroundCompiler::compiled);
    const int before = started();
    m_story->type(right + QStringLiteral("int one;\n"));
    QTRY_COMPARE_WITH_TIMEOUT(started(), before + 1, 5000);
    QTest::keyClick(&m_story->editor(), Qt::Key_Space); // while it compiles
    QTRY_COMPARE_WITH_TIMEOUT(started(), before + 2, 5000);
    QVERIFY(waitForAnswer(answers));
    QTest::qWait(300);
    QCOMPARE(answers.size(), 1); // the first was never told
}

void BackgroundCompileTest::doesNothingWhenSwitchedOff()
{
    EditorOptions options;
    options.backgroundCompile = false;
    part<Workspace>()->setEditorOptions(options);
    const int before = started();
    m_story->type(right);
    QTest::qWait(2 * BackgroundCompiler::pauseMilliseconds);
    QCOMPARE(started(), before);
    part<Workspace>()->setEditorOptions({});
    m_story->type(right + QStringLiteral("\n\n"));
    QTRY_COMPARE_WITH_TIMEOUT(started(), before + 1, 5000);
}

int main(int argc, char **argv)
{
    return runEditorTest<BackgroundCompileTest>(argc, argv);
}

#include "background_compile_test.moc"

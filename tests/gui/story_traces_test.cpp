// Of hidden tests nothing is shown, exported or left in the student's files but what the gradebook
// needs: names and verdicts. The package itself lies elsewhere.

#include "story_support.h"
#include "story_window.h"

#include "documents/document_tools.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "main_window/result_export.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QByteArray contents = "zq7";       ///< in inputs, answers, descriptions and messages
const QByteArray names = "zq8";          ///< in names of tests and groups
const QByteArray secretGroup = "zq8low"; ///< its verdict may be seen, not its contents

/// Tells what it reads through every channel there is.
const QString telltale = QStringLiteral(
    "#include <stdio.h>\n#include <stdlib.h>\nint main(void) {\n"
    "char line[200];\nfgets(line, 200, stdin);\nfputs(line, stdout);\nfputs(line, stderr);\n"
    "FILE *file = fopen(line, \"w\");\nif (file) fputs(line, file);\nfflush(stdout);\n"
    "if (line[0] == 'z') abort();\nreturn 0;\n}\n");

const QString validator =
    QStringLiteral("import sys\n"
                   "given, answer = open(sys.argv[1]).read(), open(sys.argv[2]).read()\n"
                   "for name in ('judgemessage.txt', 'teammessage.txt'):\n"
                   "    open(sys.argv[3] + '/' + name, 'w').write(given + answer)\n"
                   "print(given, answer)\nprint(given, answer, file=sys.stderr)\n"
                   "sys.exit(42 if sys.stdin.read() == answer else 43)\n");

void addTest(const QString &folder)
{
    writeFile(folder + QStringLiteral("/zq8test.in"), QStringLiteral("zq7input 1\n"));
    writeFile(folder + QStringLiteral("/zq8test.ans"), QStringLiteral("zq7answer\n"));
    writeFile(folder + QStringLiteral("/zq8test.yaml"),
              QStringLiteral("description: zq7description\nhint: zq7hint\n"));
}

} // namespace

class StoryTracesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsShown();
    void nothingIsExported();
    void nothingIsLeftInFiles();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void StoryTracesTest::initTestCase()
{
    const QString top = makePackage(m_folder.path(), QStringLiteral("alpha"));
    for (const char *group : {"zq8high", "zq8low"})
        addTest(top + QStringLiteral("/data/secret/") + QLatin1String(group));
    writeFile(top + QStringLiteral("/assay.yaml"),
              QStringLiteral("languages: [c]\n"
                             "visibility:\n  secret/zq8low: verdict_only\n"));
    writeFile(top + QStringLiteral("/output_validator/check.py"), validator);
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
    m_story->editor().setContents(telltale);
}

void StoryTracesTest::nothingIsShown()
{
    for (const char *action : {"run.samples", "run.submit"}) {
        m_story->trigger(QLatin1String(action));
        QVERIFY(m_story->waitUntilJudged());
    }
    QVERIFY2(m_story->everythingShown().contains(QStringLiteral("Run-time error")),
             qPrintable(m_story->everythingShown()));
    auto *tabs = m_story->window().findChild<QTabBar *>(QStringLiteral("resultsTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QTest::qWait(100);
        const QString shown = m_story->everythingShown();
        QVERIFY2(!shown.contains(QLatin1String(contents)), qPrintable(tabs->tabText(i)));
        QVERIFY2(!shown.contains(QStringLiteral("zq8high")), qPrintable(tabs->tabText(i)));
    }
    for (const char *page : {"page.history", "page.statistics", "run.stress"}) {
        m_story->trigger(QLatin1String(page));
        QTest::qWait(300);
        const QString shown = m_story->everythingShown();
        QVERIFY2(!shown.contains(QLatin1String(contents)), page);
        QVERIFY2(!shown.contains(QStringLiteral("zq8high")), page);
    }
}

void StoryTracesTest::nothingIsExported()
{
    auto *exporter = m_story->window().findChild<ResultExport *>();
    QVERIFY(exporter);
    const QString page = m_folder.filePath(QStringLiteral("result.html"));
    exporter->writeTo(page);
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString all = QString::fromUtf8(file.readAll());
    QVERIFY(all.contains(QLatin1String(secretGroup)));

    const QString printed = m_folder.filePath(QStringLiteral("result.pdf"));
    exporter->writeTo(printed);
    DocumentTools *tools = documentTools();
    QVERIFY(tools);
    QString problem;
    const auto document = tools->openPdf(printed, problem);
    QVERIFY2(document, qPrintable(problem));
    for (int number = 0; number < document->pageCount(); ++number)
        for (const auto &word : document->words(number))
            all += word.text;
    QVERIFY(!all.contains(QLatin1String(contents)));
    QVERIFY(!all.contains(QStringLiteral("zq8high")));
}

void StoryTracesTest::nothingIsLeftInFiles()
{
    m_story->quit();
    const QString home = QFile::decodeName(qgetenv("ASSAY_STORY_HOME"));
    QDirIterator files(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool named = false;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(contents), qPrintable(file.fileName()));
        if (file.fileName().contains(QStringLiteral("/gradebook.db")))
            named = named || bytes.contains(names);
        else
            QVERIFY2(!bytes.contains(names), qPrintable(file.fileName()));
    }
    QVERIFY(named); // so would the rest have been found
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    qputenv("ASSAY_STORY_HOME", QFile::encodeName(home.path()));
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    StoryTracesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "story_traces_test.moc"

// Killed in the middle: the window runs in a child, which types, submits a program that runs for
// long and is then killed with SIGKILL. Afterwards the text is there, the submission is judged
// again, and no process of the run is left.

#include "story_support.h"
#include "story_window.h"

#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

// Busy for two seconds of processor time, then right: long enough to be caught at it, and accepted
// in the end. The number in it tells its processes from others.
const QString slow =
    QStringLiteral("#include <stdio.h>\n#include <time.h>\nint main(void) {\nint a, b;\n"
                   "scanf(\"%d %d\", &a, &b);\nwhile (clock() < 2 * CLOCKS_PER_SEC) {\n}\n"
                   "printf(\"%d\\n\", a + b);\nreturn 0;\n}\n");

/// Helper processes that have this test's folder in their environment.
QStringList processesOf(const QString &home)
{
    QStringList found;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(pid));
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.toLongLong() == 0 || pid.toLongLong() == QCoreApplication::applicationPid())
            continue;
        if (!environment.open(QIODevice::ReadOnly) || !command.open(QIODevice::ReadOnly))
            continue;
        if (environment.readAll().contains(home.toUtf8()))
            found += pid + QLatin1Char(' ') + QString::fromLocal8Bit(command.readAll());
    }
    return found;
}

/// The child: opens the window, types, submits, says so and goes on until it is killed.
int runVictim(const QString &folder)
{
    StoryWindow story({folder});
    if (!story.waitUntilEditable())
        return 1;
    story.type(slow);
    story.trigger(QStringLiteral("run.submit"));
    const bool running = QTest::qWaitFor(
        [&] {
            return story.resultRows().join(QLatin1Char('\n')).contains(QLatin1String("Accepted"));
        },
        30000);
    std::puts(running ? "running" : "stuck");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class StoryCrashTest : public QObject {
    Q_OBJECT

public:
    explicit StoryCrashTest(QString home)
        : m_home(std::move(home))
    {
    }

private Q_SLOTS:
    void survivesAKill();

private:
    QString m_home;
};

void StoryCrashTest::survivesAKill()
{
    const QString folder = m_home + QStringLiteral("/packages");
    makePackage(folder, QStringLiteral("alpha"),
                {.samples = 1, .shown = 2, .hidden = 1, .timeLimit = 10});

    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASSAY_TEST_HOME"), m_home);
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder});
    QVERIFY(victim.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(victim.canReadLine(), 60000);
    QCOMPARE(victim.readLine().trimmed(), QByteArray("running"));
    QVERIFY(!processesOf(m_home).isEmpty());
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    QTRY_VERIFY2_WITH_TIMEOUT(processesOf(m_home).isEmpty(),
                              qPrintable(processesOf(m_home).join(QLatin1Char('\n'))), 5000);

    StoryWindow story({folder});
    QVERIFY(story.waitUntilEditable());
    QTRY_VERIFY(story.editor().text().contains(QStringLiteral("CLOCKS_PER_SEC")));
    QTRY_VERIFY2_WITH_TIMEOUT(story.message().contains(QStringLiteral("Sum of two (alpha)")),
                              qPrintable(story.message()), 15000);
    const auto isJudged = [&] {
        const QStringList rows = story.resultRows();
        return rows.size() == 4 && rows.filter(QStringLiteral("Accepted")).size() == 3 &&
               rows.back().contains(QStringLiteral("1 passed"));
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isJudged(), qPrintable(story.resultRows().join(QLatin1Char('\n'))),
                              40000);
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
    StoryCrashTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "story_crash_test.moc"

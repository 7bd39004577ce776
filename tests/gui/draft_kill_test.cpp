// Killed with SIGKILL at random moments while somebody types: what is found again is a beginning of
// what was typed, never something else, and lacks at most what was typed in the last ten seconds;
// nothing at all if the keyboard rested for a second.
//
// ASSAY_KILLS sets how often (3 in the timed tests; `./dev bench drafts` takes 40), ASSAY_SEED
// where the random numbers begin.

#include "story_support.h"
#include "story_window.h"

#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSplitter>
#include <QTest>

#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

using namespace assay::ide;
using namespace assay::ide::test;
using namespace std::chrono_literals;

namespace {

constexpr auto idle = 1s;
constexpr auto longest = 10s;
/// Until a save is on the disk of a busy computer.
constexpr auto patience = 1500ms;

/// Of the clock that all processes share, in milliseconds.
qint64 now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What is typed: no two places in it look alike, and nothing the editor completes by itself.
QString textOf(quint32 seed, int length)
{
    QString text;
    for (int line = 0; text.size() < length; ++line)
        text += QStringLiteral("line %1 of %2 ends here\n").arg(line).arg(seed);
    return text.left(length);
}

/// One line of the child's log: so many characters were in the editor at that moment.
struct Typed {
    qint64 time = 0;
    qsizetype length = 0;
};

std::vector<Typed> readLog(const QString &path)
{
    std::vector<Typed> log;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return log;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 2)
            log.push_back({parts[0].toLongLong(), parts[1].toLongLong()});
    }
    return log;
}

/// The child: opens the window and types until it is killed, in bursts and with rests.
int runVictim(const QString &package, quint32 seed, const QString &logPath)
{
    StoryWindow story({package});
    if (!story.waitUntilEditable())
        return 1;
    QFile log(logPath);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    QRandomGenerator random(seed);
    story.type(QString()); // an empty page
    log.write(QByteArray::number(now()) + " 0\n");
    const QString text = textOf(seed, 100000);
    for (qsizetype i = 0; i < text.size(); ++i) {
        CodeEditor &editor = story.editor();
        if (text[i] == QLatin1Char('\n'))
            QTest::keyClick(&editor, Qt::Key_Return);
        else
            QTest::keyClick(&editor, text[i].toLatin1());
        log.write(QByteArray::number(now()) + ' ' + QByteArray::number(i + 1) + '\n');
        const bool rests = random.bounded(150) == 0;
        QTest::qWait(rests ? 1000 + random.bounded(2000) : random.bounded(30));
    }
    return QApplication::exec();
}

/// What of a window is found again, beside the texts.
QString arrangementOf(const StoryWindow &story)
{
    QStringList parts;
    const auto *columns = story.window().findChild<QSplitter *>(QStringLiteral("columns"));
    for (const int size : columns->sizes())
        parts += QString::number(size);
    // Its height depends on the bars above, the shares do not.
    const auto *work = story.window().findChild<QSplitter *>(QStringLiteral("work"));
    const QList<int> heights = work->sizes();
    parts += QString::number(qRound(10.0 * heights[0] / (heights[0] + heights[1])));
    parts += QString::number(story.editorPane().zoom());
    parts += story.editorPane().currentFile();
    parts += QString::number(story.editorPane().cursorLine());
    parts += QString::number(story.window().width());
    return parts.join(QLatin1Char(' '));
}

/// The child: arranges everything anew, says how it looks and waits to be killed.
int runArranger(const QString &package)
{
    StoryWindow story({package});
    if (!story.waitUntilEditable())
        return 1;
    story.window().resize(1300, 800);
    story.type(QStringLiteral("int main(void);\n"));
    story.trigger(QStringLiteral("file.new"));
    story.type(QStringLiteral("int twice(int);\nint thrice(int);\n"));
    story.trigger(QStringLiteral("view.zoom-in"));
    auto *columns = story.window().findChild<QSplitter *>(QStringLiteral("columns"));
    QSplitterHandle *handle = columns->handle(2);
    const QPoint middle = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, middle + QPoint(70, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, middle + QPoint(70, 0));
    QTest::qWait(3500); // a second's rest, and another for what is remembered
    std::printf("%s\n", qPrintable(arrangementOf(story)));
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class DraftKillTest : public QObject {
    Q_OBJECT

public:
    explicit DraftKillTest(QString home)
        : m_home(std::move(home))
    {
    }

private Q_SLOTS:
    void losesNothingButTheLastMoments_data();
    void losesNothingButTheLastMoments();
    void findsTheWindowAsItWas();

private:
    void start(QProcess &victim, const QStringList &arguments) const;

    QString m_home;
};

void DraftKillTest::losesNothingButTheLastMoments_data()
{
    QTest::addColumn<quint32>("seed");
    const int kills = qEnvironmentVariableIntValue("ASSAY_KILLS");
    const auto first = static_cast<quint32>(qEnvironmentVariableIntValue("ASSAY_SEED"));
    const auto count = static_cast<quint32>(kills > 0 ? kills : 3);
    for (quint32 seed = first + 1; seed <= first + count; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void DraftKillTest::losesNothingButTheLastMoments()
{
    QFETCH(quint32, seed);
    const QString name = QStringLiteral("kill%1").arg(seed);
    const QString package = makePackage(m_home + QStringLiteral("/packages"), name);
    const QString logPath = m_home + QLatin1Char('/') + name + QStringLiteral(".log");
    QProcess victim;
    start(victim, {QStringLiteral("--victim"), package, QString::number(seed), logPath});
    QTRY_VERIFY_WITH_TIMEOUT(!readLog(logPath).empty(), 60000);
    // Every fourth one types for longer than the longest interval between two saves.
    QRandomGenerator random(seed + 1000);
    const int moment = seed % 4 == 0 ? 11000 + random.bounded(4000) : 500 + random.bounded(3500);
    std::this_thread::sleep_for(std::chrono::milliseconds(moment));
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    const qint64 killed = now();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

    const std::vector<Typed> log = readLog(logPath);
    qsizetype required = 0;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const qint64 next = i + 1 < log.size() ? log[i + 1].time : killed;
        const bool rested = next - log[i].time > (idle + patience) / 1ms;
        if (rested || killed - log[i].time > (longest + patience) / 1ms)
            required = log[i].length;
    }

    StoryWindow story({package});
    QVERIFY(story.waitUntilEditable());
    QVERIFY2(story.message().startsWith(QStringLiteral("Assay ended unexpectedly")),
             qPrintable(story.message()));
    const QString found = story.editor().text();
    const QString typed = textOf(seed, 100000);
    const bool isUntouched = found == QStringLiteral("/* write your program here */\n");
    QVERIFY2(typed.startsWith(found) || (isUntouched && required == 0), qPrintable(found));
    const QString account = QStringLiteral("typed %1, found %2, required %3")
                                .arg(log.back().length)
                                .arg(isUntouched ? 0 : found.size())
                                .arg(required);
    QVERIFY2(isUntouched || found.size() >= required, qPrintable(account));
    if (!isUntouched && !found.isEmpty()) { // the cursor is where it was at the last save
        const qsizetype line = found.count(QLatin1Char('\n'));
        QCOMPARE(story.editorPane().cursorLine(), static_cast<int>(line));
    }
    std::printf("drafts: %s\n", qPrintable(account));
    story.quit();
}

void DraftKillTest::start(QProcess &victim, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASSAY_TEST_HOME"), m_home);
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY(victim.waitForStarted());
}

void DraftKillTest::findsTheWindowAsItWas()
{
    const QString package =
        makePackage(m_home + QStringLiteral("/packages"), QStringLiteral("arranged"));
    QProcess victim;
    start(victim, {QStringLiteral("--arranger"), package});
    QTRY_VERIFY_WITH_TIMEOUT(victim.canReadLine(), 60000);
    const QString arranged = QString::fromUtf8(victim.readLine()).trimmed();
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    QVERIFY(victim.waitForFinished());

    StoryWindow story(QStringList{}, StoryWindow::Size::Remembered);
    QVERIFY(story.waitUntilEditable()); // the assignment that was open, though nobody names it
    QTRY_COMPARE(arrangementOf(story), arranged);
    QCOMPARE(story.editorPane().files().size(), 2);
    QVERIFY(story.message().startsWith(QStringLiteral("Assay ended unexpectedly")));
    story.quit();

    StoryWindow again(QStringList{}, StoryWindow::Size::Remembered);
    QVERIFY(again.waitUntilEditable());
    QVERIFY2(again.message().isEmpty(), qPrintable(again.message())); // that was a proper end
    again.quit();
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--victim"))
        return runVictim(arguments[2], arguments[3].toUInt(), arguments[4]);
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--arranger"))
        return runArranger(arguments[2]);
    DraftKillTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "draft_kill_test.moc"

// Asked to end from outside, the real program ends as by its close button: no crash is told of.
#include "story_support.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace assay::ide;
using namespace assay::ide::test;

class TerminationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsInOrder_data();
    void endsInOrder();

private:
    const IsolatedHome m_home;
};

void TerminationTest::endsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TerminationTest::endsInOrder()
{
    QFETCH(const int, signal);
    // What stands for an open window, see SessionKeeper.
    const QString mark =
        qEnvironmentVariable("XDG_STATE_HOME") + QStringLiteral("/assay/open-window");
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(ASSAY_IDE), {});
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), 20000);
    ::kill(static_cast<pid_t>(program.processId()), signal);
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!QFile::exists(mark));
}

QTEST_GUILESS_MAIN(TerminationTest)
#include "termination_test.moc"

// One window for each gradebook: the real program, started twice, killed, and started as another.
#include "single_instance.h"
#include "story_support.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

constexpr int patience = 20000;

class Program {
public:
    explicit Program(const QStringList &arguments, const QProcessEnvironment &environment =
                                                       QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ASSAY_IDE), arguments);
        m_process.waitForStarted();
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool ends() { return m_process.waitForFinished(patience) && m_process.exitCode() == 0; }
    bool lives(int milliseconds = 1500) { return !m_process.waitForFinished(milliseconds); }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstHearsWhatTheNextWanted();
    void rubbishOnTheSocketIsIgnored();
    void theProgramHandsOverAndEnds();
    void aKilledWindowKeepsNobodyOut();
    void anotherGradebookOrUserHasAWindowOfItsOwn();

private:
    QString lastAssignment() const;
    QStringList sockets() const;

    const IsolatedHome m_home;
    QTemporaryDir m_packages;
    QString m_first;
    QString m_second;
};

void SingleInstanceTest::initTestCase()
{
    m_first = makePackage(m_packages.path(), QStringLiteral("first"));
    m_second = makePackage(m_packages.path(), QStringLiteral("second"));
}

QString SingleInstanceTest::lastAssignment() const
{
    const QSettings settings(qEnvironmentVariable("XDG_CONFIG_HOME") +
                                 QStringLiteral("/assay/assay-ide.ini"),
                             QSettings::IniFormat);
    return settings.value(QStringLiteral("session/assignment")).toString();
}

QStringList SingleInstanceTest::sockets() const
{
    return QDir(qEnvironmentVariable("XDG_RUNTIME_DIR"))
        .entryList({QStringLiteral("assay-ide-*.socket")}, QDir::System);
}

void SingleInstanceTest::theFirstHearsWhatTheNextWanted()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path(), QStringLiteral("a"));
    QVERIFY(first.claim());
    first.listen();
    const QSignalSpy started(&first, &SingleInstance::started);
    const SingleInstance same(folder.path(), QStringLiteral("a"));
    // Handing over blocks, so it happens in a thread of its own, as it does in a process.
    const QStringList places{QStringLiteral("/a b/ü"), QStringLiteral("/c")};
    bool taken = false;
    std::unique_ptr<QThread> other(QThread::create([&] { taken = same.handOver(places); }));
    other->start();
    QTRY_COMPARE(started.count(), 1);
    other->wait();
    QVERIFY(taken);
    QCOMPARE(started.first().first().toStringList(), places);
    SingleInstance different(folder.path(), QStringLiteral("b"));
    QVERIFY(different.claim());
}

void SingleInstanceTest::rubbishOnTheSocketIsIgnored()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path(), QStringLiteral("a"));
    QVERIFY(first.claim());
    first.listen();
    const QSignalSpy started(&first, &SingleInstance::started);
    const QString path = folder.filePath(
        QDir(folder.path()).entryList({QStringLiteral("*.socket")}, QDir::System).value(0));
    QLocalSocket mute;
    mute.connectToServer(path);
    QLocalSocket flood;
    flood.connectToServer(path);
    flood.write(QByteArray(3 << 20, 'x'));
    QTRY_COMPARE(flood.state(), QLocalSocket::UnconnectedState);
    QLocalSocket nonsense;
    nonsense.connectToServer(path);
    nonsense.write("{\"places\": 7}\n");
    QTRY_COMPARE(started.count(), 1); // somebody came, wanting nothing
    QVERIFY(started.first().first().toStringList().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(mute.state(), QLocalSocket::UnconnectedState, 5000);
}

void SingleInstanceTest::theProgramHandsOverAndEnds()
{
    Program first({m_first});
    QTRY_COMPARE_WITH_TIMEOUT(lastAssignment(), m_first, patience);
    Program second({m_second});
    QVERIFY(second.ends());
    QTRY_COMPARE_WITH_TIMEOUT(lastAssignment(), m_second, patience); // in the first one's window
    QVERIFY(first.lives(200));
    Program third({QStringLiteral("--new-window"), m_first});
    QVERIFY(third.lives());
}

void SingleInstanceTest::aKilledWindowKeepsNobodyOut()
{
    auto first = std::make_unique<Program>(QStringList{m_first});
    QTRY_VERIFY_WITH_TIMEOUT(!sockets().isEmpty(), patience);
    first->kill();
    QVERIFY(!sockets().isEmpty()); // left behind
    Program second({m_second});
    QVERIFY(second.lives());
    Program third({m_first});
    QVERIFY(third.ends()); // the second one listens
    QTRY_COMPARE_WITH_TIMEOUT(lastAssignment(), m_first, patience);
}

void SingleInstanceTest::anotherGradebookOrUserHasAWindowOfItsOwn()
{
    Program first({m_first});
    QTRY_VERIFY_WITH_TIMEOUT(!sockets().isEmpty(), patience);
    QTemporaryDir elsewhere;
    auto other = QProcessEnvironment::systemEnvironment();
    other.insert(QStringLiteral("ASSAY_DATA_DIR"), elsewhere.filePath(QStringLiteral("data")));
    Program gradebook({m_first}, other);
    QVERIFY(gradebook.lives());
    auto user = QProcessEnvironment::systemEnvironment();
    user.insert(QStringLiteral("XDG_RUNTIME_DIR"), elsewhere.path());
    Program neighbour({m_first}, user);
    QVERIFY(neighbour.lives());
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "single_instance_test.moc"

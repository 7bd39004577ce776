#include "single_instance.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QThread>
#include <QTimer>

namespace assay::ide {

namespace {

constexpr int patience = 2000; // ms
constexpr int between = 50;    // ms
constexpr qint64 longestMessage = 1 << 20;
const QByteArray answer = "taken\n";

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &key, QObject *parent)
    : QObject(parent)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    const QString base =
        folder + QStringLiteral("/assay-ide-") + QString::fromLatin1(hash.toHex().left(12));
    m_socket = base + QStringLiteral(".socket");
    m_lock = std::make_unique<QLockFile>(base + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // a window may live for weeks; only a dead process is stale
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    // What is no other process's lock (a folder that cannot be written) keeps nobody from working.
    return m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError;
}

bool SingleInstance::handOver(const QStringList &places) const
{
    QJsonObject message{{QStringLiteral("places"), QJsonArray::fromStringList(places)}};
    // With this the compositor lets the other process raise its window.
    if (const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); !token.isEmpty())
        message.insert(QStringLiteral("token"), token);
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';

    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < patience) {
        QLocalSocket socket;
        socket.connectToServer(m_socket);
        if (socket.waitForConnected(between)) {
            socket.write(line);
            while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) {
            }
            while (!socket.canReadLine() && clock.elapsed() < patience)
                if (!socket.waitForReadyRead(between) &&
                    socket.state() != QLocalSocket::ConnectedState)
                    break;
            return socket.readAll() == answer;
        }
        QThread::msleep(between); // it may just be starting
    }
    return false;
}

void SingleInstance::listen()
{
    if (!m_lock->isLocked() || m_server)
        return;
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_socket); // of a process that was killed: the lock is ours
    if (m_server->listen(m_socket))
        connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QLocalSocket::abort); // who says nothing goes
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestMessage)
                    socket->abort();
                return;
            }
            const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
            QStringList places;
            for (const QJsonValue &place : message.value(QLatin1String("places")).toArray())
                places += place.toString();
            if (const QString token = message.value(QLatin1String("token")).toString();
                !token.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
            socket->write(answer);
            socket->disconnectFromServer();
            Q_EMIT started(places);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // it may have come with the connection
    }
}

} // namespace assay::ide

#include "main_window/session_keeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

constexpr qint64 longestFile = 64;

bool isAlive(const QByteArray &pid)
{
    bool isNumber = false;
    const qint64 number = pid.trimmed().toLongLong(&isNumber);
    // Numbers are given out again: only a process of this program counts.
    const auto programOf = [](const QString &process) {
        return QFileInfo(QStringLiteral("/proc/%1/exe").arg(process)).symLinkTarget();
    };
    return isNumber && number > 0 && number != QCoreApplication::applicationPid() &&
           programOf(QString::number(number)) == programOf(QStringLiteral("self"));
}

} // namespace

SessionKeeper::SessionKeeper(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::rememberWanted);

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) +
                           QStringLiteral("/assay");
    m_file = folder + QStringLiteral("/open-window");
    QFile left(m_file);
    if (left.open(QIODevice::ReadOnly)) {
        if (isAlive(left.read(longestFile))) {
            m_file.clear(); // that window's; what happens to this one is not told
            return;
        }
        m_crashedAfter = QFileInfo(left).lastModified();
    }
    QDir().mkpath(folder);
    QFile file(m_file);
    // Without it a crash is not told; nothing else depends on it. Not forced to the disk, which
    // would cost the start of the window more than it is worth.
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(QCoreApplication::applicationPid()));
}

void SessionKeeper::noteSaved()
{
    QFile file(m_file);
    if (!m_file.isEmpty() && file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    noteChange(); // the cursor is where it was typed
}

void SessionKeeper::noteChange()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void SessionKeeper::end()
{
    m_timer.stop();
    if (!m_file.isEmpty())
        QFile::remove(m_file);
}

} // namespace assay::ide

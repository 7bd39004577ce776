#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalServer;
class QLockFile;

namespace assay::ide {

/// One window for each gradebook of each user: who starts the program again gets the window that is
/// there, with what was named on the command line opened in it.
///
/// A lock file and a socket lie in the user's run-time folder, which nobody else can enter; their
/// names hold a hash of the data folder. The lock names its process, so one that a killed process
/// left behind is taken over. A window that does not answer within a moment is left alone: then
/// there are two, which the gradebook allows.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `folder`: the user's run-time folder; `key`: what there may be one window for.
    SingleInstance(const QString &folder, const QString &key, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Is this process the first? Needs no event loop and no application object.
    bool claim();
    /// Gives the paths to the first process; true if it took them. Blocks for two seconds at most.
    bool handOver(const QStringList &places) const;
    /// Waits for others to hand over; for the first process, once its window is there.
    void listen();

Q_SIGNALS:
    /// Somebody started the program again.
    void started(const QStringList &places);

private:
    void receive();

    QString m_socket;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace assay::ide

#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace assay::ide {

/// Knows whether the window ended as it should the last time, and says when its tabs, splitters and
/// places are to be written down, so that a crash costs none of them. The texts themselves are
/// DraftKeeper's affair. GUI thread.
///
/// A file in $XDG_STATE_HOME/assay stands for a window that is open. One that is found at the start
/// was left by a crash, unless the process named in it is alive; its time is the last save.
class SessionKeeper : public QObject {
    Q_OBJECT

public:
    /// Looks for a file that was left, and takes its place.
    explicit SessionKeeper(QObject *parent = nullptr);

    /// When something was last saved before the crash; invalid: there was none.
    const QDateTime &crashedAfter() const { return m_crashedAfter; }

    /// Something was saved: a later crash tells its time.
    void noteSaved();
    /// Something that is remembered has changed; asks by rememberWanted() a second later.
    void noteChange();
    /// The window ends as it should.
    void end();

Q_SIGNALS:
    void rememberWanted();

private:
    QString m_file;
    QDateTime m_crashedAfter;
    QTimer m_timer;
};

} // namespace assay::ide

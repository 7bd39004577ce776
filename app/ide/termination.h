#pragma once

#include <QObject>

class QSocketNotifier;

namespace assay::ide {

/// Tells when the program is asked to end from outside (SIGTERM, SIGINT, SIGHUP: the session ends,
/// the terminal is closed, Ctrl+C), so that it ends as by its window's close button and nothing is
/// taken for a crash. One at a time; the signals' own actions are back when it goes. GUI thread.
class Termination : public QObject {
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace assay::ide

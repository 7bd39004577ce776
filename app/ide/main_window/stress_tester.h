#pragma once

#include "bridge/stress_view.h"

#include <QObject>
#include <QTimer>

namespace assay::ide {

class JudgeService;
class ResultsPane;
class StressPage;
class StressService;
class Workspace;

/// Connects the stress tester's page with the service and the open assignment; keeps what the
/// student writes for it.
class StressTester : public QObject {
    Q_OBJECT

public:
    StressTester(JudgeService &service, ResultsPane &results, Workspace &workspace,
                 QObject *parent = nullptr);

    /// Shows the page; it is made then.
    void show();
    /// Stops what runs; false if nothing does.
    bool cancel();
    bool isRunning() const;
    /// Keeps what was changed; call before the service goes.
    void saveNow();

Q_SIGNALS:
    void runningChanged();

private:
    QWidget *makePage(QWidget *parent);
    void open();
    void start(quint64 firstSeed);
    void showAssignment();

    JudgeService &m_judges;
    ResultsPane &m_results;
    Workspace &m_workspace;
    StressService *m_service;
    StressPage *m_page = nullptr; ///< once somebody looked at it
    int m_pageNumber = 0;
    QString m_assignmentId; ///< whose helpers the page shows
    QString m_testing;      ///< whose test runs
    bool m_changed = false; ///< and not kept yet
    bool m_reading = false; ///< and nothing was written meanwhile
    QTimer m_saving;
};

} // namespace assay::ide

#pragma once

#include "bridge/stress_view.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace assay::ide {

class JudgeService;
class TaskRunner;

/// The window's door to stress tests, and to the two programs that the student writes for them.
/// Lives on the GUI thread; no method blocks. One test at a time.
class StressService : public QObject {
    Q_OBJECT

public:
    explicit StressService(JudgeService &service, QObject *parent = nullptr);
    ~StressService() override;

    /// Ends in exactly one of finished(), cancelled(), failed(). Ignored while one runs.
    void start(const StressRequestView &request);
    void cancel();
    bool isRunning() const { return m_running; }

    /// What the student wrote for the assignment; else files named generator and brute_force among
    /// the attachments that the package gives to students; else empty. `path` is the package's.
    void loadTools(const QString &assignmentId, const QString &path, QObject *guard,
                   std::function<void(const StressToolsView &)> answer);
    /// In the order of the calls, also if the window is closed meanwhile.
    void saveTools(const QString &assignmentId, const StressToolsView &tools);

Q_SIGNALS:
    /// At most ten times a second.
    void progressed(quint64 rounds, quint64 seed);
    void finished(const assay::ide::StressOutcomeView &outcome);
    void cancelled();
    /// Our failure, or a request that makes no sense.
    void failed(const QString &sentence);

private:
    JudgeService &m_service;
    bool m_running = false;
    std::stop_source m_stop;
    std::unique_ptr<TaskRunner> m_keeping; ///< null when the service is closing
    std::unique_ptr<TaskRunner> m_testing; ///< made when first used
};

} // namespace assay::ide

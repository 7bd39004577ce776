#pragma once

#include "bridge/custom_input_view.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>

namespace assay::ide {

class JudgeService;
class TaskRunner;

/// The window's door to the custom inputs in the gradebook. Lives on the GUI thread; no method
/// blocks. Until the JudgeService is ready every wish is dropped.
class CustomInputService : public QObject {
    Q_OBJECT

public:
    explicit CustomInputService(JudgeService &service, QObject *parent = nullptr);
    ~CustomInputService() override;

    /// `answer` is called once on the GUI thread, unless `guard` is gone by then or the window
    /// closes.
    void load(const QString &assignmentId, QObject *guard,
              std::function<void(const QVector<CustomInputView> &)> answer);
    /// In the order of the calls, also if the window is closed meanwhile.
    void save(const QString &assignmentId, const QVector<CustomInputView> &inputs);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    JudgeService &m_service;
    std::unique_ptr<TaskRunner> m_runner; ///< null when the service is closing
};

} // namespace assay::ide

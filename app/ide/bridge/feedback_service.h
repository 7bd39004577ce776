#pragma once

#include "bridge/feedback_view.h"
#include "bridge/view_types.h"

#include <QObject>

#include <functional>
#include <memory>

namespace assay::ide {

class JudgeService;
class TaskRunner;
struct JudgedRun;

/// The window's door to analysis and feedback: tips about every run that ends, and advice about a
/// program before it is run. Lives on the GUI thread; no method blocks.
class FeedbackService : public QObject {
    Q_OBJECT

public:
    explicit FeedbackService(JudgeService &service, QObject *parent = nullptr);
    ~FeedbackService() override;

    /// Looks at a program for the opened assignment at `path`; the answer comes on the GUI thread
    /// unless `guard` is gone, the assignment closed, or another question was asked meanwhile.
    void look(const QString &path, const DraftView &program, QObject *guard,
              std::function<void(const FeedbackView &)> answer);

Q_SIGNALS:
    void tipsReady(const QString &submissionId, const assay::ide::FeedbackView &tips);

private:
    void explain(const std::shared_ptr<const JudgedRun> &run);

    struct Knowledge;
    JudgeService &m_service;
    std::shared_ptr<Knowledge> m_knowledge; ///< rules and texts; used on the worker only
    std::unique_ptr<TaskRunner> m_runner;   ///< null when the service is closing
    quint64 m_asked = 0;
};

} // namespace assay::ide

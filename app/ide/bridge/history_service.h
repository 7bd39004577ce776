#pragma once

#include "bridge/history_view.h"

#include <QObject>

#include <functional>
#include <memory>

namespace assay::ide {

class JudgeService;
class TaskRunner;

/// The window's door to what was done before. Lives on the GUI thread; no method blocks. Answers
/// come to the functions given, on the GUI thread, unless `guard` is gone or the service closed.
/// Until the JudgeService is ready every question is dropped.
class HistoryService : public QObject {
    Q_OBJECT

public:
    explicit HistoryService(JudgeService &service, QObject *parent = nullptr);
    ~HistoryService() override;

    using Rows = std::function<void(const TimelinePage &)>;
    using Code = std::function<void(const TimelineCodeView &)>;
    /// With a sentence when it went wrong, else empty.
    using Done = std::function<void(const QString &problem)>;

    /// What follows `after` (null: the newest) of one assignment.
    void timeline(const QString &assignmentId, const TimelineRow *after, int limit, QObject *guard,
                  Rows answer);
    /// All submissions of all assignments, up to a bound that no student reaches.
    void submissions(QObject *guard, Rows answer);
    void code(const QString &id, QObject *guard, Code answer);
    /// Keeps what is in the editor before something in `language` takes its place; if that is
    /// another language, its draft too, which will be overwritten.
    void keep(const DraftView &draft, const QString &title, const QString &language, QObject *guard,
              Done answer);

private:
    JudgeService &m_service;
    std::unique_ptr<TaskRunner> m_runner; ///< null when the service is closing
};

} // namespace assay::ide

#pragma once

#include "bridge/view_types.h"
#include "model/assignment.h"
#include "model/judge_event.h"
#include "model/submission.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace assay::ide {

/// A submission that has been judged, for the bridge's doors that look into it.
struct JudgedRun {
    std::shared_ptr<const Assignment> assignment;
    Submission submission;
    Judgement judgement; ///< the student's view
};

/// All that happened to one submission since the last delivery.
struct RunUpdate {
    RunSummary summary;
    std::shared_ptr<const JudgedRun> judged; ///< once it is over
    std::optional<CompileView> compile;
    QVector<ResultRow> rows; ///< finished since then, in order
};

/// Carries judge events from the judge threads to the GUI thread: turns them into view values where
/// they arise (files are read there), gathers them, and delivers at most every 33 ms, however many
/// tests finish. receive() and follow() may be called from any thread, deliveries come on the
/// thread this object lives in.
///
/// A submission becomes known by follow(), after GradingSession has returned its id; events that
/// come before that wait.
class EventRelay : public QObject {
    Q_OBJECT

public:
    explicit EventRelay(QObject *parent = nullptr);

    void receive(const JudgeEvent &event);
    void follow(const std::string &submissionId, RunPurpose purpose,
                std::shared_ptr<const Assignment> assignment, Submission submission);

Q_SIGNALS:
    void delivered(const assay::ide::RunUpdate &update);

private:
    /// A submission that runs or waits.
    struct Followed {
        std::shared_ptr<const Assignment> assignment;
        Submission submission;
        Limits limits;
        RunSummary summary;
    };

    void digest(const JudgeEvent &event, Followed &followed); // with m_followedMutex held
    void put(RunUpdate news);
    void scheduleDelivery();
    void deliver();

    std::mutex m_followedMutex; // held while files are read; never taken by the GUI thread's slots
    std::unordered_map<std::string, Followed> m_followed;
    std::unordered_map<std::string, std::vector<JudgeEvent>> m_early;

    std::mutex m_outboxMutex; // held for moments only
    std::vector<RunUpdate> m_outbox;
    bool m_scheduled = false;
    qint64 m_lastDelivery = 0; // GUI thread
};

} // namespace assay::ide

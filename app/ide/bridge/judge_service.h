#pragma once

#include "bridge/view_types.h"

#include <QObject>

#include <memory>
#include <optional>

namespace assay {
class GradingSession;
struct Assignment;
} // namespace assay

namespace assay::ide {

struct JudgedRun;
struct RunUpdate;

/// The window's door to the judging library (GradingSession, as a student). Lives on the GUI
/// thread; no method blocks: work goes to worker threads, answers come as signals.
///
/// Until ready() every wish but start() and scan() is dropped. The destructor first saves the
/// drafts it was given, then ends what runs; submissions that were not judged stay pending in the
/// store.
class JudgeService : public QObject {
    Q_OBJECT

public:
    explicit JudgeService(QObject *parent = nullptr);
    ~JudgeService() override;

    /// Opens the gradebook and reads the languages; then ready() or unavailable(). Afterwards
    /// compilers and sandbox are probed in the background.
    void start();
    bool isReady() const;

    /// For the bridge's other doors, which take it to worker threads of their own; null until
    /// ready(). They let go of it, and end what they do with it, when closing() comes.
    std::shared_ptr<GradingSession> session() const;
    /// What was opened last from `path`; null if it is not open any more.
    std::shared_ptr<const Assignment> opened(const QString &path) const;

    /// The folder of bundled assignments; may not exist.
    static QString bundledFolder();

    QVector<LanguageView> languages() const; ///< empty until ready()
    std::optional<LanguageView> language(const QString &id) const;

    /// Looks for packages: each place is a package or a folder of packages. Ends in catalogFound()
    /// followed by entriesRead() as the packages are read, a few at a time.
    void scan(const QStringList &places);
    void refreshProgress(const QString &path);

    /// Ends in assignmentOpened() or assignmentFailed(). The last call wins: an answer to an older
    /// one is not delivered.
    void openAssignment(const QString &path);

    /// Ends in draftLoaded(). An empty language means the one used last for this assignment.
    void loadDraft(const QString &assignmentId, const QString &languageId);
    /// Durable when draftSaved() comes. Saved in the order of the calls, also if this object is
    /// destroyed meanwhile.
    void saveDraft(const DraftView &draft);

    /// Stores and queues; ends in submitted() or refused(), then runChanged().
    void submit(const SubmissionView &submission);
    void cancel(const QString &submissionId);
    /// Puts what a crash left unjudged back into the queue; ends in resumed() if there was
    /// anything.
    void resumePending();

Q_SIGNALS:
    /// The destructor has begun: the session goes next.
    void closing();
    void ready();
    void unavailable(const QString &sentence);
    void languagesProbed();
    void sandboxChecked(const assay::ide::SandboxView &sandbox);

    void catalogFound(const QStringList &paths);
    void entriesRead(const QVector<assay::ide::AssignmentEntry> &entries);

    void assignmentOpened(const assay::ide::AssignmentView &assignment);
    void assignmentFailed(const QString &path, const QString &sentence);

    void draftLoaded(const QString &assignmentId, const QString &languageId,
                     const std::optional<assay::ide::DraftView> &draft);
    void draftSaved(const QString &assignmentId, const QString &languageId);
    void draftFailed(const QString &sentence);

    void submitted(const QString &submissionId, const QString &path, RunPurpose purpose);
    void refused(const QString &sentence);
    void runChanged(const assay::ide::RunSummary &summary,
                    const QVector<assay::ide::ResultRow> &rows);
    void compiled(const QString &submissionId, const assay::ide::CompileView &result);
    /// After runChanged() has told the end; for the bridge's other doors.
    void judged(const std::shared_ptr<const assay::ide::JudgedRun> &run);
    /// Titles of the assignments whose submissions are judged again.
    void resumed(const QStringList &titles);
    void resumeFailed(const QString &sentence);

private:
    struct Opened;
    void deliver(const RunUpdate &update);
    void probe();
    void readEntries(const QStringList &paths);

    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace assay::ide

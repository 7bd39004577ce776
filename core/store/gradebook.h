#pragma once

#include "base/error.h"
#include "model/custom_input.h"
#include "model/judgement.h"
#include "model/submission.h"
#include "store/audit.h"
#include "store/metrics.h"
#include "store/queue.h"
#include "store/time_limits.h"
#include "store/timeline.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::store {

/// Where a stored submission stands.
enum class SubmissionState { Pending, Judged, Failed, Cancelled };

/// One line of the history.
struct SubmissionRecord {
    Submission submission;
    std::string assignmentTitle;
    std::string assignmentSource; ///< path it was opened from, to judge it again
    SubmissionState state = SubmissionState::Pending;
    std::optional<Judgement> judgement; ///< the newest
    std::string failure;                ///< when Failed
    std::string options;                ///< how it is judged, in the words of who stored it
};

/// What the editor holds for one assignment and language; survives a crash.
struct Draft {
    std::string assignmentId;
    std::string languageId;
    std::vector<SourceFile> files;
    std::string entry;
    int cursorLine = 0; ///< 0-based
    int cursorColumn = 0;
};

/// How far a student is with an assignment.
struct Progress {
    enum class State { New, Tried, Partly, Solved };
    State state = State::New;
    double bestScore = 0;
    double maxScore = 0;
    int attempts = 0;
    std::int64_t lastMs = 0; ///< when it was last submitted, ms since 1970; 0: never
};

/// All that is kept for good, in one SQLite file: WAL, synchronous=FULL, migrated by user_version.
/// One instance per thread is not needed: calls are serialised by a mutex; safe from any thread.
class Gradebook {
public:
    /// Opens or makes the file. A newer schema than ours is refused, never touched. Violations
    /// older than `auditRetention` go.
    static Result<std::unique_ptr<Gradebook>> open(const std::filesystem::path &file);
    ~Gradebook();

    /// Written and durable before anything is run; taken by this gradebook's process, until it is
    /// finished, released or the process ends.
    Result<> recordSubmission(const Submission &submission, const std::string &assignmentTitle,
                              const std::string &assignmentSource, const std::string &options = {});
    /// One transaction: judgement, its results, the submission's state. Fails with InvalidArgument,
    /// and stores nothing, if the submission is not waiting for this process's judgement: nothing
    /// is judged twice into two records.
    Result<> recordJudgement(const Judgement &judgement);
    /// It becomes a dead letter.
    Result<> recordFailure(const std::string &submissionId, const Error &error);
    Result<> recordCancelled(const std::string &submissionId);

    /// One transaction; joined with what is known of the same submission and kind. Violations
    /// older than `auditRetention` go. The submission need not be stored.
    Result<> recordViolations(const std::vector<AuditEntry> &entries);
    /// Newest first.
    Result<std::vector<AuditRecord>> audit(const AuditQuery &query);

    /// Newest first. Source files are included; results too.
    Result<std::vector<SubmissionRecord>> history(const std::optional<std::string> &assignmentId,
                                                  int limit = 200);
    Result<std::optional<SubmissionRecord>> find(const std::string &submissionId);
    /// Every judgement of a submission, oldest first; none is ever changed.
    Result<std::vector<Judgement>> judgements(const std::string &submissionId);

    /// What is to be judged, in the order in which it will be, and then the dead letters.
    Result<std::vector<QueueItem>> queue();
    /// Takes what waits and nobody alive has taken, most urgent first. What brought down the
    /// process that judged it `judgingAttempts` times becomes a dead letter instead.
    Result<std::vector<SubmissionRecord>> claimWaiting();
    /// To be called before a submission is judged. InvalidArgument if it is not this process's.
    Result<> beginAttempt(const std::string &submissionId);
    /// Gives back what was taken and not finished, for the next process.
    Result<> releaseClaims();
    /// Lets a dead letter, a cancelled or a judged submission be judged again; a new judgement
    /// comes beside the old ones. InvalidArgument if a living process has taken it.
    Result<> requeue(const std::string &submissionId);
    /// Cancels what waits or is a dead letter. InvalidArgument if a living process has taken it or
    /// it is done.
    Result<> drop(const std::string &submissionId);

    /// Adds to today's.
    Result<> addMetrics(const Metrics &metrics);
    /// Of the last so many days, today included.
    Result<Metrics> metrics(std::chrono::days span = metricRetention);

    /// The newest found for this version of the package.
    Result<std::optional<KeptTimeLimit>> timeLimit(const std::string &packageHash);
    Result<> keepTimeLimit(const std::string &packageHash, const KeptTimeLimit &limit);

    Result<Progress> progress(const std::string &assignmentId);

    /// Not waiting for the disk: the next crash of the machine may lose it, one of ours does not.
    /// TooLarge beyond `snapshotLimit`.
    Result<> keepSnapshot(const Snapshot &snapshot);
    /// What came of a run that was kept; nothing happens if it was not.
    Result<> noteSnapshotVerdict(const Judgement &judgement);
    /// Newest first; see TimelineQuery for pages.
    Result<std::vector<TimelineEntry>> timeline(const TimelineQuery &query);
    /// NotFound if there is no such entry (any more).
    Result<TimelineCode> timelineCode(const std::string &id);

    Result<> saveDraft(const Draft &draft);
    Result<std::optional<Draft>> draft(const std::string &assignmentId,
                                       const std::string &languageId);
    /// In the place of all that were kept for the assignment.
    Result<> saveCustomInputs(const std::string &assignmentId,
                              const std::vector<CustomInput> &inputs);
    /// In the order in which they were saved.
    Result<std::vector<CustomInput>> customInputs(const std::string &assignmentId);
    /// Language of the draft changed last, if any.
    Result<std::optional<std::string>> lastLanguage(const std::string &assignmentId);

private:
    struct Impl;
    explicit Gradebook(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace assay::store

#pragma once

#include "base/error.h"
#include "judge/judge_queue.h"
#include "judge/stress/stress_test.h"
#include "load/language_registry.h"
#include "load/package.h"
#include "model/judge_event.h"
#include "model/student_view.h"
#include "store/gradebook.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// The only class that front ends talk to: opens packages, judges in the background, keeps the
/// gradebook. All methods are safe from any thread; those marked "blocking" do I/O or start
/// processes and stay off a GUI thread.
class GradingSession {
public:
    struct Options {
        Audience audience = Audience::Student;
        int workers = 1; ///< 0: judge inside submit(), for tests and simple tools
        bool store = true;
        std::filesystem::path database;                     ///< empty: dataDirectory()/gradebook.db
        std::filesystem::path helper;                       ///< empty: helperPath()
        std::vector<std::filesystem::path> languageFolders; ///< empty: the standard ones
        std::filesystem::path cache;                        ///< empty: cacheDirectory()
        std::string user;                                   ///< empty: the account's name
        judge::JudgeFactory judges;                         ///< empty: through the sandbox helper
    };

    /// Blocking. Events reach `sink` on judge threads, already cut to the audience.
    static Result<std::unique_ptr<GradingSession>> open(Options options, EventSink sink);
    /// Cancels what runs, joins the judge threads. What was not judged stays pending in the store.
    ~GradingSession();

    /// Blocking.
    Result<load::LoadedPackage> openPackage(const std::filesystem::path &path);

    const load::LanguageRegistry &languages() const;
    /// Blocking.
    std::vector<LanguageState> languageStates() const;

    /// Stores the submission, puts it in the queue, returns its id. `submission` comes from intake;
    /// id, user, time and purpose are set here. Purpose::Run judges the samples only; of it the
    /// timeline gets a snapshot, the history nothing.
    /// `customInputs` are judged after the samples, under the names "custom/NAME"; only with
    /// Purpose::Run.
    Result<std::string> submit(std::shared_ptr<const Assignment> assignment, Submission submission,
                               Purpose purpose, judge::JudgeOptions options = {},
                               const std::vector<CustomInput> &customInputs = {});
    /// Kills it if it runs, drops it if it waits. Ends in a Cancelled event.
    void cancel(const std::string &submissionId);
    /// Blocks until nothing is queued or running, or the session is closed.
    void waitUntilIdle();
    /// Ends judging without cancelling: what is not judged stays in the gradebook's queue.
    void close();

    /// Takes the stored submissions that wait and that no living process has taken (those a crash
    /// left unjudged, those that were queued again) into this session's queue; returns their ids.
    /// Blocking.
    Result<std::vector<std::string>> resumePending();
    /// What waits anywhere for judging with this gradebook, and the dead letters. Blocking.
    Result<std::vector<store::QueueItem>> queue();
    /// Lets a dead letter, a cancelled or a judged submission be judged again: by this session
    /// after resumePending, or by another. A new judgement comes beside the old. Blocking.
    Result<> requeue(const std::string &submissionId);
    /// Cancels what waits and nobody has taken, or a dead letter. Blocking.
    Result<> dropQueued(const std::string &submissionId);
    /// Every judgement of a submission, oldest first, cut to the audience. Blocking.
    Result<std::vector<Judgement>> judgements(const std::string &submissionId);
    /// How long things took in the last so many days. Blocking.
    Result<store::Metrics> metrics(std::chrono::days span = store::metricRetention);

    /// Blocking, on the caller's thread: a run on an input of the caller's; nothing is stored but
    /// violations.
    Result<judge::Judge::CustomRun> runOnce(Submission submission,
                                            const std::filesystem::path &input,
                                            const Limits &limits, std::stop_token stop);

    /// Blocking, on the caller's thread, beside what is judged; see judge::StressTest. Nothing is
    /// stored but violations. `sink` is called on this thread.
    Result<judge::StressOutcome> stress(judge::StressRequest request, const judge::StressSink &sink,
                                        std::stop_token stop);

    /// Blocking, on the caller's thread and with its priority: compiles, or checks the syntax, as
    /// judging the submission would, so that judging it finds it done. Nothing is stored.
    /// `assignment` is of this session. A stop gives Cancelled.
    Result<CompileResult> compile(const std::shared_ptr<const Assignment> &assignment,
                                  const Submission &submission, std::stop_token stop);

    /// Cut to the audience.
    Result<std::vector<store::SubmissionRecord>>
    history(const std::optional<std::string> &assignmentId, int limit = 200);
    /// Violations of the last 30 days, newest first.
    Result<std::vector<store::AuditRecord>> audit(const store::AuditQuery &query);
    Result<store::Progress> progress(const std::string &assignmentId);
    /// Submissions, runs and replaced drafts without their code, newest first. Blocking, as the
    /// two below.
    Result<std::vector<store::TimelineEntry>> timeline(const store::TimelineQuery &query);
    /// NotFound if there is no such entry any more.
    Result<store::TimelineCode> timelineCode(const std::string &id);
    /// What stands in the editor before it is replaced; id and time are set here.
    Result<> keepSnapshot(store::Snapshot snapshot);
    Result<> saveDraft(const store::Draft &draft);
    Result<std::optional<store::Draft>> draft(const std::string &assignmentId,
                                              const std::string &languageId);
    /// What a student tries programs on; see store::Gradebook.
    Result<> saveCustomInputs(const std::string &assignmentId,
                              const std::vector<CustomInput> &inputs);
    Result<std::vector<CustomInput>> customInputs(const std::string &assignmentId);
    Result<std::optional<std::string>> lastLanguage(const std::string &assignmentId);

private:
    struct Impl;
    explicit GradingSession(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace assay

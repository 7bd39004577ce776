#include "store/gradebook.h"

#include "store/custom_inputs.h"
#include "store/drafts.h"
#include "store/names.h"
#include "store/owner_lock.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/submission_rows.h"

#include <SQLiteCpp/Transaction.h>
#include <mutex>

namespace assay::store {

namespace {

Error noSuchSubmission(const std::string &id)
{
    return Error{ErrorCode::NotFound, "there is no submission " + id + " in the gradebook", 0,
                 std::source_location::current()};
}

/// Sets back what transactQuickly has changed, whatever happens in between.
class RestoreSynchronous {
public:
    explicit RestoreSynchronous(SQLite::Database &database)
        : m_database(database)
    {
    }
    ~RestoreSynchronous() { m_database.tryExec("PRAGMA synchronous = FULL"); }
    RestoreSynchronous(const RestoreSynchronous &) = delete;
    RestoreSynchronous &operator=(const RestoreSynchronous &) = delete;

private:
    SQLite::Database &m_database;
};

} // namespace

struct Gradebook::Impl {
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> database;
    std::filesystem::path ownersFile;
    std::optional<OwnerLock> owners{}; ///< opened when first needed
    std::int64_t owner = 0;            ///< this process's number; 0: it has not judged yet

    Result<OwnerLock *> ownerLock()
    {
        if (!owners)
            owners = TRY(OwnerLock::open(ownersFile));
        return &*owners;
    }

    /// This process's number, held before anything of it is committed: nobody takes it for dead.
    Result<std::int64_t> becomeOwner(SQLite::Database &db)
    {
        if (owner == 0) {
            auto *const lock = TRY(ownerLock());
            const std::int64_t number = newOwner(db);
            TRY(lock->hold(number));
            owner = number;
        }
        return owner;
    }

    /// Runs `work` under the mutex; what SQLite throws becomes an Error that says what was done.
    template <typename Work> auto guarded(const char *doing, Work work) -> decltype(work(*database))
    {
        const std::scoped_lock lock(mutex);
        try {
            return work(*database);
        } catch (const std::exception &exception) {
            return std::unexpected(databaseError(doing, exception));
        }
    }

    /// Where the submission stands, if no living process has taken it.
    Result<SubmissionPlace> checkUntaken(SQLite::Database &db, const std::string &id)
    {
        const auto place = readPlace(db, id);
        if (!place)
            return std::unexpected(noSuchSubmission(id));
        if (place->state != SubmissionState::Pending || place->owner == 0)
            return *place;
        OwnerLock &locks = *TRY(ownerLock());
        if (TRY(locks.isHeld(place->owner)))
            return fail(ErrorCode::InvalidArgument,
                        "submission " + id +
                            " is in the hands of a running Assay; let it finish or end it first");
        return *place;
    }

    /// The same inside one write transaction, committed only if `work` succeeds.
    template <typename Work> Result<> transact(const char *doing, Work work)
    {
        return guarded(doing, [&](SQLite::Database &db) -> Result<> {
            SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
            TRY(work(db));
            transaction.commit();
            return {};
        });
    }

    /// The same without waiting for the disk: what is written survives the end of this process,
    /// but perhaps not a power cut.
    template <typename Work> Result<> transactQuickly(const char *doing, Work work)
    {
        return guarded(doing, [&](SQLite::Database &db) -> Result<> {
            db.exec("PRAGMA synchronous = NORMAL");
            const RestoreSynchronous restore(db);
            SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
            TRY(work(db));
            transaction.commit();
            return {};
        });
    }
};

namespace {

AuditTime now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Result<> finish(SQLite::Database &database, const std::string &id, SubmissionState state,
                const std::string &failure)
{
    if (!setState(database, id, state, failure))
        return std::unexpected(noSuchSubmission(id));
    return {};
}

std::vector<SubmissionRecord> readRecords(SQLite::Database &database, Query &rows)
{
    std::vector<SubmissionRecord> records;
    while (rows.next())
        records.push_back(readRecord(database, rows));
    return records;
}

std::string selectRecords(const char *rest)
{
    return std::string("SELECT ") + recordColumns + " FROM submissions " + rest;
}

} // namespace

Gradebook::Gradebook(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Gradebook::~Gradebook() = default;

Result<std::unique_ptr<Gradebook>> Gradebook::open(const std::filesystem::path &file)
{
    auto impl = std::make_unique<Impl>();
    impl->database = TRY(openDatabase(file));
    impl->ownersFile = file.string() + "-owners";
    TRY(impl->transact("removing old violations", [](SQLite::Database &db) -> Result<> {
        pruneAudit(db, now());
        return {};
    }));
    return std::unique_ptr<Gradebook>(new Gradebook(std::move(impl)));
}

Result<> Gradebook::recordSubmission(const Submission &submission,
                                     const std::string &assignmentTitle,
                                     const std::string &assignmentSource,
                                     const std::string &options)
{
    return m_impl->transact("storing a submission", [&](SQLite::Database &db) -> Result<> {
        insertSubmission(db, {submission, assignmentTitle, assignmentSource, options},
                         TRY(m_impl->becomeOwner(db)));
        return {};
    });
}

Result<> Gradebook::recordJudgement(const Judgement &judgement)
{
    return m_impl->transact("storing a judgement", [&](SQLite::Database &db) -> Result<> {
        const auto &id = judgement.submissionId;
        const auto place = readPlace(db, id);
        if (!place)
            return std::unexpected(noSuchSubmission(id));
        if (place->state != SubmissionState::Pending || place->owner != m_impl->owner)
            return fail(ErrorCode::InvalidArgument,
                        "submission " + id + " is not this process's to judge (any more)");
        insertJudgement(db, place->number, judgement);
        return finish(db, id, SubmissionState::Judged, {});
    });
}

Result<> Gradebook::recordFailure(const std::string &submissionId, const Error &error)
{
    return m_impl->transact("storing a failure", [&](SQLite::Database &db) {
        return finish(db, submissionId, SubmissionState::Failed, failureText(error));
    });
}

Result<> Gradebook::recordCancelled(const std::string &submissionId)
{
    return m_impl->transact("storing a cancellation", [&](SQLite::Database &db) {
        return finish(db, submissionId, SubmissionState::Cancelled, {});
    });
}

Result<> Gradebook::recordViolations(const std::vector<AuditEntry> &entries)
{
    return m_impl->transact("storing violations", [&](SQLite::Database &db) -> Result<> {
        for (const auto &entry : entries)
            joinAuditEntry(db, entry);
        pruneAudit(db, now());
        return {};
    });
}

Result<std::vector<AuditRecord>> Gradebook::audit(const AuditQuery &query)
{
    return m_impl->guarded("reading the violations",
                           [&](SQLite::Database &db) -> Result<std::vector<AuditRecord>> {
                               return readAudit(db, query);
                           });
}

Result<std::vector<SubmissionRecord>>
Gradebook::history(const std::optional<std::string> &assignmentId, int limit)
{
    return m_impl->guarded(
        "reading the history", [&](SQLite::Database &db) -> Result<std::vector<SubmissionRecord>> {
            // One transaction: files, judgement and results of a row belong to one moment.
            const SQLite::Transaction snapshot(db);
            const auto sql =
                selectRecords(assignmentId ? "WHERE assignment_id = ? ORDER BY number DESC "
                                             "LIMIT ?"
                                           : "ORDER BY number DESC LIMIT ?");
            Query rows(db, sql.c_str());
            if (assignmentId)
                rows.with(*assignmentId);
            return readRecords(db, rows.with(limit));
        });
}

Result<std::optional<SubmissionRecord>> Gradebook::find(const std::string &submissionId)
{
    return m_impl->guarded("reading a submission",
                           [&](SQLite::Database &db) -> Result<std::optional<SubmissionRecord>> {
                               const SQLite::Transaction snapshot(db);
                               const auto sql = selectRecords("WHERE id = ?");
                               Query rows(db, sql.c_str());
                               if (!rows.with(submissionId).next())
                                   return std::nullopt;
                               return readRecord(db, rows);
                           });
}

Result<std::vector<Judgement>> Gradebook::judgements(const std::string &submissionId)
{
    return m_impl->guarded("reading judgements",
                           [&](SQLite::Database &db) -> Result<std::vector<Judgement>> {
                               const SQLite::Transaction snapshot(db);
                               const auto place = readPlace(db, submissionId);
                               if (!place)
                                   return std::unexpected(noSuchSubmission(submissionId));
                               return readJudgements(db, place->number, submissionId);
                           });
}

Result<std::vector<QueueItem>> Gradebook::queue()
{
    return m_impl->guarded("reading the queue",
                           [&](SQLite::Database &db) -> Result<std::vector<QueueItem>> {
                               const SQLite::Transaction snapshot(db);
                               return readQueue(db, *TRY(m_impl->ownerLock()));
                           });
}

Result<std::vector<SubmissionRecord>> Gradebook::claimWaiting()
{
    std::vector<SubmissionRecord> records;
    const auto take = [&](SQLite::Database &db) -> Result<> {
        const auto owner = TRY(m_impl->becomeOwner(db));
        const auto sql = selectRecords("WHERE id = ?");
        for (const auto &id : store::claimWaiting(db, *TRY(m_impl->ownerLock()), owner)) {
            Query row(db, sql.c_str());
            if (row.with(id).next())
                records.push_back(readRecord(db, row));
        }
        return {};
    };
    TRY(m_impl->transact("taking what waits for judging", take));
    return records;
}

Result<> Gradebook::beginAttempt(const std::string &submissionId)
{
    return m_impl->transactQuickly(
        "noting that judging begins", [&](SQLite::Database &db) -> Result<> {
            if (!store::beginAttempt(db, submissionId, m_impl->owner))
                return fail(ErrorCode::InvalidArgument,
                            "submission " + submissionId + " is not this process's to judge");
            return {};
        });
}

Result<> Gradebook::releaseClaims()
{
    if (m_impl->owner == 0)
        return {};
    return m_impl->transactQuickly("giving back what was not judged",
                                   [&](SQLite::Database &db) -> Result<> {
                                       store::releaseClaims(db, m_impl->owner);
                                       return {};
                                   });
}

Result<> Gradebook::requeue(const std::string &submissionId)
{
    return m_impl->transact("queueing a submission again", [&](SQLite::Database &db) -> Result<> {
        TRY(m_impl->checkUntaken(db, submissionId));
        putBack(db, submissionId);
        return {};
    });
}

Result<> Gradebook::drop(const std::string &submissionId)
{
    return m_impl->transact("dropping a submission", [&](SQLite::Database &db) -> Result<> {
        const auto place = TRY(m_impl->checkUntaken(db, submissionId));
        if (place.state != SubmissionState::Pending && place.state != SubmissionState::Failed)
            return fail(ErrorCode::InvalidArgument, "submission " + submissionId +
                                                        " is not in the queue: it is " +
                                                        nameOf(stateNames, place.state));
        return finish(db, submissionId, SubmissionState::Cancelled, {});
    });
}

Result<> Gradebook::addMetrics(const Metrics &metrics)
{
    return m_impl->transactQuickly("storing metrics", [&](SQLite::Database &db) -> Result<> {
        store::addMetrics(db, metrics, std::chrono::floor<std::chrono::days>(now()));
        return {};
    });
}

Result<Metrics> Gradebook::metrics(std::chrono::days span)
{
    return m_impl->guarded("reading the metrics", [&](SQLite::Database &db) -> Result<Metrics> {
        const auto today = std::chrono::floor<std::chrono::days>(now());
        return readMetrics(db, today - span + std::chrono::days(1));
    });
}

Result<std::optional<KeptTimeLimit>> Gradebook::timeLimit(const std::string &packageHash)
{
    return m_impl->guarded("reading a time limit",
                           [&](SQLite::Database &db) -> Result<std::optional<KeptTimeLimit>> {
                               return readTimeLimit(db, packageHash);
                           });
}

Result<> Gradebook::keepTimeLimit(const std::string &packageHash, const KeptTimeLimit &limit)
{
    return m_impl->transact("storing a time limit", [&](SQLite::Database &db) -> Result<> {
        writeTimeLimit(db, packageHash, limit);
        return {};
    });
}

Result<Progress> Gradebook::progress(const std::string &assignmentId)
{
    return m_impl->guarded("reading the progress", [&](SQLite::Database &db) -> Result<Progress> {
        // The newest judgement of each submission counts.
        Query row(db, "SELECT count(*), coalesce(max(j.score), 0), coalesce(max(j.max_score), 0), "
                      "coalesce(max(j.verdict = 'AC' AND j.score >= j.max_score), 0), "
                      "coalesce(max(s.created_ms), 0) "
                      "FROM submissions s LEFT JOIN judgements j ON j.number = "
                      "(SELECT max(number) FROM judgements WHERE submission = s.number) "
                      "WHERE s.assignment_id = ? AND s.purpose = 'submit' "
                      "AND s.state <> 'cancelled'");
        row.with(assignmentId).next();
        Progress progress;
        progress.attempts = row.number();
        progress.bestScore = row.real();
        progress.maxScore = row.real();
        const bool solved = row.flag();
        progress.lastMs = row.integer();
        if (solved)
            progress.state = Progress::State::Solved;
        else if (progress.bestScore > 0)
            progress.state = Progress::State::Partly;
        else if (progress.attempts > 0)
            progress.state = Progress::State::Tried;
        return progress;
    });
}

Result<> Gradebook::keepSnapshot(const Snapshot &snapshot)
{
    ByteCount size;
    for (const auto &file : snapshot.files)
        size = size + ByteCount(file.bytes.size());
    if (size > snapshotLimit)
        return fail(ErrorCode::TooLarge, "the files have " + std::to_string(size.bytes()) +
                                             " bytes; a snapshot holds up to " +
                                             std::to_string(snapshotLimit.bytes()));
    return m_impl->transactQuickly("storing a snapshot", [&](SQLite::Database &db) -> Result<> {
        insertSnapshot(db, snapshot);
        return {};
    });
}

Result<> Gradebook::noteSnapshotVerdict(const Judgement &judgement)
{
    return m_impl->transactQuickly(
        "storing what came of a run", [&](SQLite::Database &db) -> Result<> {
            store::noteSnapshotVerdict(db, judgement.submissionId, judgement.verdict,
                                       judgement.testsPassed, judgement.testsTotal);
            return {};
        });
}

Result<std::vector<TimelineEntry>> Gradebook::timeline(const TimelineQuery &query)
{
    return m_impl->guarded("reading the timeline",
                           [&](SQLite::Database &db) -> Result<std::vector<TimelineEntry>> {
                               return readTimeline(db, query);
                           });
}

Result<TimelineCode> Gradebook::timelineCode(const std::string &id)
{
    return m_impl->guarded("reading code", [&](SQLite::Database &db) -> Result<TimelineCode> {
        const SQLite::Transaction snapshot(db);
        auto code = readTimelineCode(db, id);
        if (!code)
            return fail(ErrorCode::NotFound, "there is no code " + id +
                                                 " in the gradebook any more; open the history "
                                                 "again");
        return std::move(*code);
    });
}

Result<> Gradebook::saveDraft(const Draft &draft)
{
    return m_impl->transact("storing a draft", [&](SQLite::Database &db) -> Result<> {
        replaceDraft(db, draft);
        return {};
    });
}

Result<std::optional<Draft>> Gradebook::draft(const std::string &assignmentId,
                                              const std::string &languageId)
{
    return m_impl->guarded("reading a draft",
                           [&](SQLite::Database &db) -> Result<std::optional<Draft>> {
                               const SQLite::Transaction snapshot(db);
                               return readDraft(db, assignmentId, languageId);
                           });
}

Result<> Gradebook::saveCustomInputs(const std::string &assignmentId,
                                     const std::vector<CustomInput> &inputs)
{
    return m_impl->transact("storing custom inputs", [&](SQLite::Database &db) -> Result<> {
        replaceCustomInputs(db, assignmentId, inputs);
        return {};
    });
}

Result<std::vector<CustomInput>> Gradebook::customInputs(const std::string &assignmentId)
{
    return m_impl->guarded("reading custom inputs",
                           [&](SQLite::Database &db) -> Result<std::vector<CustomInput>> {
                               return readCustomInputs(db, assignmentId);
                           });
}

Result<std::optional<std::string>> Gradebook::lastLanguage(const std::string &assignmentId)
{
    return m_impl->guarded("reading the drafts",
                           [&](SQLite::Database &db) -> Result<std::optional<std::string>> {
                               return readLastLanguage(db, assignmentId);
                           });
}

} // namespace assay::store

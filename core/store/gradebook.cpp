#include "store/gradebook.h"

#include "store/rows.h"
#include "store/schema.h"

#include <SQLiteCpp/Transaction.h>
#include <mutex>

namespace assay::store {

struct Gradebook::Impl {
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> database;

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
};

namespace {

AuditTime now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Error noSuchSubmission(const std::string &id)
{
    return Error{ErrorCode::NotFound, "there is no submission " + id + " in the gradebook", 0,
                 std::source_location::current()};
}

Result<> setState(SQLite::Database &database, const std::string &id, SubmissionState state,
                  const std::string &failure)
{
    const int changed =
        Query(database, "UPDATE submissions SET state = ?, failure = ? WHERE id = ?")
            .with(stateName(state))
            .with(failure)
            .with(id)
            .run();
    if (changed == 0)
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
    TRY(impl->transact("removing old violations", [](SQLite::Database &db) -> Result<> {
        pruneAudit(db, now());
        return {};
    }));
    return std::unique_ptr<Gradebook>(new Gradebook(std::move(impl)));
}

Result<> Gradebook::recordSubmission(const Submission &submission,
                                     const std::string &assignmentTitle,
                                     const std::string &assignmentSource)
{
    return m_impl->transact("storing a submission", [&](SQLite::Database &db) -> Result<> {
        insertSubmission(db, submission, assignmentTitle, assignmentSource);
        return {};
    });
}

Result<> Gradebook::recordJudgement(const Judgement &judgement)
{
    return m_impl->transact("storing a judgement", [&](SQLite::Database &db) -> Result<> {
        Query number(db, "SELECT number FROM submissions WHERE id = ?");
        if (!number.with(judgement.submissionId).next())
            return std::unexpected(noSuchSubmission(judgement.submissionId));
        insertJudgement(db, number.integer(), judgement);
        return setState(db, judgement.submissionId, SubmissionState::Judged, {});
    });
}

Result<> Gradebook::recordFailure(const std::string &submissionId, const Error &error)
{
    return m_impl->transact("storing a failure", [&](SQLite::Database &db) {
        return setState(db, submissionId, SubmissionState::Failed,
                        std::string(errorCodeName(error.code)) + ": " + error.message());
    });
}

Result<> Gradebook::recordCancelled(const std::string &submissionId)
{
    return m_impl->transact("storing a cancellation", [&](SQLite::Database &db) {
        return setState(db, submissionId, SubmissionState::Cancelled, {});
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

Result<std::vector<SubmissionRecord>> Gradebook::pending()
{
    return m_impl->guarded("reading what waits for judging",
                           [&](SQLite::Database &db) -> Result<std::vector<SubmissionRecord>> {
                               const SQLite::Transaction snapshot(db);
                               const auto sql =
                                   selectRecords("WHERE state = 'pending' ORDER BY number");
                               Query rows(db, sql.c_str());
                               return readRecords(db, rows);
                           });
}

Result<Progress> Gradebook::progress(const std::string &assignmentId)
{
    return m_impl->guarded("reading the progress", [&](SQLite::Database &db) -> Result<Progress> {
        // The newest judgement of each submission counts.
        Query row(db, "SELECT count(*), coalesce(max(j.score), 0), coalesce(max(j.max_score), 0), "
                      "coalesce(max(j.verdict = 'AC' AND j.score >= j.max_score), 0) "
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
        if (solved)
            progress.state = Progress::State::Solved;
        else if (progress.bestScore > 0)
            progress.state = Progress::State::Partly;
        else if (progress.attempts > 0)
            progress.state = Progress::State::Tried;
        return progress;
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
    return m_impl->guarded(
        "reading a draft", [&](SQLite::Database &db) -> Result<std::optional<Draft>> {
            const SQLite::Transaction snapshot(db);
            Query row(db, "SELECT entry, cursor_line, cursor_column FROM drafts "
                          "WHERE assignment_id = ? AND language = ?");
            if (!row.with(assignmentId).with(languageId).next())
                return std::nullopt;
            Draft draft;
            draft.assignmentId = assignmentId;
            draft.languageId = languageId;
            draft.entry = row.text();
            draft.cursorLine = row.number();
            draft.cursorColumn = row.number();
            Query files(db, "SELECT name, bytes FROM draft_files "
                            "WHERE assignment_id = ? AND language = ? ORDER BY position");
            draft.files = readFiles(files.with(assignmentId).with(languageId));
            return draft;
        });
}

Result<std::optional<std::string>> Gradebook::lastLanguage(const std::string &assignmentId)
{
    return m_impl->guarded("reading the drafts",
                           [&](SQLite::Database &db) -> Result<std::optional<std::string>> {
                               Query row(db, "SELECT language FROM drafts WHERE assignment_id = ? "
                                             "ORDER BY revision DESC LIMIT 1");
                               if (!row.with(assignmentId).next())
                                   return std::nullopt;
                               return row.text();
                           });
}

} // namespace assay::store

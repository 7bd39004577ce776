#include "store/submission_rows.h"

#include "store/names.h"
#include "store/rows.h"

namespace assay::store {

namespace {

std::int64_t nowMilliseconds()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
        .time_since_epoch()
        .count();
}

} // namespace

void insertSubmission(SQLite::Database &database, const NewSubmission &entry, std::int64_t owner)
{
    const auto &submission = entry.submission;
    Query(database, "INSERT INTO submissions (id, assignment_id, assignment_title, "
                    "assignment_source, language, entry, user, purpose, created_ms, options, "
                    "queued_ms, owner) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        .with(submission.id)
        .with(submission.assignmentId)
        .with(entry.assignmentTitle)
        .with(entry.assignmentSource)
        .with(submission.languageId)
        .with(submission.entry)
        .with(submission.user)
        .with(nameOf(purposeNames, submission.purpose))
        .with(std::int64_t{submission.created.time_since_epoch().count()})
        .with(entry.options)
        .with(nowMilliseconds())
        .with(owner)
        .run();
    const std::int64_t number = database.getLastInsertRowid();
    int position = 0;
    for (const auto &file : submission.files)
        Query(database, "INSERT INTO source_files VALUES (?,?,?,?)")
            .with(number)
            .with(position++)
            .with(file.name)
            .with(Blob{file.bytes})
            .run();
}

bool setState(SQLite::Database &database, const std::string &id, SubmissionState state,
              const std::string &failure)
{
    return Query(database,
                 "UPDATE submissions SET state = ?, failure = ?, owner = 0, begun = 0 WHERE id = ?")
               .with(nameOf(stateNames, state))
               .with(failure)
               .with(id)
               .run() > 0;
}

void putBack(SQLite::Database &database, const std::string &id)
{
    Query(database, "UPDATE submissions SET state = 'pending', failure = '', queued_ms = ?, "
                    "owner = 0, begun = 0, attempts = 0 WHERE id = ?")
        .with(nowMilliseconds())
        .with(id)
        .run();
}

std::optional<SubmissionPlace> readPlace(SQLite::Database &database, const std::string &id)
{
    Query row(database, "SELECT number, state, owner FROM submissions WHERE id = ?");
    if (!row.with(id).next())
        return std::nullopt;
    SubmissionPlace place;
    place.number = row.integer();
    place.state = valueOf(stateNames, row.text());
    place.owner = row.integer();
    return place;
}

const char *const recordColumns =
    "number, id, assignment_id, assignment_title, assignment_source, language, entry, user, "
    "purpose, created_ms, state, failure, options";

SubmissionRecord readRecord(SQLite::Database &database, Query &row)
{
    SubmissionRecord record;
    auto &submission = record.submission;
    const auto number = row.integer();
    submission.id = row.text();
    submission.assignmentId = row.text();
    record.assignmentTitle = row.text();
    record.assignmentSource = row.text();
    submission.languageId = row.text();
    submission.entry = row.text();
    submission.user = row.text();
    submission.purpose = valueOf(purposeNames, row.text());
    submission.created =
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(row.integer()));
    record.state = valueOf(stateNames, row.text());
    record.failure = row.text();
    record.options = row.text();

    Query files(database,
                "SELECT name, bytes FROM source_files WHERE submission = ? ORDER BY position");
    submission.files = readFiles(files.with(number));
    record.judgement = readNewestJudgement(database, number, submission.id);
    return record;
}

std::vector<SourceFile> readFiles(Query &rows)
{
    std::vector<SourceFile> files;
    while (rows.next()) {
        SourceFile file;
        file.name = rows.text();
        file.bytes = rows.text();
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace assay::store

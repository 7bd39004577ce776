#include "store/schema.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace assay::store {

namespace fs = std::filesystem;

namespace {

/// Marks the file as ours: "Asay" in PRAGMA application_id.
constexpr int applicationId = 0x41736179;

constexpr int busyMilliseconds = 10'000;

// Step n brings schema n to schema n+1. A step that has been released is never edited.
constexpr std::array<const char *, 8> steps{
    R"sql(
CREATE TABLE submissions (
    number            INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT    NOT NULL UNIQUE,
    assignment_id     TEXT    NOT NULL,
    assignment_title  TEXT    NOT NULL,
    assignment_source TEXT    NOT NULL,
    language          TEXT    NOT NULL,
    entry             TEXT    NOT NULL,
    user              TEXT    NOT NULL,
    purpose           TEXT    NOT NULL,
    created_ms        INTEGER NOT NULL,
    state             TEXT    NOT NULL DEFAULT 'pending',
    failure           TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX submissions_by_assignment ON submissions (assignment_id, number);
CREATE INDEX submissions_pending ON submissions (number) WHERE state = 'pending';

CREATE TABLE source_files (
    submission INTEGER NOT NULL REFERENCES submissions (number),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    bytes      BLOB    NOT NULL,
    PRIMARY KEY (submission, position)
) WITHOUT ROWID;

CREATE TABLE judgements (
    number           INTEGER PRIMARY KEY AUTOINCREMENT,
    submission       INTEGER NOT NULL REFERENCES submissions (number),
    made_ms          INTEGER NOT NULL,
    verdict          TEXT    NOT NULL,
    score            REAL    NOT NULL,
    max_score        REAL    NOT NULL,
    tests_passed     INTEGER NOT NULL,
    tests_run        INTEGER NOT NULL,
    tests_total      INTEGER NOT NULL,
    hidden_passed    INTEGER NOT NULL,
    hidden_total     INTEGER NOT NULL,
    max_cpu_us       INTEGER NOT NULL,
    max_memory_bytes INTEGER NOT NULL,
    limits_exact     INTEGER NOT NULL,
    limits_why       TEXT    NOT NULL,
    noisy            INTEGER NOT NULL,
    compile          TEXT    NOT NULL,
    compile_log      BLOB    NOT NULL,
    package_hash     TEXT    NOT NULL,
    toolchain        TEXT    NOT NULL
);
CREATE INDEX judgements_by_submission ON judgements (submission, number);

CREATE TABLE results (
    judgement        INTEGER NOT NULL REFERENCES judgements (number),
    position         INTEGER NOT NULL,
    test             TEXT    NOT NULL,
    test_group       TEXT    NOT NULL,
    visibility       TEXT    NOT NULL,
    verdict          TEXT    NOT NULL,
    cpu_us           INTEGER NOT NULL,
    wall_us          INTEGER NOT NULL,
    memory_bytes     INTEGER NOT NULL,
    score            REAL    NOT NULL,
    exit_code        INTEGER,
    signal           INTEGER,
    reason           TEXT    NOT NULL,
    refused          TEXT    NOT NULL,
    message          BLOB    NOT NULL,
    diff_line        INTEGER,
    diff_column      INTEGER,
    diff_expected    BLOB,
    diff_found       BLOB,
    output           BLOB    NOT NULL,
    output_truncated INTEGER NOT NULL,
    error_output     BLOB    NOT NULL,
    noisy            INTEGER NOT NULL,
    PRIMARY KEY (judgement, position)
) WITHOUT ROWID;

CREATE TRIGGER judgements_stay  BEFORE UPDATE ON judgements
    BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements
    BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;
CREATE TRIGGER results_stay     BEFORE UPDATE ON results
    BEGIN SELECT RAISE(ABORT, 'a result is never changed'); END;
CREATE TRIGGER results_remain   BEFORE DELETE ON results
    BEGIN SELECT RAISE(ABORT, 'a result is never deleted'); END;

CREATE TABLE drafts (
    assignment_id TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    entry         TEXT    NOT NULL,
    cursor_line   INTEGER NOT NULL,
    cursor_column INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    PRIMARY KEY (assignment_id, language)
) WITHOUT ROWID;

CREATE TABLE draft_files (
    assignment_id TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    position      INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    bytes         BLOB    NOT NULL,
    PRIMARY KEY (assignment_id, language, position),
    FOREIGN KEY (assignment_id, language) REFERENCES drafts ON DELETE CASCADE
) WITHOUT ROWID;
)sql",
    // No reference to submissions: runs of the samples are not kept there, and rows go after a
    // time.
    R"sql(
CREATE TABLE violations (
    number           INTEGER PRIMARY KEY AUTOINCREMENT,
    submission       TEXT    NOT NULL,
    user             TEXT    NOT NULL,
    assignment_id    TEXT    NOT NULL,
    assignment_title TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    calls            TEXT    NOT NULL,
    tests            INTEGER NOT NULL,
    seen_ms          INTEGER NOT NULL,
    UNIQUE (submission, kind)
);
CREATE INDEX violations_by_time ON violations (seen_ms);
)sql",
    // Runs that came near the time limit on a busy machine are made once more; both are kept.
    R"sql(
ALTER TABLE results ADD COLUMN stalled_us INTEGER NOT NULL DEFAULT 0;
ALTER TABLE results ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
)sql",
    // The queue: who judges a submission (0: nobody), whether that has begun and how often; and how
    // long things took.
    R"sql(
ALTER TABLE submissions ADD COLUMN options   TEXT    NOT NULL DEFAULT '';
ALTER TABLE submissions ADD COLUMN queued_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN owner     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN begun     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN attempts  INTEGER NOT NULL DEFAULT 0;
UPDATE submissions SET queued_ms = created_ms;
CREATE INDEX submissions_failed ON submissions (number) WHERE state = 'failed';

CREATE TABLE owners (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    process INTEGER NOT NULL
);

CREATE TABLE metrics (
    metric  TEXT    NOT NULL,
    label   TEXT    NOT NULL,
    day     INTEGER NOT NULL,
    bucket  INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    PRIMARY KEY (metric, label, day, bucket)
) WITHOUT ROWID;
)sql",
    // Time limits that were found by running the package's reference submissions, and how fast the
    // machine was.
    R"sql(
CREATE TABLE time_limits (
    package_hash   TEXT    NOT NULL PRIMARY KEY,
    limit_us       INTEGER NOT NULL,
    machine_factor REAL    NOT NULL
) WITHOUT ROWID;
)sql",
    // What a judgement was made by, and what came of the package's groups.
    R"sql(
ALTER TABLE judgements ADD COLUMN format_verdict TEXT    NOT NULL DEFAULT '';
ALTER TABLE judgements ADD COLUMN time_limit_us  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE judgements ADD COLUMN groups         TEXT    NOT NULL DEFAULT '[]';
ALTER TABLE results    ADD COLUMN skipped        TEXT    NOT NULL DEFAULT '';
ALTER TABLE results    ADD COLUMN transcript     BLOB    NOT NULL DEFAULT '';
)sql",
    // Code that was run or replaced but not submitted: snapshots, whose contents are kept once.
    R"sql(
CREATE TABLE contents (
    number INTEGER PRIMARY KEY,
    hash   BLOB    NOT NULL UNIQUE,
    size   INTEGER NOT NULL,
    bytes  BLOB    NOT NULL
);
CREATE INDEX contents_by_size ON contents (size);

CREATE TABLE snapshots (
    number           INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT    NOT NULL UNIQUE,
    kind             TEXT    NOT NULL,
    assignment_id    TEXT    NOT NULL,
    assignment_title TEXT    NOT NULL,
    language         TEXT    NOT NULL,
    entry            TEXT    NOT NULL,
    created_ms       INTEGER NOT NULL,
    verdict          TEXT    NOT NULL DEFAULT '',
    tests_passed     INTEGER NOT NULL DEFAULT 0,
    tests_total      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX snapshots_by_assignment ON snapshots (assignment_id, created_ms, id);
CREATE INDEX snapshots_by_time ON snapshots (created_ms, id);

CREATE TABLE snapshot_files (
    snapshot INTEGER NOT NULL REFERENCES snapshots (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    content  INTEGER NOT NULL REFERENCES contents (number),
    PRIMARY KEY (snapshot, position)
) WITHOUT ROWID;
CREATE INDEX snapshot_files_by_content ON snapshot_files (content);
CREATE TRIGGER contents_go AFTER DELETE ON snapshot_files BEGIN
    DELETE FROM contents WHERE number = OLD.content
        AND NOT EXISTS (SELECT 1 FROM snapshot_files WHERE content = OLD.content);
END;

CREATE INDEX submissions_by_assignment_time ON submissions (assignment_id, created_ms, id);
CREATE INDEX submissions_by_time ON submissions (created_ms, id);
)sql",
    // Inputs that a student tries a program on; without an answer nothing is compared.
    R"sql(
CREATE TABLE custom_inputs (
    assignment_id TEXT    NOT NULL,
    position      INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    input         BLOB    NOT NULL,
    answer        BLOB,
    PRIMARY KEY (assignment_id, position)
) WITHOUT ROWID;
)sql",
};

int intPragma(SQLite::Database &database, const char *name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

/// Private from its first byte: it holds students' work.
Result<> makeFile(const fs::path &file)
{
    std::error_code error;
    if (const auto folder = file.parent_path(); !folder.empty() && !fs::exists(folder, error)) {
        fs::create_directories(folder.parent_path(), error);
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
            return failErrno("cannot make the folder " + folder.string());
    }
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return failErrno("cannot open the gradebook " + file.string());
    ::close(fd);
    return {};
}

/// What keeps us from touching this file; empty if nothing does.
std::string refusal(SQLite::Database &database)
{
    // Of one moment: another process may just be making the file.
    const SQLite::Transaction snapshot(database);
    const int version = intPragma(database, "user_version");
    const int owner = intPragma(database, "application_id");
    const int tables = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
    if (owner != applicationId && (tables > 0 || owner != 0))
        return "is a database of another program; name another file or folder";
    if (version > currentSchema())
        return "was written by a newer Assay (schema " + std::to_string(version) +
               "; this one knows " + std::to_string(currentSchema()) +
               "); update Assay, the file is left as it is";
    return {};
}

/// Switching a new file to WAL can meet another process doing the same, and SQLite then answers
/// BUSY without waiting.
void useWriteAheadLog(SQLite::Database &database)
{
    for (int attempt = 0;; ++attempt) {
        try {
            if (database.execAndGet("PRAGMA journal_mode").getString() == "wal")
                return;
            if (database.execAndGet("PRAGMA journal_mode = WAL").getString() == "wal")
                return;
            throw SQLite::Exception("the file system does not allow the write-ahead log");
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_BUSY || attempt == 100)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
}

} // namespace

int currentSchema()
{
    return static_cast<int>(steps.size());
}

void migrate(SQLite::Database &database, int target)
{
    for (;;) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Read inside the transaction: another process may have migrated meanwhile.
        const int version = intPragma(database, "user_version");
        if (version >= target)
            return;
        database.exec(steps.at(static_cast<std::size_t>(version)));
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

Error databaseError(const std::string &doing, const std::exception &exception)
{
    return Error{ErrorCode::Database, doing + ": " + exception.what(), 0,
                 std::source_location::current()};
}

Result<std::unique_ptr<SQLite::Database>> openDatabase(const fs::path &file)
{
    TRY(makeFile(file));
    try {
        auto database = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_FULLMUTEX, busyMilliseconds);
        if (const auto why = refusal(*database); !why.empty())
            return fail(ErrorCode::Database, "the gradebook " + file.string() + " " + why);
        useWriteAheadLog(*database);
        database->exec("PRAGMA synchronous = FULL");
        database->exec("PRAGMA foreign_keys = ON");
        if (intPragma(*database, "user_version") < currentSchema())
            migrate(*database, currentSchema());
        return database;
    } catch (const SQLite::Exception &exception) {
        const int code = exception.getErrorCode() & 0xff;
        if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
            return fail(ErrorCode::Database,
                        "the gradebook " + file.string() +
                            " is damaged or not a database; it was left as it is: move it away to "
                            "start a new one, or put a copy of it in its place");
        return std::unexpected(databaseError("the gradebook " + file.string(), exception));
    }
}

} // namespace assay::store

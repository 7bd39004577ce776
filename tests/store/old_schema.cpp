// A copy, on purpose: the steps in core/store could be edited by mistake, this would notice.
#include "old_schema.h"

namespace assay::store {

std::string firstSchemaWithContent()
{
    return R"sql(
PRAGMA application_id = 0x41736179;
PRAGMA user_version = 1;
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

INSERT INTO submissions (id, assignment_id, assignment_title, assignment_source, language, entry,
                         user, purpose, created_ms, state)
    VALUES ('old', 'two-sum', 'Two Sum', '/packages/two-sum', 'python', 'main.py', 'ada', 'submit',
            1700000000123, 'judged');
INSERT INTO source_files VALUES (1, 0, 'main.py', x'7072696e74283129');
INSERT INTO judgements (submission, made_ms, verdict, score, max_score, tests_passed, tests_run,
                        tests_total, hidden_passed, hidden_total, max_cpu_us, max_memory_bytes,
                        limits_exact, limits_why, noisy, compile, compile_log, package_hash,
                        toolchain)
    VALUES (1, 1700000000200, 'AC', 7, 7, 1, 1, 1, 0, 0, 12, 34, 0, 'sampled', 0,
            '{"ok":true,"language":"python"}', x'', 'abc', 'python 3.13.5');
INSERT INTO results VALUES (1, 0, 'sample/1', 'sample', 'shown', 'AC', 12, 34, 56, 7, 0, NULL, '',
                            '[]', x'', NULL, NULL, NULL, NULL, x'31', 0, x'', 0);
INSERT INTO drafts VALUES ('two-sum', 'python', 'main.py', 3, 4, 1);
INSERT INTO draft_files VALUES ('two-sum', 'python', 0, 'main.py', x'7072696e74');
)sql";
}

} // namespace assay::store

#pragma once

#include "store/gradebook.h"
#include "store/query.h"

namespace assay::store {

/// Between submissions and their tables. All throw SQLite::Exception; the caller holds the
/// transaction.

struct NewSubmission {
    const Submission &submission;
    const std::string &assignmentTitle;
    const std::string &assignmentSource;
    const std::string &options;
};
/// Stored as waiting, taken by `owner`.
void insertSubmission(SQLite::Database &database, const NewSubmission &entry, std::int64_t owner);

/// Ends the queue's business with it. False if there is no such submission.
bool setState(SQLite::Database &database, const std::string &id, SubmissionState state,
              const std::string &failure);
/// Lets it wait as if it were new, with nobody who has taken it.
void putBack(SQLite::Database &database, const std::string &id);

struct SubmissionPlace {
    std::int64_t number = 0;
    SubmissionState state = SubmissionState::Pending;
    std::int64_t owner = 0;
};
std::optional<SubmissionPlace> readPlace(SQLite::Database &database, const std::string &id);

/// The columns of `submissions` that readRecord wants, in its order.
extern const char *const recordColumns;
/// The record of the query's row, with its files, newest judgement and results.
SubmissionRecord readRecord(SQLite::Database &database, Query &row);

/// Names and bytes of source files.
std::vector<SourceFile> readFiles(Query &rows);

} // namespace assay::store

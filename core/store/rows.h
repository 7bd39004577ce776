#pragma once

#include "store/gradebook.h"
#include "store/query.h"

namespace assay::store {

/// Between our structs and the tables. All throw SQLite::Exception; the caller holds the
/// transaction.

std::string stateName(SubmissionState state);

void insertSubmission(SQLite::Database &database, const Submission &submission,
                      const std::string &assignmentTitle, const std::string &assignmentSource);
void insertJudgement(SQLite::Database &database, std::int64_t submissionNumber,
                     const Judgement &judgement);
void replaceDraft(SQLite::Database &database, const Draft &draft);

/// The columns of `submissions` that readRecord wants, in its order.
extern const char *const recordColumns;
/// The record of the query's row, with its files, newest judgement and results.
SubmissionRecord readRecord(SQLite::Database &database, Query &row);

std::vector<SourceFile> readFiles(Query &rows);

} // namespace assay::store

#pragma once

#include "store/gradebook.h"

#include <cstdint>

namespace SQLite {
class Database;
}

namespace assay::store {

/// Between judgements and their tables. All throw SQLite::Exception; the caller holds the
/// transaction.

void insertJudgement(SQLite::Database &database, std::int64_t submissionNumber,
                     const Judgement &judgement);
std::optional<Judgement> readNewestJudgement(SQLite::Database &database,
                                             std::int64_t submissionNumber,
                                             const std::string &submissionId);
/// Oldest first.
std::vector<Judgement> readJudgements(SQLite::Database &database, std::int64_t submissionNumber,
                                      const std::string &submissionId);

} // namespace assay::store

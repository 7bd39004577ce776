#pragma once

#include "store/gradebook.h"

namespace SQLite {
class Database;
}

namespace assay::store {

/// Between drafts and their tables. All throw SQLite::Exception; the caller holds the transaction.

void replaceDraft(SQLite::Database &database, const Draft &draft);
std::optional<Draft> readDraft(SQLite::Database &database, const std::string &assignmentId,
                               const std::string &languageId);
/// Language of the draft changed last, if any.
std::optional<std::string> readLastLanguage(SQLite::Database &database,
                                            const std::string &assignmentId);

} // namespace assay::store

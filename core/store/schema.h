#pragma once

#include "base/error.h"

#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <memory>

namespace assay::store {

/// The schema this program writes; PRAGMA user_version of the file.
int currentSchema();

/// Opens or makes a gradebook file (0600, in a folder that is made if missing): refuses what is
/// not ours, what is damaged and what a newer Assay wrote, before anything is changed; then sets
/// WAL, synchronous=FULL and foreign keys and migrates step by step, each in its transaction.
Result<std::unique_ptr<SQLite::Database>> openDatabase(const std::filesystem::path &file);

/// Runs the migration steps up to `target` on an open database; for tests of older versions.
/// Throws SQLite::Exception.
void migrate(SQLite::Database &database, int target);

/// An Error of kind Database with the file and what SQLite says.
Error databaseError(const std::string &doing, const std::exception &exception);

} // namespace assay::store

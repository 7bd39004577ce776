#pragma once

#include "store/violation.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace assay::store {

using AuditTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// How long violations are kept.
inline constexpr std::chrono::days auditRetention{30};
/// So many submissions with violations within `flagSpan` flag their user.
inline constexpr std::size_t flagCount = 5;
inline constexpr std::chrono::hours flagSpan{1};

/// What one submission did of one kind: who, when, what. Says nothing about single tests.
struct AuditEntry {
    std::string submissionId;
    std::string user;
    std::string assignmentId; ///< empty for a custom run
    std::string assignmentTitle;
    Violation violation;
    int tests = 1;  ///< how many tests showed it
    AuditTime seen; ///< when it was seen first
};

/// Which entries are wanted; nothing set: all.
struct AuditQuery {
    std::optional<std::string> user{};
    std::optional<AuditTime> since{};
    bool flaggedOnly = false; ///< only entries of flagged users
};

struct AuditRecord {
    AuditEntry entry;
    bool flagged = false; ///< is its user flagged, by all that is kept of the user?
};

/// Do the times of submissions with violations (in any order, one a submission) hold `flagCount`
/// within `flagSpan`, the borders included?
bool isFlagged(std::vector<AuditTime> times);

/// The users whom the entries flag; entries of one submission count once, when first seen.
std::set<std::string> flaggedUsers(const std::vector<AuditEntry> &entries);

/// Deletes what is older than `auditRetention` at `now`. Throws SQLite::Exception, as the others.
void pruneAudit(SQLite::Database &database, AuditTime now);

/// Adds an entry, or joins it with what is known of the same submission and kind: calls are added
/// up, the greater number of tests and the first time stay. The caller holds the transaction.
void joinAuditEntry(SQLite::Database &database, const AuditEntry &entry);

/// Newest first.
std::vector<AuditRecord> readAudit(SQLite::Database &database, const AuditQuery &query);

} // namespace assay::store

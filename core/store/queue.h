#pragma once

#include "model/submission.h"

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace assay::store {

class OwnerLock;

/// So often may the process die that judges a submission; then it is a dead letter, so that one
/// that brings the judge down does not do so for ever.
inline constexpr int judgingAttempts = 2;

/// Where a stored submission stands in the queue.
enum class QueueStage {
    Waiting, ///< nobody has taken it, or who had taken it has died
    Taken,   ///< in the queue of a living process
    Judging, ///< a living process judges it
    Dead,    ///< a judge error came twice, or the judging process died twice
};

struct QueueItem {
    std::string submissionId;
    std::string assignmentTitle;
    std::string assignmentSource; ///< path it was opened from
    std::string languageId;
    std::string user;
    Purpose purpose = Purpose::Submit;
    std::chrono::sys_time<std::chrono::milliseconds> queued;
    QueueStage stage = QueueStage::Waiting;
    int position = 0;    ///< how many are ahead of it; 0 for one that is judged or dead
    int attempts = 0;    ///< how often judging it has begun since it was queued
    int process = 0;     ///< id of the process that took it; 0: nobody lives that did
    std::string failure; ///< "code: message" of a dead letter
};

/// What is to be judged and the dead letters. In the order in which it is judged: by priority, and
/// within one the users in turn. Throws SQLite::Exception, as the others; the caller holds the
/// transaction.
std::vector<QueueItem> readQueue(SQLite::Database &database, const OwnerLock &owners);

/// Gives what waits to `owner` and returns the ids in the order of judging. What was begun
/// `judgingAttempts` times becomes a dead letter instead.
std::vector<std::string> claimWaiting(SQLite::Database &database, const OwnerLock &owners,
                                      std::int64_t owner);

/// Notes that judging begins. False if the submission is not this owner's.
bool beginAttempt(SQLite::Database &database, const std::string &id, std::int64_t owner);

/// Gives back what this owner has taken and not finished; an attempt that was broken off on
/// purpose does not count.
void releaseClaims(SQLite::Database &database, std::int64_t owner);

/// A number for a process that judges, never used before.
std::int64_t newOwner(SQLite::Database &database);

} // namespace assay::store

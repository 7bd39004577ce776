#include "store/queue.h"

#include "base/error.h"
#include "store/names.h"
#include "store/owner_lock.h"
#include "store/query.h"

#include <chrono>
#include <set>
#include <unistd.h>

namespace assay::store {

namespace {

/// A number that cannot be asked about counts as held: better to wait than to judge twice.
bool lives(const OwnerLock &owners, std::int64_t owner)
{
    return owner != 0 && owners.isHeld(owner).value_or(true);
}

QueueStage stageOf(bool dead, bool taken, bool begun)
{
    if (dead)
        return QueueStage::Dead;
    if (!taken)
        return QueueStage::Waiting;
    return begun ? QueueStage::Judging : QueueStage::Taken;
}

} // namespace

std::vector<QueueItem> readQueue(SQLite::Database &database, const OwnerLock &owners)
{
    // The users' turns: the first of each, then the second of each. JudgeQueue does the same with
    // what is given to it.
    Query row(database,
              "SELECT id, assignment_title, assignment_source, language, user, purpose, queued_ms, "
              "s.state = 'failed' AS dead, s.owner, begun, attempts, coalesce(o.process, 0), "
              "failure FROM (SELECT *, row_number() OVER (PARTITION BY state, purpose, user "
              "ORDER BY number) AS turn FROM submissions WHERE state IN ('pending', 'failed')) s "
              "LEFT JOIN owners o ON o.number = s.owner ORDER BY dead, "
              "CASE purpose WHEN 'run' THEN 0 WHEN 'submit' THEN 1 ELSE 2 END, turn, s.number");
    std::vector<QueueItem> items;
    int ahead = 0;
    while (row.next()) {
        QueueItem item;
        item.submissionId = row.text();
        item.assignmentTitle = row.text();
        item.assignmentSource = row.text();
        item.languageId = row.text();
        item.user = row.text();
        item.purpose = valueOf(purposeNames, row.text());
        item.queued = decltype(item.queued)(std::chrono::milliseconds(row.integer()));
        const bool dead = row.flag();
        const bool taken = lives(owners, row.integer()) && !dead;
        item.stage = stageOf(dead, taken, row.flag());
        item.attempts = row.number();
        const int process = row.number();
        item.process = taken ? process : 0;
        item.failure = row.text();
        if (item.stage == QueueStage::Waiting || item.stage == QueueStage::Taken)
            item.position = ahead++;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<std::string> claimWaiting(SQLite::Database &database, const OwnerLock &owners,
                                      std::int64_t owner)
{
    std::vector<std::string> claimed;
    for (const auto &item : readQueue(database, owners)) {
        if (item.stage != QueueStage::Waiting)
            continue;
        if (item.attempts >= judgingAttempts) {
            const Error died{ErrorCode::Internal,
                             "the process that judged it ended before it was done, twice", 0,
                             std::source_location::current()};
            Query(database, "UPDATE submissions SET state = 'failed', failure = ?, owner = 0, "
                            "begun = 0 WHERE id = ?")
                .with(failureText(died))
                .with(item.submissionId)
                .run();
            continue;
        }
        Query(database, "UPDATE submissions SET owner = ?, begun = 0 WHERE id = ?")
            .with(owner)
            .with(item.submissionId)
            .run();
        claimed.push_back(item.submissionId);
    }
    return claimed;
}

bool beginAttempt(SQLite::Database &database, const std::string &id, std::int64_t owner)
{
    return Query(database, "UPDATE submissions SET attempts = attempts + 1, begun = 1 "
                           "WHERE id = ? AND owner = ? AND state = 'pending'")
               .with(id)
               .with(owner)
               .run() == 1;
}

void releaseClaims(SQLite::Database &database, std::int64_t owner)
{
    Query(database, "UPDATE submissions SET owner = 0, attempts = attempts - begun, begun = 0 "
                    "WHERE owner = ? AND state = 'pending'")
        .with(owner)
        .run();
}

std::int64_t newOwner(SQLite::Database &database)
{
    Query(database, "INSERT INTO owners (process) VALUES (?)").with(::getpid()).run();
    const std::int64_t number = database.getLastInsertRowid();
    // Numbers are never used again, whatever is deleted; nobody asks about those without rows.
    Query(database, "DELETE FROM owners WHERE number < ? AND number NOT IN "
                    "(SELECT owner FROM submissions WHERE state = 'pending')")
        .with(number - 100)
        .run();
    return number;
}

} // namespace assay::store

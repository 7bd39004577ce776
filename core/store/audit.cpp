#include "store/audit.h"

#include "store/query.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace assay::store {

using nlohmann::json;

namespace {

std::int64_t milliseconds(AuditTime time)
{
    return time.time_since_epoch().count();
}

std::string toJson(const std::vector<std::string> &calls)
{
    return json(calls).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<std::string> callsFromJson(const std::string &text)
{
    std::vector<std::string> calls;
    const auto list = json::parse(text, nullptr, false);
    if (list.is_array())
        for (const auto &name : list)
            if (name.is_string())
                addCalls(calls, {name.get<std::string>()});
    return calls;
}

AuditEntry readEntry(Query &row)
{
    AuditEntry entry;
    entry.submissionId = row.text();
    entry.user = row.text();
    entry.assignmentId = row.text();
    entry.assignmentTitle = row.text();
    // A word we do not know was written by another version: the careful choice.
    entry.violation.kind = violationKindFromName(row.text()).value_or(ViolationKind::Escape);
    entry.violation.calls = callsFromJson(row.text());
    entry.tests = row.number();
    entry.seen = AuditTime(std::chrono::milliseconds(row.integer()));
    return entry;
}

} // namespace

bool isFlagged(std::vector<AuditTime> times)
{
    std::ranges::sort(times);
    for (std::size_t last = flagCount - 1; last < times.size(); ++last)
        if (times[last] - times[last - (flagCount - 1)] <= flagSpan)
            return true;
    return false;
}

std::set<std::string> flaggedUsers(const std::vector<AuditEntry> &entries)
{
    std::map<std::string, std::map<std::string, AuditTime>> firstSeen; // user, submission
    for (const auto &entry : entries) {
        const auto [known, added] =
            firstSeen[entry.user].try_emplace(entry.submissionId, entry.seen);
        if (!added)
            known->second = std::min(known->second, entry.seen);
    }
    std::set<std::string> flagged;
    for (const auto &[user, submissions] : firstSeen) {
        std::vector<AuditTime> times;
        for (const auto &[submission, time] : submissions)
            times.push_back(time);
        if (isFlagged(std::move(times)))
            flagged.insert(user);
    }
    return flagged;
}

void pruneAudit(SQLite::Database &database, AuditTime now)
{
    Query(database, "DELETE FROM violations WHERE seen_ms < ?")
        .with(milliseconds(now - auditRetention))
        .run();
}

void joinAuditEntry(SQLite::Database &database, const AuditEntry &entry)
{
    const std::string kind(violationKindName(entry.violation.kind));
    std::vector<std::string> calls;
    {
        Query known(database, "SELECT calls FROM violations WHERE submission = ? AND kind = ?");
        if (known.with(entry.submissionId).with(kind).next())
            calls = callsFromJson(known.text());
    }
    addCalls(calls, entry.violation.calls);
    Query(database, "INSERT INTO violations (submission, user, assignment_id, assignment_title, "
                    "kind, calls, tests, seen_ms) VALUES (?,?,?,?,?,?,?,?) "
                    "ON CONFLICT (submission, kind) DO UPDATE SET calls = excluded.calls, "
                    "tests = max(tests, excluded.tests), seen_ms = min(seen_ms, excluded.seen_ms)")
        .with(entry.submissionId)
        .with(entry.user)
        .with(entry.assignmentId)
        .with(entry.assignmentTitle)
        .with(kind)
        .with(toJson(calls))
        .with(entry.tests)
        .with(milliseconds(entry.seen))
        .run();
}

std::vector<AuditRecord> readAudit(SQLite::Database &database, const AuditQuery &query)
{
    // All that is kept of the users: what flags them may be older than what is asked for.
    Query rows(database, "SELECT submission, user, assignment_id, assignment_title, kind, calls, "
                         "tests, seen_ms FROM violations WHERE ?1 IS NULL OR user = ?1 "
                         "ORDER BY seen_ms DESC, number DESC");
    rows.with(query.user);
    std::vector<AuditEntry> entries;
    while (rows.next())
        entries.push_back(readEntry(rows));
    const auto flagged = flaggedUsers(entries);

    std::vector<AuditRecord> records;
    for (auto &entry : entries) {
        const bool isUserFlagged = flagged.contains(entry.user);
        if ((query.since && entry.seen < *query.since) || (query.flaggedOnly && !isUserFlagged))
            continue;
        records.push_back({std::move(entry), isUserFlagged});
    }
    return records;
}

} // namespace assay::store

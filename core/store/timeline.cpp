#include "store/timeline.h"

#include "store/names.h"
#include "store/query.h"
#include "store/submission_rows.h"

#include <array>
#include <sodium.h>

namespace assay::store {

namespace {

constexpr Names<Snapshot::Kind, 2> snapshotNames{{
    {Snapshot::Kind::Run, "run"},
    {Snapshot::Kind::Draft, "draft"},
}};

constexpr Names<TimelineEntry::Kind, 3> entryNames{{
    {TimelineEntry::Kind::Submit, "submit"},
    {TimelineEntry::Kind::Run, "run"},
    {TimelineEntry::Kind::Draft, "draft"},
}};

std::string hashOf(const std::string &bytes)
{
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), nullptr,
                       0);
    return {digest.begin(), digest.end()};
}

/// The number of the content, which is stored if it is new.
std::int64_t keepContent(SQLite::Database &database, const std::string &bytes)
{
    const std::string hash = hashOf(bytes);
    Query known(database, "SELECT number FROM contents WHERE hash = ?");
    if (known.with(Blob{hash}).next())
        return known.integer();
    Query(database, "INSERT INTO contents (hash, size, bytes) VALUES (?,?,?)")
        .with(Blob{hash})
        .with(static_cast<std::int64_t>(bytes.size()))
        .with(Blob{bytes})
        .run();
    return database.getLastInsertRowid();
}

std::int64_t keptBytes(SQLite::Database &database)
{
    Query sum(database, "SELECT coalesce(sum(size), 0) FROM contents");
    sum.next();
    return sum.integer();
}

/// Contents that nothing names any more go with a trigger.
void prune(SQLite::Database &database, const Snapshot &newest)
{
    Query(database, "DELETE FROM snapshots WHERE created_ms < ?")
        .with(std::int64_t{
            std::chrono::floor<std::chrono::milliseconds>(newest.created - snapshotRetention)
                .time_since_epoch()
                .count()})
        .run();
    Query(database, "DELETE FROM snapshots WHERE number IN (SELECT number FROM snapshots "
                    "WHERE assignment_id = ? ORDER BY created_ms DESC, id DESC LIMIT -1 OFFSET ?)")
        .with(newest.assignmentId)
        .with(snapshotsPerAssignment)
        .run();
    const auto bound = static_cast<std::int64_t>(snapshotBytes.bytes());
    while (keptBytes(database) > bound &&
           Query(database, "DELETE FROM snapshots WHERE number = "
                           "(SELECT number FROM snapshots WHERE id <> ? ORDER BY number LIMIT 1)")
                   .with(newest.id)
                   .run() > 0) {
    }
}

/// One page of a union of submissions and snapshots; both halves are read in the order of an
/// index, so that a page costs the same wherever it lies.
std::string pageQuery(const TimelineQuery &query)
{
    std::string where;
    if (query.assignmentId)
        where += " AND assignment_id = ?1";
    if (query.after)
        where += " AND (created_ms, id) < (?2, ?3)";
    std::string sql =
        "SELECT s.id, 'submit', s.assignment_id, s.assignment_title, s.language, s.created_ms "
        "AS made, coalesce(j.verdict, ''), coalesce(j.score, 0), coalesce(j.max_score, 0), "
        "coalesce(j.tests_passed, 0), coalesce(j.tests_total, 0) FROM submissions s "
        "LEFT JOIN judgements j ON j.number = "
        "(SELECT max(number) FROM judgements WHERE submission = s.number) "
        "WHERE s.purpose = 'submit'" +
        where;
    if (!query.submissionsOnly)
        sql += " UNION ALL SELECT id, kind, assignment_id, assignment_title, language, created_ms, "
               "verdict, 0, 0, tests_passed, tests_total FROM snapshots WHERE 1" +
               where;
    return sql + " ORDER BY 6 DESC, 1 DESC LIMIT ?4";
}

TimelineEntry readEntry(Query &row)
{
    TimelineEntry entry;
    entry.id = row.text();
    entry.kind = valueOf(entryNames, row.text());
    entry.assignmentId = row.text();
    entry.assignmentTitle = row.text();
    entry.languageId = row.text();
    entry.created = TimelineTime(std::chrono::milliseconds(row.integer()));
    entry.verdict = verdictFromCode(row.text());
    entry.score = row.real();
    entry.maxScore = row.real();
    entry.testsPassed = row.number();
    entry.testsTotal = row.number();
    return entry;
}

} // namespace

void insertSnapshot(SQLite::Database &database, const Snapshot &snapshot)
{
    Query(database, "INSERT INTO snapshots (id, kind, assignment_id, assignment_title, language, "
                    "entry, created_ms) VALUES (?,?,?,?,?,?,?)")
        .with(snapshot.id)
        .with(nameOf(snapshotNames, snapshot.kind))
        .with(snapshot.assignmentId)
        .with(snapshot.assignmentTitle)
        .with(snapshot.languageId)
        .with(snapshot.entry)
        .with(std::int64_t{snapshot.created.time_since_epoch().count()})
        .run();
    const std::int64_t number = database.getLastInsertRowid();
    int position = 0;
    for (const auto &file : snapshot.files)
        Query(database, "INSERT INTO snapshot_files VALUES (?,?,?,?)")
            .with(number)
            .with(position++)
            .with(file.name)
            .with(keepContent(database, file.bytes))
            .run();
    prune(database, snapshot);
}

void noteSnapshotVerdict(SQLite::Database &database, const std::string &id, Verdict verdict,
                         int testsPassed, int testsTotal)
{
    Query(database,
          "UPDATE snapshots SET verdict = ?, tests_passed = ?, tests_total = ? WHERE id = ?")
        .with(std::string(verdictCode(verdict)))
        .with(testsPassed)
        .with(testsTotal)
        .with(id)
        .run();
}

std::vector<TimelineEntry> readTimeline(SQLite::Database &database, const TimelineQuery &query)
{
    const std::string sql = pageQuery(query);
    Query rows(database, sql.c_str());
    using Text = std::optional<std::string>;
    using Number = std::optional<std::int64_t>;
    // A parameter that the statement does not name must not be bound beyond its last one; the
    // last one is always there.
    rows.with(query.assignmentId)
        .with(query.after ? Number(query.after->first.time_since_epoch().count()) : Number())
        .with(query.after ? Text(query.after->second) : Text())
        .with(query.limit);
    std::vector<TimelineEntry> entries;
    while (rows.next())
        entries.push_back(readEntry(rows));
    return entries;
}

std::optional<TimelineCode> readTimelineCode(SQLite::Database &database, const std::string &id)
{
    TimelineCode code;
    const auto read = [&](const char *place, const char *files) {
        Query row(database, place);
        if (!row.with(id).next())
            return false;
        const std::int64_t number = row.integer();
        code.languageId = row.text();
        code.entry = row.text();
        Query rows(database, files);
        code.files = readFiles(rows.with(number));
        return true;
    };
    const bool found =
        read("SELECT number, language, entry FROM submissions WHERE id = ?",
             "SELECT name, bytes FROM source_files WHERE submission = ? ORDER BY position") ||
        read("SELECT number, language, entry FROM snapshots WHERE id = ?",
             "SELECT f.name, c.bytes FROM snapshot_files f JOIN contents c "
             "ON c.number = f.content WHERE f.snapshot = ? ORDER BY f.position");
    return found ? std::optional(std::move(code)) : std::nullopt;
}

} // namespace assay::store

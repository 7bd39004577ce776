#pragma once

#include "base/units.h"
#include "model/submission.h"
#include "model/verdict.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

/// What a student's code looked like, and when. Submissions are kept for ever; beside them, what
/// was only run and what stood in the editor before something else took its place is kept as
/// snapshots: each content once however often it occurs, and within bounds.
namespace assay::store {

using TimelineTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// So many snapshots of one assignment are kept, the newest.
inline constexpr int snapshotsPerAssignment = 200;
/// How long a snapshot is kept.
inline constexpr std::chrono::days snapshotRetention{365};
/// What all snapshots together may hold, identical contents counted once; the oldest go first.
inline constexpr ByteCount snapshotBytes = ByteCount::mib(64);
/// What one may hold. More is refused: one giant must not drive out all the others.
inline constexpr ByteCount snapshotLimit = ByteCount::mib(4);

/// Code to be kept that is not submitted.
struct Snapshot {
    enum class Kind {
        Run,   ///< the samples were run
        Draft, ///< it stood in the editor before an older version was put there
    };
    std::string id; ///< unique, also among submissions
    Kind kind = Kind::Run;
    std::string assignmentId;
    std::string assignmentTitle;
    std::string languageId;
    std::string entry;
    std::vector<SourceFile> files;
    TimelineTime created;
};

/// One line of the timeline, without the code.
struct TimelineEntry {
    enum class Kind { Submit, Run, Draft };
    std::string id;
    Kind kind = Kind::Submit;
    std::string assignmentId;
    std::string assignmentTitle;
    std::string languageId;
    TimelineTime created;
    std::optional<Verdict> verdict; ///< unset: not judged, or a draft
    double score = 0;
    double maxScore = 0;
    int testsPassed = 0;
    int testsTotal = 0;
};

struct TimelineQuery {
    std::optional<std::string> assignmentId{}; ///< unset: all
    bool submissionsOnly = false;
    /// The last entry of the page before; unset: from the newest on.
    std::optional<std::pair<TimelineTime, std::string>> after{};
    int limit = 50;
};

/// The code of one entry.
struct TimelineCode {
    std::string languageId;
    std::string entry;
    std::vector<SourceFile> files;
};

/// All of these throw SQLite::Exception; the caller holds the transaction.

/// Also lets go what is beyond the bounds at its time of making.
void insertSnapshot(SQLite::Database &database, const Snapshot &snapshot);
/// What came of a run. An unknown id changes nothing: it may be gone by now.
void noteSnapshotVerdict(SQLite::Database &database, const std::string &id, Verdict verdict,
                         int testsPassed, int testsTotal);
/// Newest first. Students' submissions only; of several judgements the newest counts.
std::vector<TimelineEntry> readTimeline(SQLite::Database &database, const TimelineQuery &query);
std::optional<TimelineCode> readTimelineCode(SQLite::Database &database, const std::string &id);

} // namespace assay::store

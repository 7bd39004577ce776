// What a student's code looked like, and when: pages, contents kept once, bounds.
#include "samples.h"
#include "store/schema.h"

#include <SQLiteCpp/Statement.h>
#include <gtest/gtest.h>

namespace assay::store {
namespace {

using namespace std::chrono_literals;

constexpr TimelineTime start{1'700'000'000'000ms};

Snapshot run(const std::string &id, TimelineTime when, const std::string &text = "print(1)",
             const std::string &assignment = "two-sum")
{
    Snapshot snapshot;
    snapshot.id = id;
    snapshot.assignmentId = assignment;
    snapshot.assignmentTitle = "Two Sum";
    snapshot.languageId = "python";
    snapshot.entry = "main.py";
    snapshot.files = {{"main.py", text}, {"lib.py", "x = 1"}};
    snapshot.created = when;
    return snapshot;
}

Submission submission(const std::string &id, TimelineTime when)
{
    auto result = sampleSubmission(id);
    result.created = when;
    return result;
}

std::vector<std::string> idsOf(const std::vector<TimelineEntry> &entries)
{
    std::vector<std::string> ids;
    for (const auto &entry : entries)
        ids.push_back(entry.id);
    return ids;
}

TimelineQuery about(const std::string &assignment = "two-sum", int limit = 1000)
{
    TimelineQuery query;
    query.assignmentId = assignment;
    query.limit = limit;
    return query;
}

int intOf(const TestGradebook &test, const char *sql)
{
    SQLite::Database database(test.file().string());
    return database.execAndGet(sql).getInt();
}

TEST(Timeline, HoldsSubmissionsRunsAndDraftsNewestFirst)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(submission("s1", start + 1s), "Two Sum", ""));
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("s1")));
    ASSERT_TRUE(test.book->keepSnapshot(run("r1", start)));
    auto draft = run("d1", start + 2s);
    draft.kind = Snapshot::Kind::Draft;
    ASSERT_TRUE(test.book->keepSnapshot(draft));
    Judgement judgement;
    judgement.submissionId = "r1";
    judgement.verdict = Verdict::TLE;
    judgement.testsPassed = 1;
    judgement.testsTotal = 2;
    ASSERT_TRUE(test.book->noteSnapshotVerdict(judgement));
    test.reopen();

    const auto entries = test.book->timeline(about()).value();
    ASSERT_EQ(idsOf(entries), (std::vector<std::string>{"d1", "s1", "r1"}));
    EXPECT_EQ(entries[0].kind, TimelineEntry::Kind::Draft);
    EXPECT_FALSE(entries[0].verdict);
    EXPECT_EQ(entries[1].kind, TimelineEntry::Kind::Submit);
    EXPECT_EQ(entries[1].verdict, Verdict::WA);
    EXPECT_EQ(entries[1].score, 12.5);
    EXPECT_EQ(entries[1].maxScore, 100);
    EXPECT_EQ(entries[1].testsTotal, 3);
    EXPECT_EQ(entries[1].assignmentTitle, "Two Sum");
    EXPECT_EQ(entries[2].kind, TimelineEntry::Kind::Run);
    EXPECT_EQ(entries[2].verdict, Verdict::TLE);
    EXPECT_EQ(entries[2].testsPassed, 1);
    EXPECT_EQ(entries[2].testsTotal, 2);
    EXPECT_EQ(entries[2].created, start);
    EXPECT_EQ(entries[2].languageId, "python");

    auto submissions = about();
    submissions.submissionsOnly = true;
    EXPECT_EQ(idsOf(test.book->timeline(submissions).value()), std::vector<std::string>{"s1"});
    EXPECT_TRUE(test.book->timeline(about("other")).value().empty());
}

TEST(Timeline, GivesTheCodeOfAnyEntryBackByteForByte)
{
    TestGradebook test;
    const std::string bytes("a\0b\xff", 4);
    ASSERT_TRUE(test.book->keepSnapshot(run("r1", start, bytes)));
    ASSERT_TRUE(test.book->recordSubmission(submission("s1", start), "", ""));
    test.reopen();
    const auto code = test.book->timelineCode("r1").value();
    EXPECT_EQ(code.languageId, "python");
    EXPECT_EQ(code.entry, "main.py");
    ASSERT_EQ(code.files.size(), 2U);
    EXPECT_EQ(code.files[0].name, "main.py");
    EXPECT_EQ(code.files[0].bytes, bytes);
    EXPECT_EQ(code.files[1].bytes, "x = 1");
    EXPECT_EQ(test.book->timelineCode("s1").value().files.at(0).bytes,
              sampleSubmission("s1").files[0].bytes);
    const auto missing = test.book->timelineCode("gone");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
}

TEST(Timeline, PagesMeetWithoutGapOrRepetitionAlsoWithinOneMillisecond)
{
    TestGradebook test;
    for (int i = 0; i < 30; ++i) {
        const auto when = start + std::chrono::milliseconds(i / 5); // five share each
        const auto id = std::to_string(100 + i);
        if (i % 3 == 0)
            ASSERT_TRUE(test.book->recordSubmission(submission(id, when), "", ""));
        else
            ASSERT_TRUE(test.book->keepSnapshot(run(id, when)));
    }
    std::vector<std::string> ids;
    auto query = about("two-sum", 7);
    for (;;) {
        const auto page = test.book->timeline(query).value();
        if (page.empty())
            break;
        for (const auto &entry : page)
            ids.push_back(entry.id);
        query.after = {page.back().created, page.back().id};
    }
    std::vector<std::string> wanted;
    for (int i = 29; i >= 0; --i)
        wanted.push_back(std::to_string(100 + i));
    EXPECT_EQ(ids, wanted);
}

TEST(Timeline, APageIsReadThroughIndexesWithoutSorting)
{
    const TestGradebook test;
    SQLite::Database database(test.file().string());
    for (const char *table : {"submissions", "snapshots"}) {
        SQLite::Statement plan(database,
                               std::string("EXPLAIN QUERY PLAN SELECT id FROM ") + table +
                                   " WHERE assignment_id = 'a' AND (created_ms, id) < (5, 'x') "
                                   "ORDER BY created_ms DESC, id DESC LIMIT 50");
        std::string text;
        while (plan.executeStep())
            text += plan.getColumn(3).getString() + "\n";
        EXPECT_TRUE(text.contains("assignment_id=? AND (created_ms,id)<")) << text;
        EXPECT_FALSE(text.contains("TEMP B-TREE")) << text;
    }
}

TEST(Timeline, KeepsEachContentOnce)
{
    TestGradebook test;
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(test.book->keepSnapshot(run("r" + std::to_string(i), start + i * 1s)));
    ASSERT_TRUE(test.book->keepSnapshot(run("other", start + 60s, "print(2)")));
    EXPECT_EQ(intOf(test, "SELECT count(*) FROM snapshots"), 21);
    EXPECT_EQ(intOf(test, "SELECT count(*) FROM contents"), 3);
}

TEST(Timeline, KeepsTheNewestRunsOfAnAssignmentAndDropsContentsNobodyNames)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->keepSnapshot(run("elsewhere", start, "here to stay", "other")));
    for (int i = 0; i < snapshotsPerAssignment + 3; ++i)
        ASSERT_TRUE(test.book->keepSnapshot(
            run("r" + std::to_string(i), start + i * 1s, "text " + std::to_string(i))));
    const auto entries = test.book->timeline(about()).value();
    ASSERT_EQ(entries.size(), static_cast<std::size_t>(snapshotsPerAssignment));
    EXPECT_EQ(entries.back().id, "r3");
    EXPECT_EQ(test.book->timeline(about("other")).value().size(), 1U);
    // One text each, the one elsewhere, and the library file of all.
    EXPECT_EQ(intOf(test, "SELECT count(*) FROM contents"), snapshotsPerAssignment + 2);
}

TEST(Timeline, DropsWhatIsTooOldButNoSubmission)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(submission("s1", start), "", ""));
    ASSERT_TRUE(test.book->keepSnapshot(run("old", start)));
    ASSERT_TRUE(test.book->keepSnapshot(run("edge", start + 1s)));
    ASSERT_TRUE(test.book->keepSnapshot(run("new", start + 1s + snapshotRetention)));
    EXPECT_EQ(idsOf(test.book->timeline(about()).value()),
              (std::vector<std::string>{"new", "edge", "s1"}));
}

TEST(Timeline, AllSnapshotsTogetherStayWithinTheirBytes)
{
    TestGradebook test;
    const std::size_t size = snapshotLimit.bytes() - 100;
    const int count = static_cast<int>(snapshotBytes.bytes() / snapshotLimit.bytes()) + 3;
    for (int i = 0; i < count; ++i)
        ASSERT_TRUE(test.book->keepSnapshot(run("r" + std::to_string(i), start + i * 1s,
                                                std::string(size, static_cast<char>('a' + i)),
                                                "a" + std::to_string(i))));
    SQLite::Database database(test.file().string());
    EXPECT_LE(database.execAndGet("SELECT sum(length(bytes)) FROM contents").getInt64(),
              static_cast<std::int64_t>(snapshotBytes.bytes()));
    TimelineQuery all;
    const auto left = idsOf(test.book->timeline(all).value());
    ASSERT_FALSE(left.empty());
    EXPECT_EQ(left.front(), "r" + std::to_string(count - 1));
    EXPECT_EQ(left.size(), static_cast<std::size_t>(count - 3));
}

TEST(Timeline, AGiantIsRefusedWithASentence)
{
    TestGradebook test;
    const auto kept =
        test.book->keepSnapshot(run("r", start, std::string(snapshotLimit.bytes() + 1, 'x')));
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(test.book->timeline({}).value().empty());
}

} // namespace
} // namespace assay::store

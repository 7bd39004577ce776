// Violations: what a result shows, who is flagged, what the store keeps and for how long.
#include "samples.h"
#include "store/audit.h"
#include "store/schema.h"

#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

namespace assay::store {
namespace {

using namespace std::chrono_literals;
using Kind = ViolationKind;

AuditTime now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

TestResult resultWith(std::vector<std::string> refused, EndReason reason = EndReason::None)
{
    TestResult result;
    result.test = "secret/1";
    result.refused = std::move(refused);
    result.reason = reason;
    result.output = "secret-words";
    return result;
}

AuditEntry entry(const std::string &submission, AuditTime seen, const std::string &user = "ada")
{
    AuditEntry made;
    made.submissionId = submission;
    made.user = user;
    made.assignmentId = "two-sum";
    made.assignmentTitle = "Two Sum";
    made.violation = {Kind::RefusedCall, {"socket"}};
    made.tests = 2;
    made.seen = seen;
    return made;
}

TEST(Violations, AreReadOffAResult)
{
    struct Case {
        TestResult result;
        std::vector<Violation> expected;
    };
    TestResult violation;
    violation.verdict = Verdict::SV;
    const std::vector<Case> cases{
        {resultWith({}), {}},
        {resultWith({}, EndReason::CpuTime), {}},
        {resultWith({}, EndReason::WallTime), {}},
        {resultWith({}, EndReason::Memory), {}},
        {resultWith({}, EndReason::Processes), {{Kind::Processes, {}}}},
        {resultWith({}, EndReason::Output), {{Kind::Output, {}}}},
        {resultWith({}, EndReason::Refused), {{Kind::RefusedCall, {}}}},
        {violation, {{Kind::RefusedCall, {}}}},
        {resultWith({"socket"}), {{Kind::RefusedCall, {"socket"}}}},
        {resultWith({"socket", "bind", "socket"}, EndReason::Refused),
         {{Kind::RefusedCall, {"bind", "socket"}}}},
        {resultWith({"ptrace"}), {{Kind::Escape, {"ptrace"}}}},
        {resultWith({"mount"}), {{Kind::Escape, {"mount"}}}},
        {resultWith({"unshare", "setns"}), {{Kind::Escape, {"setns", "unshare"}}}},
        {resultWith({"keyctl"}, EndReason::Refused), {{Kind::Escape, {"keyctl"}}}},
        {resultWith({"socket", "mount"}, EndReason::Output),
         {{Kind::Escape, {"mount"}}, {Kind::RefusedCall, {"socket"}}, {Kind::Output, {}}}},
        {resultWith({"mounting"}), {{Kind::RefusedCall, {"mounting"}}}},
    };
    for (std::size_t i = 0; i < cases.size(); ++i)
        EXPECT_EQ(violationsOf(cases[i].result), cases[i].expected) << "case " << i;
}

TEST(Violations, StaySmallWhateverAReportClaims)
{
    std::vector<std::string> names;
    for (int i = 0; i < 1000; ++i)
        names.push_back(std::to_string(i) + std::string(5000, '\xff'));
    const auto violations = violationsOf(resultWith(names));
    ASSERT_EQ(violations.size(), 1U);
    EXPECT_LE(violations[0].calls.size(), 64U);
    for (const auto &call : violations[0].calls)
        EXPECT_LE(call.size(), 64U * 3);
}

TEST(Violations, TheirNamesComeBack)
{
    for (const auto kind : {Kind::Escape, Kind::RefusedCall, Kind::Processes, Kind::Output})
        EXPECT_EQ(violationKindFromName(violationKindName(kind)), kind);
    EXPECT_EQ(violationKindFromName("unheard-of"), std::nullopt);
}

TEST(Flagging, FiveWithinAnHourWithTheBordersIn)
{
    const AuditTime start(1'700'000'000'000ms);
    EXPECT_FALSE(isFlagged({}));
    EXPECT_FALSE(isFlagged({start, start, start, start}));
    EXPECT_TRUE(isFlagged({start, start, start, start, start}));
    EXPECT_TRUE(isFlagged({start, start + 15min, start + 30min, start + 45min, start + 1h}));
    EXPECT_FALSE(isFlagged({start, start + 15min, start + 30min, start + 45min, start + 1h + 1ms}));
    // Anywhere in a long row, in any order.
    EXPECT_TRUE(isFlagged({start + 4h, start, start + 3h + 59min, start + 3h, start + 3h + 30min,
                           start + 3h + 1min, start + 9h}));
    EXPECT_FALSE(isFlagged({start, start + 1h, start + 2h, start + 3h, start + 4h, start + 5h}));
}

TEST(Flagging, CountsSubmissionsOfOneUserAndNotRows)
{
    const AuditTime start(1'700'000'000'000ms);
    std::vector<AuditEntry> entries;
    for (const auto *id : {"a", "b", "c", "d"}) {
        entries.push_back(entry(id, start));
        entries.push_back(entry(id, start + 1s)); // another kind of the same submission
    }
    entries.push_back(entry("e", start, "bob"));
    EXPECT_TRUE(flaggedUsers(entries).empty());
    entries.push_back(entry("f", start + 1h));
    EXPECT_EQ(flaggedUsers(entries), std::set<std::string>{"ada"});
}

TEST(Audit, AnEntryComesBackWithEveryField)
{
    TestGradebook test;
    const auto seen = now() - 1h;
    ASSERT_TRUE(test.book->recordViolations({entry("s1", seen)}));
    test.reopen();
    const auto records = test.book->audit({}).value();
    ASSERT_EQ(records.size(), 1U);
    EXPECT_FALSE(records[0].flagged);
    const auto &found = records[0].entry;
    EXPECT_EQ(found.submissionId, "s1");
    EXPECT_EQ(found.user, "ada");
    EXPECT_EQ(found.assignmentId, "two-sum");
    EXPECT_EQ(found.assignmentTitle, "Two Sum");
    EXPECT_EQ(found.violation, (Violation{Kind::RefusedCall, {"socket"}}));
    EXPECT_EQ(found.tests, 2);
    EXPECT_EQ(found.seen, seen);
}

TEST(Audit, OneRowForASubmissionAndKind)
{
    TestGradebook test;
    auto first = entry("s1", now() - 1h);
    auto again = entry("s1", now());
    again.violation.calls = {"bind"};
    again.tests = 1;
    auto other = entry("s1", now());
    other.violation = {Kind::Output, {}};
    ASSERT_TRUE(test.book->recordViolations({first, again, other}));
    const auto records = test.book->audit({}).value();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].entry.violation.kind, Kind::Output);
    EXPECT_EQ(records[1].entry.violation.calls, (std::vector<std::string>{"bind", "socket"}));
    EXPECT_EQ(records[1].entry.tests, 2);
    EXPECT_EQ(records[1].entry.seen, first.seen);
}

TEST(Audit, IsCutToWhatIsAskedAndFlagsByAllThatIsKept)
{
    TestGradebook test;
    const auto time = now();
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(test.book->recordViolations({entry("old" + std::to_string(i), time - 48h)}));
    ASSERT_TRUE(
        test.book->recordViolations({entry("new", time - 1h), entry("bobs", time - 2h, "bob")}));

    EXPECT_EQ(test.book->audit({}).value().size(), 7U);
    EXPECT_EQ(test.book->audit({}).value()[0].entry.submissionId, "new");
    EXPECT_EQ(test.book->audit({.user = "bob"}).value().size(), 1U);
    EXPECT_TRUE(test.book->audit({.user = "eve"}).value().empty());
    EXPECT_EQ(test.book->audit({.flaggedOnly = true}).value().size(), 6U);
    const auto recent = test.book->audit({.user = "ada", .since = time - 24h}).value();
    ASSERT_EQ(recent.size(), 1U);
    EXPECT_TRUE(recent[0].flagged);
}

TEST(Audit, KeepsThirtyDays)
{
    TestGradebook test;
    const auto young = now() - auditRetention + 1min;
    const auto old = now() - auditRetention - 1min;
    ASSERT_TRUE(test.book->recordViolations({entry("young", young), entry("old", old)}));
    ASSERT_EQ(test.book->audit({}).value().size(), 1U);
    EXPECT_EQ(test.book->audit({}).value()[0].entry.submissionId, "young");

    // Time goes by while the file is closed.
    test.book.reset();
    SQLite::Database(test.file().string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE violations SET seen_ms = seen_ms - 120000");
    test.reopen();
    EXPECT_TRUE(test.book->audit({}).value().empty());
}

TEST(Audit, TheBorderItselfIsKept)
{
    TestGradebook test;
    SQLite::Database database(test.file().string(), SQLite::OPEN_READWRITE);
    const AuditTime time(1'700'000'000'000ms);
    joinAuditEntry(database, entry("border", time - auditRetention));
    joinAuditEntry(database, entry("beyond", time - auditRetention - 1ms));
    pruneAudit(database, time);
    const auto records = readAudit(database, {});
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].entry.submissionId, "border");
}

} // namespace
} // namespace assay::store

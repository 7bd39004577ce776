// Which violations a session keeps, and what is in them.
#include "base/bytes.h"
#include "session_fixture.h"

namespace assay {
namespace {

class SessionAuditTest : public GradingSessionTest {};

/// A judge whose program was refused calls on two tests, one of them hidden, and flooded a third.
Result<Judgement> judgeRefused(const judge::JudgeTicket &ticket, const EventSink &sink)
{
    const auto &id = ticket.submission.id;
    Judgement judgement;
    judgement.submissionId = id;
    judgement.verdict = Verdict::SV;
    const auto finish = [&](const char *test, Visibility visibility, EndReason reason,
                            std::vector<std::string> refused) {
        TestResult result;
        result.test = test;
        result.visibility = visibility;
        result.verdict = reason == EndReason::Output ? Verdict::OLE : Verdict::SV;
        result.reason = reason;
        result.refused = std::move(refused);
        result.output = result.message = secret;
        judgement.results.push_back(result);
        sink(TestFinished{id, ++judgement.testsRun, 3, result});
    };
    finish("sample/1", Visibility::Shown, EndReason::None, {"socket"});
    finish("secret/1", Visibility::Hidden, EndReason::Refused, {"ptrace", "bind", "socket"});
    finish("secret/2", Visibility::VerdictOnly, EndReason::Output, {});
    return judgement;
}

TEST_F(SessionAuditTest, ViolationsAreKeptOnceASubmissionAndKind)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        return judgeRefused(ticket, sink);
    };
    const auto session = open(options());
    const auto id = session->submit(openEcho(*session), program(), Purpose::Submit).value();
    const auto records = session->audit({}).value();
    ASSERT_EQ(records.size(), 3U);
    for (const auto &[entry, flagged] : records) {
        EXPECT_FALSE(flagged);
        EXPECT_EQ(entry.submissionId, id);
        EXPECT_EQ(entry.user, "ada");
        EXPECT_EQ(entry.assignmentTitle, "Echo");
        using Kind = store::ViolationKind;
        switch (entry.violation.kind) {
        case Kind::Escape:
            EXPECT_EQ(entry.violation.calls, std::vector<std::string>{"ptrace"});
            EXPECT_EQ(entry.tests, 1);
            break;
        case Kind::RefusedCall:
            EXPECT_EQ(entry.violation.calls, (std::vector<std::string>{"bind", "socket"}));
            EXPECT_EQ(entry.tests, 2);
            break;
        case Kind::Output: EXPECT_EQ(entry.tests, 1); break;
        case Kind::Processes: ADD_FAILURE() << "nobody made too many processes"; break;
        }
    }
}

TEST_F(SessionAuditTest, NothingOfAHiddenTestIsInTheViolations)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        return judgeRefused(ticket, sink);
    };
    {
        const auto session = open(options());
        ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Run));
        EXPECT_EQ(session->audit({}).value().size(), 3U); // a run of the samples counts, too
        EXPECT_TRUE(session->history({}).value().empty());
    }
    for (const auto *file : {"gradebook.db", "gradebook.db-wal"}) {
        const auto path = disk.path() / file;
        if (!std::filesystem::exists(path))
            continue;
        const auto bytes = readFile(path, ByteCount::mib(16)).value();
        EXPECT_EQ(bytes.find(secret), std::string::npos) << file;
        EXPECT_EQ(bytes.find("secret/"), std::string::npos) << file;
    }
}

TEST_F(SessionAuditTest, ViolationsStayWhenJudgingBreaksOff)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink,
               std::stop_token) -> Result<Judgement> {
        (void)judgeRefused(ticket, sink);
        return fail(ErrorCode::HelperFailed, "the helper died");
    };
    const auto session = open(options());
    ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    EXPECT_EQ(count<JudgeFailed>(), 1);
    const auto records = session->audit({}).value();
    ASSERT_EQ(records.size(), 3U);
    for (const auto &record : records)
        EXPECT_LE(record.entry.tests, 2); // the retry's tests are not counted again
}

TEST_F(SessionAuditTest, FiveViolatingSubmissionsFlagTheUser)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        return judgeRefused(ticket, sink);
    };
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(session->submit(assignment, program(), Purpose::Submit));
    EXPECT_TRUE(session->audit({.flaggedOnly = true}).value().empty());
    ASSERT_TRUE(session->submit(assignment, program(), Purpose::Submit));
    EXPECT_EQ(session->audit({.flaggedOnly = true}).value().size(), 15U);
}

TEST_F(SessionAuditTest, AnHonestSubmissionLeavesNoViolation)
{
    const auto session = open(options());
    ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    EXPECT_TRUE(session->audit({}).value().empty());
}

} // namespace
} // namespace assay

// The session on a real package and a real gradebook, with a judge made up by the test.
#include "base/bytes.h"
#include "session_fixture.h"

namespace assay {
namespace {

TEST_F(GradingSessionTest, AStudentOpensAPackageWithoutItsHiddenTests)
{
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    ASSERT_EQ(assignment->tests.size(), 2U);
    EXPECT_EQ(assignment->tests[0].name, "sample/1");
    EXPECT_EQ(assignment->tests[1].name, "secret/2");
    EXPECT_TRUE(assignment->tests[1].input.empty());
    EXPECT_TRUE(assignment->references.empty());
}

TEST_F(GradingSessionTest, AnInstructorOpensAllOfIt)
{
    auto o = options();
    o.audience = Audience::Instructor;
    const auto session = open(std::move(o));
    const auto assignment = openEcho(*session);
    EXPECT_EQ(assignment->tests.size(), 3U);
    EXPECT_EQ(assignment->references.size(), 1U);
}

TEST_F(GradingSessionTest, EveryTestIsJudgedAndNothingHiddenComesBack)
{
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    const auto id = session->submit(assignment, program(), Purpose::Submit).value();

    ASSERT_EQ(count<TestFinished>(), 3);
    ASSERT_EQ(count<Judged>(), 1);
    const auto check = [&](const TestResult &result) {
        EXPECT_NE(result.test, "secret/1");
        EXPECT_EQ(result.message.find(secret), std::string::npos);
        EXPECT_EQ(result.output.find(secret), std::string::npos);
        EXPECT_EQ(result.errorOutput.find(secret), std::string::npos);
        EXPECT_FALSE(result.difference);
    };
    for (const auto &event : events) {
        EXPECT_EQ(submissionOf(event), id);
        if (const auto *test = std::get_if<TestFinished>(&event)) {
            EXPECT_EQ(test->testsTotal, 3);
            if (test->result)
                check(*test->result);
        } else if (const auto *judged = std::get_if<Judged>(&event)) {
            EXPECT_EQ(judged->judgement.results.size(), 2U);
            EXPECT_EQ(judged->judgement.testsTotal, 3);
            for (const auto &result : judged->judgement.results)
                check(result);
        }
    }
    const auto history = session->history({}).value();
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0].submission.id, id);
    EXPECT_EQ(history[0].submission.user, "ada");
    EXPECT_EQ(history[0].submission.assignmentId, assignment->id);
    EXPECT_EQ(history[0].assignmentTitle, "Echo");
    EXPECT_EQ(history[0].assignmentSource, disk.package().string());
    ASSERT_TRUE(history[0].judgement);
    EXPECT_EQ(history[0].judgement->results.size(), 2U);
    for (const auto &result : history[0].judgement->results)
        check(result);
}

TEST_F(GradingSessionTest, TheInstructorSeesInTheSameGradebookWhatWasKept)
{
    {
        const auto session = open(options());
        ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    }
    auto o = options();
    o.audience = Audience::Instructor;
    const auto session = open(std::move(o));
    const auto history = session->history({}).value();
    ASSERT_EQ(history.size(), 1U);
    ASSERT_EQ(history[0].judgement->results.size(), 3U);
    EXPECT_EQ(history[0].judgement->results[1].visibility, Visibility::Hidden);
    EXPECT_NE(history[0].judgement->results[1].verdict, Verdict::SK);
}

TEST_F(GradingSessionTest, WhatAHiddenTestPrintedIsNowhereInAStudentsGradebook)
{
    {
        const auto session = open(options());
        ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    }
    for (const auto &file : std::filesystem::directory_iterator(disk.path())) {
        if (file.path().filename().string().starts_with("gradebook.db")) {
            const auto bytes = readFile(file.path(), ByteCount::mib(16)).value();
            EXPECT_EQ(bytes.find(secret), std::string::npos) << file.path();
        }
    }
}

TEST_F(GradingSessionTest, TheSubmissionIsInTheStoreBeforeItIsJudged)
{
    int seen = 0;
    std::unique_ptr<GradingSession> session;
    judge = [&](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        auto book = store::Gradebook::open(disk.path() / "gradebook.db").value();
        const auto record = book->find(ticket.submission.id).value();
        if (record && record->state == store::SubmissionState::Pending)
            ++seen;
        return judgeAll(ticket, sink);
    };
    session = open(options());
    ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    EXPECT_EQ(seen, 1);
}

TEST_F(GradingSessionTest, ARunOfTheSamplesIsNotInTheHistory)
{
    bool samplesOnly = false;
    judge = [&](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        samplesOnly = ticket.options.samplesOnly;
        return judgeAll(ticket, sink);
    };
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    ASSERT_TRUE(session->submit(assignment, program(), Purpose::Run));
    EXPECT_TRUE(samplesOnly);
    EXPECT_EQ(count<Judged>(), 1);
    EXPECT_TRUE(session->history({}).value().empty());
    EXPECT_EQ(session->progress(assignment->id).value().attempts, 0);
}

TEST_F(GradingSessionTest, ARunOfTheSamplesIsKeptInTheTimelineWithItsCode)
{
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    const auto run = session->submit(assignment, program("first"), Purpose::Run).value();
    const auto submitted = session->submit(assignment, program("second"), Purpose::Submit).value();
    store::Snapshot draft;
    draft.kind = store::Snapshot::Kind::Draft;
    draft.assignmentId = assignment->id;
    draft.files = program("third").files;
    ASSERT_TRUE(session->keepSnapshot(draft));

    const auto entries = session->timeline({}).value();
    ASSERT_EQ(entries.size(), 3U);
    for (const auto &entry : entries) {
        const auto code = session->timelineCode(entry.id).value().files.at(0).bytes;
        switch (entry.kind) {
        case store::TimelineEntry::Kind::Run:
            EXPECT_EQ(entry.id, run);
            EXPECT_EQ(entry.verdict, Verdict::WA);
            EXPECT_EQ(entry.assignmentTitle, "Echo");
            EXPECT_EQ(code, "first");
            break;
        case store::TimelineEntry::Kind::Submit:
            EXPECT_EQ(entry.id, submitted);
            EXPECT_EQ(entry.verdict, Verdict::WA);
            EXPECT_EQ(entry.testsTotal, 3);
            EXPECT_EQ(code, "second");
            break;
        case store::TimelineEntry::Kind::Draft:
            EXPECT_FALSE(entry.verdict);
            EXPECT_EQ(code, "third");
            break;
        }
    }
}

TEST_F(GradingSessionTest, WithoutAStoreNothingIsWritten)
{
    auto o = options();
    o.store = false;
    const auto session = open(std::move(o));
    ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    EXPECT_EQ(count<Judged>(), 1);
    EXPECT_TRUE(session->history({}).value().empty());
    EXPECT_TRUE(session->saveDraft({"a", "python", {}, "", 0, 0}));
    EXPECT_FALSE(std::filesystem::exists(disk.path() / "gradebook.db"));
}

TEST_F(GradingSessionTest, WhatDoesNotFitIsRefusedBeforeItIsStored)
{
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    auto wrong = program();
    wrong.languageId = "cobol";
    EXPECT_EQ(session->submit(assignment, wrong, Purpose::Submit).error().code,
              ErrorCode::InvalidArgument);
    const auto big = program(std::string(200 * 1024, '#'));
    EXPECT_EQ(session->submit(assignment, big, Purpose::Submit).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(
        session->submit(std::make_shared<Assignment>(), program(), Purpose::Submit).error().code,
        ErrorCode::InvalidArgument);
    EXPECT_TRUE(session->history({}).value().empty());
    EXPECT_TRUE(events.empty());
}

TEST_F(GradingSessionTest, CancelEndsARunAndIsKept)
{
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink,
               std::stop_token stop) -> Result<Judgement> {
        sink(CompileStarted{ticket.submission.id});
        std::mutex m;
        std::condition_variable_any never;
        std::unique_lock lock(m);
        never.wait(lock, stop, [] { return false; });
        return fail(ErrorCode::Cancelled, "stopped");
    };
    const auto session = open(options(1));
    const auto id = session->submit(openEcho(*session), program(), Purpose::Submit).value();
    ASSERT_TRUE(waitFor<CompileStarted>());
    session->cancel(id);
    session->waitUntilIdle();
    EXPECT_EQ(count<Cancelled>(), 1);
    EXPECT_EQ(session->history({}).value()[0].state, store::SubmissionState::Cancelled);
}

TEST_F(GradingSessionTest, AFailureIsKeptAndItsTextCut)
{
    judge = [](const judge::JudgeTicket &, const EventSink &,
               std::stop_token) -> Result<Judgement> {
        return fail(ErrorCode::CheckerFailed, std::string("the validator said ") + secret);
    };
    const auto session = open(options());
    ASSERT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
    ASSERT_EQ(count<JudgeFailed>(), 1);
    EXPECT_EQ(std::get<JudgeFailed>(events.back()).error.detail.find(secret), std::string::npos);
    const auto history = session->history({}).value();
    EXPECT_EQ(history[0].state, store::SubmissionState::Failed);
    EXPECT_TRUE(history[0].failure.starts_with("checker-failed: ")) << history[0].failure;
    EXPECT_EQ(history[0].failure.find(secret), std::string::npos);
}

TEST_F(GradingSessionTest, WhatWasRunningWhenTheSessionEndedIsJudgedByTheNext)
{
    std::string id;
    auto whole = judge;
    judge = [](const judge::JudgeTicket &ticket, const EventSink &sink,
               std::stop_token stop) -> Result<Judgement> {
        sink(CompileStarted{ticket.submission.id});
        std::mutex m;
        std::condition_variable_any never;
        std::unique_lock lock(m);
        never.wait(lock, stop, [] { return false; });
        return fail(ErrorCode::Cancelled, "stopped");
    };
    {
        const auto session = open(options(1));
        id = session->submit(openEcho(*session), program("print(7)\n"), Purpose::Submit).value();
        ASSERT_TRUE(waitFor<CompileStarted>());
    }
    EXPECT_EQ(count<Cancelled>(), 0);

    std::string text;
    judge = [&](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        text = ticket.submission.files.at(0).bytes;
        return judgeAll(ticket, sink);
    };
    const auto session = open(options());
    EXPECT_EQ(session->history({}).value()[0].state, store::SubmissionState::Pending);
    EXPECT_EQ(session->resumePending().value(), std::vector<std::string>{id});
    EXPECT_EQ(text, "print(7)\n");
    EXPECT_EQ(session->history({}).value()[0].state, store::SubmissionState::Judged);
    EXPECT_TRUE(session->resumePending().value().empty());
}

TEST_F(GradingSessionTest, APendingSubmissionOfAVanishedPackageFailsButIsNotLost)
{
    {
        auto book = store::Gradebook::open(disk.path() / "gradebook.db").value();
        auto submission = program();
        submission.id = "old";
        submission.assignmentId = "gone";
        ASSERT_TRUE(book->recordSubmission(submission, "Gone", "/nowhere/gone"));
        submission.id = "moved";
        ASSERT_TRUE(book->recordSubmission(submission, "Gone", disk.package().string()));
    }
    const auto session = open(options());
    EXPECT_TRUE(session->resumePending().value().empty());
    EXPECT_EQ(count<JudgeFailed>(), 2);
    const auto history = session->history("gone").value();
    ASSERT_EQ(history.size(), 2U);
    for (const auto &record : history) {
        EXPECT_EQ(record.state, store::SubmissionState::Failed);
        EXPECT_FALSE(record.failure.empty());
        EXPECT_EQ(record.submission.files.at(0).bytes, "print(input())\n");
    }
}

TEST_F(GradingSessionTest, DraftsComeBack)
{
    {
        const auto session = open(options());
        ASSERT_TRUE(session->saveDraft({"echo", "python", {{"main.py", "x"}}, "main.py", 1, 2}));
    }
    const auto session = open(options());
    EXPECT_EQ(session->draft("echo", "python").value()->files.at(0).bytes, "x");
    EXPECT_EQ(session->lastLanguage("echo").value(), "python");
}

TEST_F(GradingSessionTest, CustomInputsAreJudgedInRunsOnlyAndComeBack)
{
    const std::vector<CustomInput> inputs{{"mine", "7", "14"}, {"unknown", "8", {}}};
    std::vector<TestCase> tests;
    std::string text;
    bool everyTest = false;
    judge = [&](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
        tests = ticket.assignment->tests;
        everyTest = ticket.options.everyTest;
        for (const auto &test : tests)
            if (test.name == "custom/mine")
                text = readFile(test.input, ByteCount::kib(1)).value();
        return judgeAll(ticket, sink);
    };
    const auto session = open(options());
    const auto assignment = openEcho(*session);
    ASSERT_TRUE(session->submit(assignment, program(), Purpose::Run, {}, inputs));
    ASSERT_EQ(tests.size(), 5U); // hidden ones are left out by the judge
    EXPECT_EQ(tests[3].name, "custom/mine");
    EXPECT_EQ(tests[4].name, "custom/unknown");
    EXPECT_TRUE(tests[4].answer.empty());
    EXPECT_EQ(text, "7");
    EXPECT_TRUE(everyTest);
    EXPECT_EQ(assignment->tests.size(), 2U); // the opened one is as it was
    EXPECT_FALSE(std::filesystem::exists(tests[3].input));

    const auto refused = session->submit(assignment, program(), Purpose::Submit, {}, inputs);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);

    ASSERT_TRUE(session->saveCustomInputs("echo", inputs));
    EXPECT_EQ(session->customInputs("echo").value(), inputs);
}

TEST_F(GradingSessionTest, ADamagedGradebookIsAnErrorOfOpen)
{
    disk.write("gradebook.db", std::string(4096, 'x'));
    const auto session = GradingSession::open(options(), {});
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::Database);
}

} // namespace
} // namespace assay

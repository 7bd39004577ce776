#include "samples.h"

#include <gtest/gtest.h>

namespace assay::store {
namespace {

using namespace std::chrono_literals;

void expectSame(const TestResult &a, const TestResult &b)
{
    EXPECT_EQ(a.test, b.test);
    EXPECT_EQ(a.group, b.group);
    EXPECT_EQ(a.visibility, b.visibility);
    EXPECT_EQ(a.verdict, b.verdict);
    EXPECT_EQ(a.cpuTime, b.cpuTime);
    EXPECT_EQ(a.wallTime, b.wallTime);
    EXPECT_EQ(a.memory, b.memory);
    EXPECT_EQ(a.score, b.score);
    EXPECT_EQ(a.exitCode, b.exitCode);
    EXPECT_EQ(a.signal, b.signal);
    EXPECT_EQ(a.reason, b.reason);
    EXPECT_EQ(a.refused, b.refused);
    EXPECT_EQ(a.message, b.message);
    ASSERT_EQ(a.difference.has_value(), b.difference.has_value());
    if (a.difference) {
        EXPECT_EQ(a.difference->line, b.difference->line);
        EXPECT_EQ(a.difference->column, b.difference->column);
        EXPECT_EQ(a.difference->expected, b.difference->expected);
        EXPECT_EQ(a.difference->found, b.difference->found);
    }
    EXPECT_EQ(a.output, b.output);
    EXPECT_EQ(a.outputTruncated, b.outputTruncated);
    EXPECT_EQ(a.errorOutput, b.errorOutput);
    EXPECT_EQ(a.noisy, b.noisy);
    EXPECT_EQ(a.stalled, b.stalled);
    EXPECT_EQ(a.skipped, b.skipped);
    EXPECT_EQ(a.transcript, b.transcript);
    ASSERT_EQ(a.earlier.has_value(), b.earlier.has_value());
    if (a.earlier) {
        EXPECT_EQ(a.earlier->verdict, b.earlier->verdict);
        EXPECT_EQ(a.earlier->cpuTime, b.earlier->cpuTime);
        EXPECT_EQ(a.earlier->wallTime, b.earlier->wallTime);
        EXPECT_EQ(a.earlier->stalled, b.earlier->stalled);
        EXPECT_EQ(a.earlier->memory, b.earlier->memory);
    }
}

TEST(Gradebook, GivesASubmissionBackByteForByte)
{
    TestGradebook test;
    const auto wanted = sampleSubmission("s1");
    ASSERT_TRUE(test.book->recordSubmission(wanted, "Two Sum", "/packages/two-sum"));
    test.reopen();

    const auto found = test.book->find("s1");
    ASSERT_TRUE(found && *found);
    const auto &record = **found;
    EXPECT_EQ(record.submission.id, "s1");
    EXPECT_EQ(record.submission.assignmentId, "two-sum");
    EXPECT_EQ(record.submission.languageId, "python");
    EXPECT_EQ(record.submission.entry, "main.py");
    EXPECT_EQ(record.submission.user, "ada");
    EXPECT_EQ(record.submission.purpose, Purpose::Submit);
    EXPECT_EQ(record.submission.created, wanted.created);
    ASSERT_EQ(record.submission.files.size(), 2U);
    EXPECT_EQ(record.submission.files[0].bytes, wanted.files[0].bytes);
    EXPECT_EQ(record.submission.files[1].name, "lib/a.py");
    EXPECT_EQ(record.submission.files[1].bytes, "");
    EXPECT_EQ(record.assignmentTitle, "Two Sum");
    EXPECT_EQ(record.assignmentSource, "/packages/two-sum");
    EXPECT_EQ(record.state, SubmissionState::Pending);
    EXPECT_FALSE(record.judgement);
}

TEST(Gradebook, GivesAJudgementBackWithEveryField)
{
    TestGradebook test;
    const auto wanted = sampleJudgement("s1");
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s1"), "", ""));
    ASSERT_TRUE(test.book->recordJudgement(wanted));
    test.reopen();

    const auto record = test.book->find("s1").value().value();
    EXPECT_EQ(record.state, SubmissionState::Judged);
    ASSERT_TRUE(record.judgement);
    const auto &found = *record.judgement;
    EXPECT_EQ(found.submissionId, "s1");
    EXPECT_EQ(found.verdict, Verdict::WA);
    EXPECT_EQ(found.score, 12.5);
    EXPECT_EQ(found.maxScore, 100);
    EXPECT_EQ(found.testsPassed, 1);
    EXPECT_EQ(found.testsRun, 2);
    EXPECT_EQ(found.testsTotal, 3);
    EXPECT_EQ(found.hiddenPassed, 4);
    EXPECT_EQ(found.hiddenTotal, 5);
    EXPECT_EQ(found.maxCpuTime, wanted.maxCpuTime);
    EXPECT_EQ(found.maxMemory, wanted.maxMemory);
    EXPECT_FALSE(found.limits.exact);
    EXPECT_EQ(found.limits.why, "sampled");
    EXPECT_TRUE(found.noisy);
    EXPECT_TRUE(found.compile.ok);
    EXPECT_TRUE(found.compile.cached);
    EXPECT_EQ(found.compile.wallTime, wanted.compile.wallTime);
    EXPECT_EQ(found.compile.languageId, "python");
    EXPECT_EQ(found.compile.log, "caf\xe9");
    ASSERT_EQ(found.compile.diagnostics.size(), 1U);
    EXPECT_EQ(found.compile.diagnostics[0].severity, Diagnostic::Severity::Warning);
    EXPECT_EQ(found.compile.diagnostics[0].line, 3);
    EXPECT_EQ(found.compile.diagnostics[0].message, "unused variable");
    EXPECT_EQ(found.packageHash, "abc");
    EXPECT_EQ(found.toolchain, "python 3.13.5");
    EXPECT_EQ(found.formatVerdict, Verdict::AC);
    EXPECT_EQ(found.timeLimit, 1500ms);
    ASSERT_EQ(found.groups.size(), 2U);
    EXPECT_EQ(found.groups[1].group, "secret/group1");
    EXPECT_EQ(found.groups[1].verdict, Verdict::AC);
    EXPECT_EQ(found.groups[1].score, 30);
    ASSERT_EQ(found.results.size(), 2U);
    expectSame(found.results[0], wanted.results[0]);
    expectSame(found.results[1], wanted.results[1]);
}

TEST(Gradebook, KeepsEveryJudgementAndShowsTheNewest)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s1"), "", ""));
    auto judgement = sampleJudgement("s1");
    ASSERT_TRUE(test.book->recordJudgement(judgement));
    ASSERT_TRUE(test.book->requeue("s1"));
    EXPECT_EQ(test.book->find("s1").value()->judgement->verdict, Verdict::WA);
    ASSERT_EQ(test.book->claimWaiting().value().size(), 1U);
    judgement.verdict = Verdict::AC;
    judgement.score = judgement.maxScore;
    judgement.packageHash = "def";
    ASSERT_TRUE(test.book->recordJudgement(judgement));
    EXPECT_EQ(test.book->find("s1").value()->judgement->verdict, Verdict::AC);
    const auto all = test.book->judgements("s1").value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].verdict, Verdict::WA);
    EXPECT_EQ(all[0].packageHash, "abc");
    EXPECT_EQ(all[0].results.size(), 2U);
    EXPECT_EQ(all[1].verdict, Verdict::AC);
    EXPECT_EQ(all[1].packageHash, "def");
}

TEST(Gradebook, RefusesAJudgementOfAnUnknownSubmission)
{
    TestGradebook test;
    const auto result = test.book->recordJudgement(sampleJudgement("nobody"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    EXPECT_EQ(test.book->recordCancelled("nobody").error().code, ErrorCode::NotFound);
}

TEST(Gradebook, RefusesASecondSubmissionWithTheSameIdAndLeavesNothingOfIt)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s1"), "first", ""));
    const auto again = test.book->recordSubmission(sampleSubmission("s1"), "second", "");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Database);
    EXPECT_EQ(test.book->history({}).value().size(), 1U);
    EXPECT_EQ(test.book->find("s1").value()->assignmentTitle, "first");
}

TEST(Gradebook, HistoryIsNewestFirstAndOfOneAssignmentIfAsked)
{
    TestGradebook test;
    for (const auto *id : {"a", "b", "c", "d"})
        ASSERT_TRUE(test.book->recordSubmission(
            sampleSubmission(id, *id == 'b' ? "other" : "two-sum"), "", ""));

    const auto all = test.book->history({}).value();
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all.front().submission.id, "d");
    EXPECT_EQ(all.back().submission.id, "a");
    const auto two = test.book->history("two-sum", 2).value();
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[0].submission.id, "d");
    EXPECT_EQ(two[1].submission.id, "c");
    EXPECT_TRUE(test.book->history("nothing").value().empty());
}

TEST(Gradebook, WaitingAreThoseThatNeverEnded)
{
    TestGradebook test;
    for (const auto *id : {"a", "b", "c", "d", "e"})
        ASSERT_TRUE(test.book->recordSubmission(sampleSubmission(id), "", ""));
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("a")));
    ASSERT_TRUE(test.book->recordFailure("b", Error{ErrorCode::HelperFailed, "it died", 0, {}}));
    ASSERT_TRUE(test.book->recordCancelled("d"));
    test.reopen();

    const auto pending = test.book->claimWaiting().value();
    ASSERT_EQ(pending.size(), 2U);
    EXPECT_EQ(pending[0].submission.id, "c");
    EXPECT_EQ(pending[1].submission.id, "e");
    const auto failed = test.book->find("b").value().value();
    EXPECT_EQ(failed.state, SubmissionState::Failed);
    EXPECT_EQ(failed.failure, "helper-failed: it died");
    EXPECT_EQ(test.book->find("d").value()->state, SubmissionState::Cancelled);
}

TEST(Gradebook, ProgressGrowsFromNewToSolved)
{
    TestGradebook test;
    EXPECT_EQ(test.book->progress("two-sum").value().state, Progress::State::New);

    const auto judged = [&](const std::string &id, Verdict verdict, double score) {
        ASSERT_TRUE(test.book->recordSubmission(sampleSubmission(id), "", ""));
        auto judgement = sampleJudgement(id);
        judgement.verdict = verdict;
        judgement.score = score;
        ASSERT_TRUE(test.book->recordJudgement(judgement));
    };
    judged("a", Verdict::WA, 0);
    EXPECT_EQ(test.book->progress("two-sum").value().state, Progress::State::Tried);
    judged("b", Verdict::WA, 40);
    auto progress = test.book->progress("two-sum").value();
    EXPECT_EQ(progress.state, Progress::State::Partly);
    EXPECT_EQ(progress.bestScore, 40);
    EXPECT_EQ(progress.maxScore, 100);
    EXPECT_EQ(progress.lastMs, 1'700'000'000'123);
    judged("c", Verdict::AC, 100);
    judged("d", Verdict::WA, 20);
    progress = test.book->progress("two-sum").value();
    EXPECT_EQ(progress.state, Progress::State::Solved);
    EXPECT_EQ(progress.bestScore, 100);
    EXPECT_EQ(progress.attempts, 4);
    EXPECT_EQ(test.book->progress("other").value().attempts, 0);
    EXPECT_EQ(test.book->progress("other").value().lastMs, 0);
}

TEST(Gradebook, ACancelledSubmissionIsNoAttempt)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("a"), "", ""));
    ASSERT_TRUE(test.book->recordCancelled("a"));
    EXPECT_EQ(test.book->progress("two-sum").value().state, Progress::State::New);
}

TEST(Gradebook, TheLastDraftWinsAndEachLanguageHasItsOwn)
{
    TestGradebook test;
    EXPECT_FALSE(test.book->draft("two-sum", "cpp").value());
    EXPECT_FALSE(test.book->lastLanguage("two-sum").value());

    const std::string bytes("int main\xff\0", 10);
    ASSERT_TRUE(
        test.book->saveDraft({"two-sum", "cpp", {{"old.cpp", "1"}, {"b.h", ""}}, "", 0, 0}));
    ASSERT_TRUE(test.book->saveDraft({"two-sum", "cpp", {{"main.cpp", bytes}}, "main.cpp", 3, 7}));
    ASSERT_TRUE(test.book->saveDraft({"two-sum", "python", {{"main.py", "x"}}, "main.py", 0, 1}));
    test.reopen();

    const auto cpp = test.book->draft("two-sum", "cpp").value().value();
    ASSERT_EQ(cpp.files.size(), 1U);
    EXPECT_EQ(cpp.files[0].name, "main.cpp");
    EXPECT_EQ(cpp.files[0].bytes, bytes);
    EXPECT_EQ(cpp.entry, "main.cpp");
    EXPECT_EQ(cpp.cursorLine, 3);
    EXPECT_EQ(cpp.cursorColumn, 7);
    EXPECT_EQ(test.book->lastLanguage("two-sum").value(), "python");
    ASSERT_TRUE(test.book->saveDraft(cpp));
    EXPECT_EQ(test.book->lastLanguage("two-sum").value(), "cpp");
    EXPECT_FALSE(test.book->lastLanguage("other").value());
}

TEST(Gradebook, CustomInputsAreReplacedAsAWhole)
{
    TestGradebook test;
    EXPECT_TRUE(test.book->customInputs("two-sum").value().empty());
    const std::vector<CustomInput> first{{"b", std::string("1\xff\0", 3), "2\n"},
                                         {"a", "", std::nullopt},
                                         {"prints nothing", "3", ""}};
    ASSERT_TRUE(test.book->saveCustomInputs("two-sum", first));
    ASSERT_TRUE(test.book->saveCustomInputs("other", {{"a", "x", {}}}));
    test.reopen();
    EXPECT_EQ(test.book->customInputs("two-sum").value(), first);
    ASSERT_TRUE(test.book->saveCustomInputs("two-sum", {first[1]}));
    EXPECT_EQ(test.book->customInputs("two-sum").value(), std::vector{first[1]});
    EXPECT_EQ(test.book->customInputs("other").value().size(), 1U);
}

} // namespace
} // namespace assay::store

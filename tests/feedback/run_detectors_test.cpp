#include "feedback/detectors.h"

#include <gtest/gtest.h>

#include <csignal>

namespace assay::feedback {
namespace {

/// A submission with one shown test, which tests make fail.
struct FailedRun {
    Assignment assignment;
    Submission submission{.languageId = "cpp"};
    Evidence evidence;

    explicit FailedRun(Verdict verdict)
    {
        evidence.assignment = &assignment;
        evidence.submission = &submission;
        TestResult result;
        result.test = "sample/1";
        result.visibility = Visibility::Shown;
        result.verdict = verdict;
        evidence.judgement.verdict = verdict;
        evidence.judgement.results = {result};
        evidence.failed = {{&evidence.judgement.results.front(), "", false}};
    }
    TestResult &result() { return evidence.judgement.results.front(); }
    void found(analysis::FindingKind kind, const std::string &name, int line, int count = 0)
    {
        evidence.analysis.findings.push_back({kind, "a.cpp", line, 1, name, count});
    }
    std::optional<Tip> tip(const char *detector) { return findRunDetector(detector)(evidence); }
};

using analysis::FindingKind;

TEST(RunDetectors, TellWaitingFromComputing)
{
    FailedRun run(Verdict::TLE);
    EXPECT_FALSE(run.tip("waiting"));
    EXPECT_TRUE(run.tip("too-slow"));
    run.result().reason = EndReason::WallTime;
    EXPECT_TRUE(run.tip("waiting"));
    EXPECT_FALSE(run.tip("too-slow"));
    EXPECT_FALSE(run.tip("waiting-for-partner"));
}

TEST(RunDetectors, KnowThatPartnersWaitForAFlush)
{
    FailedRun run(Verdict::TLE);
    run.assignment.interactive = true;
    run.result().reason = EndReason::WallTime;
    run.found(FindingKind::MissingFlush, "", 7);
    EXPECT_FALSE(run.tip("waiting"));
    const auto tip = run.tip("waiting-for-partner");
    ASSERT_TRUE(tip);
    EXPECT_EQ(tip->line, 7);
}

TEST(RunDetectors, BlameTheSourceOnlyForWhatHappened)
{
    FailedRun wrong(Verdict::WA);
    wrong.found(FindingKind::EndlessLoop, "", 3);
    wrong.found(FindingKind::BranchingRecursion, "fib", 4, 2);
    for (const char *detector : {"endless-loop-time", "endless-loop-output", "branching-recursion"})
        EXPECT_FALSE(wrong.tip(detector)) << detector;
    FailedRun slow(Verdict::TLE);
    slow.found(FindingKind::BranchingRecursion, "fib", 4, 2);
    const auto tip = slow.tip("branching-recursion");
    ASSERT_TRUE(tip);
    EXPECT_EQ(tip->values.front(), "fib");
    EXPECT_EQ(tip->line, 4);
}

TEST(RunDetectors, CountLoopsFromTwoOn)
{
    FailedRun run(Verdict::TLE);
    run.evidence.analysis.deepestLoops = 1;
    EXPECT_FALSE(run.tip("nested-loops"));
    run.evidence.analysis.deepestLoops = 2;
    run.evidence.analysis.deepest = {FindingKind::NestedLoops, "a.cpp", 9, 1, "f", 2};
    const auto tip = run.tip("nested-loops");
    ASSERT_TRUE(tip);
    EXPECT_EQ(tip->values.front(), "2");
    EXPECT_EQ(tip->line, 9);
}

TEST(RunDetectors, ReadSignalsAndExitCodes)
{
    FailedRun run(Verdict::RTE);
    run.result().signal = SIGSEGV;
    EXPECT_TRUE(run.tip("segfault"));
    EXPECT_FALSE(run.tip("segfault-in-recursion"));
    EXPECT_FALSE(run.tip("bad-calculation"));
    run.found(FindingKind::Recursion, "walk", 2, 1);
    EXPECT_EQ(run.tip("segfault-in-recursion")->values.front(), "walk");
    FailedRun code(Verdict::RTE);
    code.result().exitCode = 3;
    EXPECT_EQ(code.tip("exit-code")->values.front(), "3");
    code.result().errorOutput = "it says why itself";
    EXPECT_FALSE(code.tip("exit-code"));
}

TEST(RunDetectors, NameTheMemoryLimit)
{
    FailedRun run(Verdict::MLE);
    run.assignment.limits.memory = ByteCount::mib(64);
    EXPECT_EQ(run.tip("too-much-memory")->values.front(), "64");
}

TEST(RunDetectors, PutRefusedCallsIntoWords)
{
    FailedRun run(Verdict::SV);
    run.result().refused = {"socket"};
    run.found(FindingKind::Network, "socket", 5);
    EXPECT_EQ(run.tip("refused-network")->line, 5);
    EXPECT_EQ(run.tip("refused-anything")->values.front(), "socket");
    run.result().refused = {"mount"};
    EXPECT_FALSE(run.tip("refused-network"));
}

TEST(RunDetectors, SayThatOnlyShownTestsPass)
{
    FailedRun run(Verdict::WA);
    EXPECT_FALSE(run.tip("samples-pass")) << "a shown test failed";
    run.evidence.failed.clear();
    run.evidence.shownPassed = 2;
    run.evidence.judgement.testsPassed = 2;
    run.evidence.judgement.testsTotal = 9;
    EXPECT_EQ(run.tip("samples-pass")->values.front(), "2");
    EXPECT_FALSE(run.tip("crash-elsewhere"));
    run.evidence.judgement.verdict = Verdict::RTE;
    EXPECT_TRUE(run.tip("crash-elsewhere"));
}

} // namespace
} // namespace assay::feedback

#include "judge/verdict/verdict_rules.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

using Outcome = run::RunReport::Outcome;
using std::chrono::milliseconds;

/// One row: what differs from a program that ended well, and the verdict.
struct Row {
    const char *name;
    Outcome outcome = Outcome::Exited;
    int code = 0; ///< exit code or signal
    EndReason reason = EndReason::None;
    int cpuMs = 100;
    unsigned memoryMib = 1;
    const char *errorOutput = "";
    bool truncated = false;
    bool resultMissing = false;
    bool accepted = true;
    Verdict verdict = Verdict::AC;
};

class VerdictTable : public testing::TestWithParam<Row> {};

TEST_P(VerdictTable, decides)
{
    const Row &row = GetParam();
    run::RunReport report;
    report.outcome = row.outcome;
    if (row.outcome == Outcome::Exited)
        report.exitCode = row.code;
    else
        report.signal = row.code;
    report.reason = row.reason;
    report.cpuTime = milliseconds(row.cpuMs);
    report.memory = ByteCount::mib(row.memoryMib);
    report.outputTruncated = row.truncated;
    Limits limits;
    limits.cpuTime = milliseconds(1000);
    Language language;
    limits.memory = ByteCount::mib(1024);
    language.memoryOverhead = ByteCount::mib(64);
    language.memoryErrors = {"OutOfMemoryError", ""};
    const RunFacts facts{report, limits, language, row.errorOutput, row.resultMissing};
    const CheckReport check{.accepted = row.accepted};
    EXPECT_EQ(decideVerdict(facts, check), row.verdict);
    EXPECT_EQ(endedWell(facts), row.verdict == Verdict::AC || row.verdict == Verdict::WA);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, VerdictTable,
    testing::Values(
        Row{.name = "accepted"}, Row{.name = "wrong", .accepted = false, .verdict = Verdict::WA},
        Row{.name = "exitCode", .code = 3, .verdict = Verdict::RTE},
        Row{.name = "signal", .outcome = Outcome::Signalled, .code = 11, .verdict = Verdict::RTE},
        Row{.name = "rightAnswerThenCrash",
            .outcome = Outcome::Signalled,
            .code = 6,
            .accepted = true,
            .verdict = Verdict::RTE},
        Row{.name = "exactlyTheTimeLimit", .cpuMs = 1000, .verdict = Verdict::AC},
        Row{.name = "overTheTimeLimit", .cpuMs = 1001, .verdict = Verdict::TLE},
        Row{.name = "killedForCpu",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::CpuTime,
            .cpuMs = 999,
            .verdict = Verdict::TLE},
        Row{.name = "killedForWall",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::WallTime,
            .cpuMs = 1,
            .verdict = Verdict::TLE},
        Row{.name = "timeBeatsCrash",
            .outcome = Outcome::Signalled,
            .code = 11,
            .cpuMs = 1500,
            .verdict = Verdict::TLE},
        Row{.name = "timeBeatsOutput",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::Output,
            .cpuMs = 1500,
            .verdict = Verdict::TLE},
        Row{.name = "timeBeatsTextAboutMemory",
            .code = 1,
            .cpuMs = 1500,
            .errorOutput = "OutOfMemoryError",
            .verdict = Verdict::TLE},
        Row{.name = "killedForMemory",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::Memory,
            .verdict = Verdict::MLE},
        Row{.name = "killedForMemoryBeatsTime",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::Memory,
            .cpuMs = 1500,
            .verdict = Verdict::MLE},
        Row{.name = "textAboutMemory",
            .code = 1,
            .errorOutput = "Exception java.lang.OutOfMemoryError: heap",
            .verdict = Verdict::MLE},
        Row{.name = "textAboutMemoryOfAProgramThatEndedWell",
            .errorOutput = "OutOfMemoryError",
            .verdict = Verdict::AC},
        Row{.name = "output",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::Output,
            .verdict = Verdict::OLE},
        Row{.name = "truncatedOutput", .truncated = true, .verdict = Verdict::OLE},
        Row{.name = "outputBeatsCrash",
            .outcome = Outcome::Signalled,
            .code = 13,
            .truncated = true,
            .verdict = Verdict::OLE},
        Row{.name = "processes",
            .outcome = Outcome::Killed,
            .code = 9,
            .reason = EndReason::Processes,
            .verdict = Verdict::RTE},
        Row{.name = "refused",
            .outcome = Outcome::Killed,
            .code = 31,
            .reason = EndReason::Refused,
            .verdict = Verdict::SV},
        Row{.name = "refusedBeatsTime",
            .outcome = Outcome::Killed,
            .code = 31,
            .reason = EndReason::Refused,
            .cpuMs = 1500,
            .verdict = Verdict::SV},
        Row{.name = "crashWithMoreMemoryThanAllowed",
            .outcome = Outcome::Signalled,
            .code = 11,
            .memoryMib = 1089,
            .verdict = Verdict::MLE},
        Row{.name = "crashWithAllItsMemory",
            .outcome = Outcome::Signalled,
            .code = 11,
            .memoryMib = 1088,
            .verdict = Verdict::RTE},
        Row{.name = "moreMemoryThanAllowedWithoutACrash", .memoryMib = 1100},
        Row{.name = "noResult", .resultMissing = true, .verdict = Verdict::RTE}),
    [](const auto &row) { return std::string(row.param.name); });

/// The reason told for a run that ended like this; `stack` is what the sandbox has seen of it.
EndReason reasonOf(run::RunReport report, const char *errorOutput)
{
    Language language;
    language.stackErrors = {"StackOverflowError", ""};
    return decideReason({report, Limits{}, language, errorOutput});
}

TEST(Reason, SaysWaitingOnlyOfWhatHasNotComputedForTooLong)
{
    run::RunReport report{.outcome = Outcome::Killed, .reason = EndReason::WallTime};
    report.cpuTime = Limits{}.cpuTime;
    EXPECT_EQ(reasonOf(report, ""), EndReason::WallTime);
    report.cpuTime += milliseconds(1);
    EXPECT_EQ(reasonOf(report, ""), EndReason::CpuTime);
}

TEST(Reason, NamesStackOverflow)
{
    run::RunReport killed{.outcome = Outcome::Killed, .reason = EndReason::Memory};
    killed.memory = ByteCount::mib(100);
    EXPECT_EQ(reasonOf(killed, ""), EndReason::Memory);
    killed.stack = ByteCount::mib(50);
    EXPECT_EQ(reasonOf(killed, ""), EndReason::Memory);
    killed.stack = ByteCount::mib(51);
    EXPECT_EQ(reasonOf(killed, ""), EndReason::Stack);

    run::RunReport raised{.outcome = Outcome::Exited, .exitCode = 1};
    EXPECT_EQ(reasonOf(raised, "java.lang.StackOverflowError"), EndReason::Stack);
    EXPECT_EQ(reasonOf(raised, "some other trouble"), EndReason::None);
    raised.exitCode = 0; // it was caught
    EXPECT_EQ(reasonOf(raised, "java.lang.StackOverflowError"), EndReason::None);
    // Why we ended a run is surer than what it printed before.
    run::RunReport slow{.outcome = Outcome::Killed, .reason = EndReason::CpuTime};
    EXPECT_EQ(reasonOf(slow, "java.lang.StackOverflowError"), EndReason::CpuTime);
}

} // namespace
} // namespace assay::judge

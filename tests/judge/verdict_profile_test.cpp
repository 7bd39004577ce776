#include "judge/verdict/verdict_profile.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

using namespace std::chrono_literals;
using enum Verdict;

/// One test's facts and what each judge calls it (FORMATS.md §5–§8, §11).
struct Row {
    const char *name;
    TestResult result;
    const char *kattis;
    const char *domjudge;
    const char *dmoj;
    const char *cms;
};

const Limits limits{.cpuTime = 1s};

const std::vector<Row> &rows()
{
    static const std::vector<Row> all = {
        {"accepted",
         {.verdict = AC, .exitCode = 0, .output = "1"},
         "AC",
         "correct",
         "AC",
         "Output is correct"},
        {"acceptedButWaited",
         {.verdict = AC, .cpuTime = 100ms, .wallTime = 1200ms, .output = "1"},
         "AC",
         "timelimit",
         "AC",
         "Output is correct"},
        {"wrong",
         {.verdict = WA, .exitCode = 0, .output = "1"},
         "WA",
         "wrong-answer",
         "WA",
         "Output isn't correct"},
        {"partlyRight",
         {.verdict = WA, .score = 3, .output = "1"},
         "WA",
         "wrong-answer",
         "WA",
         "Output is partially correct"},
        {"silent", {.verdict = WA, .exitCode = 0}, "WA", "no-output", "WA", "Output isn't correct"},
        {"slow",
         {.verdict = TLE, .cpuTime = 2s, .reason = EndReason::CpuTime},
         "TLE",
         "timelimit",
         "TLE",
         "Execution timed out"},
        {"waiting",
         {.verdict = TLE, .wallTime = 9s, .reason = EndReason::WallTime},
         "TLE",
         "timelimit",
         "TLE",
         "Execution timed out (wall clock limit exceeded)"},
        {"memory",
         {.verdict = MLE, .reason = EndReason::Memory},
         "RTE",
         "run-error",
         "MLE",
         "Memory limit exceeded"},
        {"flood",
         {.verdict = OLE, .reason = EndReason::Output},
         "WA",
         "output-limit",
         "OLE",
         "Execution killed by signal"},
        {"exitCode",
         {.verdict = RTE, .exitCode = 3},
         "RTE",
         "run-error",
         "IR",
         "Execution failed because the return code was nonzero"},
        {"signal",
         {.verdict = RTE, .signal = 11},
         "RTE",
         "run-error",
         "RTE",
         "Execution killed by signal"},
        {"refused",
         {.verdict = SV, .reason = EndReason::Refused},
         "RTE",
         "run-error",
         "RTE",
         "Execution killed by signal"},
        {"skipped", {.verdict = SK}, "", "", "SC", ""},
    };
    return all;
}

TEST(VerdictProfile, foldsTheFactsOfOneTest)
{
    for (const Row &row : rows()) {
        SCOPED_TRACE(row.name);
        EXPECT_EQ(profileVerdict(VerdictProfile::Assay, row.result, limits),
                  verdictCode(row.result.verdict));
        EXPECT_EQ(profileVerdict(VerdictProfile::Kattis, row.result, limits), row.kattis);
        EXPECT_EQ(profileVerdict(VerdictProfile::Domjudge, row.result, limits), row.domjudge);
        EXPECT_EQ(profileVerdict(VerdictProfile::Dmoj, row.result, limits), row.dmoj);
        EXPECT_EQ(profileVerdict(VerdictProfile::Cms, row.result, limits), row.cms);
    }
}

TEST(VerdictProfile, foldsSubmissionsByEachJudgesRule)
{
    Judgement judgement;
    judgement.verdict = RTE;
    judgement.formatVerdict = WA; // the first reject decides there
    judgement.results = {{.verdict = AC, .output = "1"},
                         {.verdict = WA, .output = "1"},
                         {.verdict = RTE, .signal = 11},
                         {.verdict = MLE, .reason = EndReason::Memory},
                         {.verdict = SK}};
    EXPECT_EQ(profileVerdict(VerdictProfile::Assay, judgement, limits), "RTE");
    EXPECT_EQ(profileVerdict(VerdictProfile::Kattis, judgement, limits), "WA");
    EXPECT_EQ(profileVerdict(VerdictProfile::Domjudge, judgement, limits), "wrong-answer");
    // DMOJ: SC < AC < WA < MLE < TLE < IR < RTE < OLE (§7).
    EXPECT_EQ(profileVerdict(VerdictProfile::Dmoj, judgement, limits), "RTE");
    judgement.results[2].signal.reset();
    judgement.results[2].exitCode = 1;
    judgement.results[3] = {.verdict = OLE};
    EXPECT_EQ(profileVerdict(VerdictProfile::Dmoj, judgement, limits), "OLE");
    judgement.verdict = CE;
    judgement.formatVerdict = CE;
    EXPECT_EQ(profileVerdict(VerdictProfile::Dmoj, judgement, limits), "CE");
    EXPECT_EQ(profileVerdict(VerdictProfile::Domjudge, judgement, limits), "compiler-error");
    EXPECT_EQ(profileVerdict(VerdictProfile::Kattis, judgement, limits), "CE");
}

TEST(VerdictProfile, hasNames)
{
    for (const auto profile : {VerdictProfile::Assay, VerdictProfile::Kattis,
                               VerdictProfile::Domjudge, VerdictProfile::Dmoj, VerdictProfile::Cms})
        EXPECT_EQ(profileFromName(profileName(profile)), profile);
    EXPECT_EQ(profileFromName("icpc"), VerdictProfile::Kattis);
    EXPECT_FALSE(profileFromName("codeforces"));
}

} // namespace
} // namespace assay::judge

#include "samples.h"

#include <stdexcept>

namespace assay::store {

using namespace std::chrono_literals;

Submission sampleSubmission(const std::string &id, const std::string &assignmentId)
{
    Submission submission;
    submission.id = id;
    submission.assignmentId = assignmentId;
    submission.languageId = "python";
    submission.files = {{"main.py", std::string("print('\xff\0')", 11)}, {"lib/a.py", ""}};
    submission.entry = "main.py";
    submission.user = "ada";
    submission.created = std::chrono::sys_time<std::chrono::milliseconds>(1'700'000'000'123ms);
    return submission;
}

Judgement sampleJudgement(const std::string &submissionId)
{
    TestResult wrong;
    wrong.test = "sample/1";
    wrong.group = "sample";
    wrong.visibility = Visibility::Shown;
    wrong.verdict = Verdict::WA;
    wrong.cpuTime = 1234us;
    wrong.wallTime = 5678us;
    wrong.memory = ByteCount::mib(3);
    wrong.score = 0.5;
    wrong.exitCode = 0;
    wrong.message = "line 1, column 2: expected 4, got \xfe";
    wrong.difference = Difference{1, 2, "4", std::string("\xfe\0", 2)};
    wrong.output = std::string("\xfe\0\n", 3);
    wrong.outputTruncated = true;
    wrong.errorOutput = "warning";
    wrong.noisy = true;
    wrong.stalled = 700us;
    wrong.earlier = EarlierRun{Verdict::TLE, 2345us, 9876us, 4321us, ByteCount::mib(2)};

    wrong.transcript = std::string("> 1\n< \xff\0", 8);

    TestResult refused;
    refused.skipped = SkipReason::Dependency;
    refused.test = "secret/1";
    refused.group = "secret";
    refused.visibility = Visibility::Hidden;
    refused.verdict = Verdict::SV;
    refused.signal = 31;
    refused.reason = EndReason::Refused;
    refused.refused = {"socket", "ptrace"};

    Judgement judgement;
    judgement.submissionId = submissionId;
    judgement.verdict = Verdict::WA;
    judgement.score = 12.5;
    judgement.maxScore = 100;
    judgement.testsPassed = 1;
    judgement.testsRun = 2;
    judgement.testsTotal = 3;
    judgement.hiddenPassed = 4;
    judgement.hiddenTotal = 5;
    judgement.maxCpuTime = 6789us;
    judgement.maxMemory = ByteCount::mib(7);
    judgement.limits = {false, "sampled"};
    judgement.noisy = true;
    judgement.compile.ok = true;
    judgement.compile.cached = true;
    judgement.compile.wallTime = 400ms;
    judgement.compile.languageId = "python";
    judgement.compile.log = "caf\xe9";
    judgement.compile.diagnostics = {
        {Diagnostic::Severity::Warning, "main.py", 3, 4, "unused variable"}};
    judgement.results = {wrong, refused};
    judgement.formatVerdict = Verdict::AC;
    judgement.timeLimit = 1500ms;
    judgement.groups = {{"", Verdict::WA, 12.5}, {"secret/group1", Verdict::AC, 30}};
    judgement.packageHash = "abc";
    judgement.toolchain = "python 3.13.5";
    return judgement;
}

TestGradebook::TestGradebook()
    : folder(TemporaryDirectory::create("assay-store-test").value())
{
    reopen();
}

void TestGradebook::reopen()
{
    book.reset();
    auto opened = Gradebook::open(file());
    if (!opened)
        throw std::runtime_error(opened.error().message());
    book = std::move(*opened);
}

} // namespace assay::store

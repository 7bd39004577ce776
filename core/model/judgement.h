#pragma once

#include "base/error.h"
#include "base/units.h"
#include "model/test_case.h"
#include "model/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// A message of the compiler about a place in the student's code.
struct Diagnostic {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    std::string file;
    int line = 0;   ///< 1-based; 0: unknown
    int column = 0; ///< 1-based, in bytes; 0: unknown
    std::string message;
};

struct CompileResult {
    bool ok = false;
    bool cached = false;
    Duration wallTime{};
    std::string languageId;
    std::string log; ///< capped; paths of the sandbox, never of the machine
    std::vector<Diagnostic> diagnostics;
};

/// Where an output first differs from the answer file, for the diff.
struct Difference {
    int line = 0;   ///< of the output, 1-based
    int column = 0; ///< of the output, 1-based, in bytes
    std::string expected;
    std::string found;
};

/// Why a test was not run.
enum class SkipReason {
    None,        ///< it was run
    Stop,        ///< an earlier member of its group was rejected
    Dependency,  ///< its group needs another group that was not accepted
    NotCompiled, ///< there is no program
};

/// Verdict and points of a group of tests.
struct GroupResult {
    std::string group; ///< TestGroup::name; "" is the root
    Verdict verdict = Verdict::SK;
    double score = 0;
};

/// Figures of a run that does not count: it came near the time limit while the machine was busy, so
/// the test was run once more and that run decided, for better or worse (FORMATS.md §11).
struct EarlierRun {
    Verdict verdict = Verdict::SK;
    Duration cpuTime{};
    Duration wallTime{};
    Duration stalled{};
    ByteCount memory;
};

/// What happened on one test. Facts stay raw (exit code, signal, usage) beside the verdict.
struct TestResult {
    std::string test;
    std::string group; ///< name of the group
    Visibility visibility = Visibility::Hidden;
    Verdict verdict = Verdict::SK;
    SkipReason skipped = SkipReason::None;
    Duration cpuTime{};
    Duration wallTime{};
    ByteCount memory;
    double score = 0;
    std::optional<int> exitCode;
    std::optional<int> signal;
    EndReason reason = EndReason::None;
    std::vector<std::string> refused; ///< names of refused system calls
    std::string message;              ///< of the checker or harness, for people
    std::optional<Difference> difference;
    std::string output; ///< beginning of standard output; capped at 64 KiB
    bool outputTruncated = false;
    std::string errorOutput; ///< beginning of standard error; capped at 64 KiB
    std::string transcript;  ///< beginning of an interactive test's talk
    Duration stalled{};      ///< waited for a core that others had; see run::RunReport
    bool noisy = false;      ///< the machine was busy and the figures are near the time limit
    std::optional<EarlierRun> earlier; ///< when noisy: the first of the two runs
};

/// Are memory and processor figures kernel-exact, or sampled?
struct LimitsAccuracy {
    bool exact = false;
    std::string why = "no test was run"; ///< when not exact
};

/// The outcome of judging one submission; never changed afterwards.
struct Judgement {
    std::string submissionId;
    Verdict verdict = Verdict::SK;
    /// The verdict as the package's format has it: accepted also with fewer points than possible,
    /// where the groups say so. Reference submissions are compared with this one.
    Verdict formatVerdict = Verdict::SK;
    double score = 0;
    double maxScore = 1;
    int testsPassed = 0;
    int testsRun = 0;
    int testsTotal = 0;
    int hiddenPassed = 0;
    int hiddenTotal = 0;
    Duration maxCpuTime{};
    ByteCount maxMemory;
    Duration timeLimit{}; ///< that the tests were judged by; zero if there is none
    LimitsAccuracy limits;
    bool noisy = false;
    CompileResult compile;
    std::vector<TestResult> results; ///< in judging order, one per test of the assignment
    std::vector<GroupResult> groups; ///< of every group, the root first
    std::string packageHash;         ///< Assignment::contentHash
    std::string toolchain;           ///< language id and compiler version
};

} // namespace assay

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

/// What happened on one test. Facts stay raw (exit code, signal, usage) beside the verdict.
struct TestResult {
    std::string test;
    std::string group; ///< name of the group
    Visibility visibility = Visibility::Hidden;
    Verdict verdict = Verdict::SK;
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
    bool noisy = false;
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
    double score = 0;
    double maxScore = 1;
    int testsPassed = 0;
    int testsRun = 0;
    int testsTotal = 0;
    int hiddenPassed = 0;
    int hiddenTotal = 0;
    Duration maxCpuTime{};
    ByteCount maxMemory;
    LimitsAccuracy limits;
    bool noisy = false;
    CompileResult compile;
    std::vector<TestResult> results; ///< in judging order, one per test of the assignment
    std::string packageHash;         ///< Assignment::contentHash
    std::string toolchain;           ///< language id and compiler version
};

} // namespace assay

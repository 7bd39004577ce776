#pragma once

#include "model/judgement.h"

#include <functional>
#include <string>
#include <variant>

namespace assay {

/// The submission waits; `position` 0 is next.
struct Queued {
    std::string submissionId;
    int position = 0;
    int testsTotal = 0;
};

struct CompileStarted {
    std::string submissionId;
};

struct CompileFinished {
    std::string submissionId;
    CompileResult result;
};

/// One test is done. `testsDone` counts all tests, hidden ones included. For a student's eyes the
/// result of a hidden test is absent: only the count moves.
struct TestFinished {
    std::string submissionId;
    int testsDone = 0;
    int testsTotal = 0;
    std::optional<TestResult> result;
};

struct Judged {
    std::string submissionId;
    Judgement judgement;
};

/// Our failure; never a verdict.
struct JudgeFailed {
    std::string submissionId;
    Error error;
};

struct Cancelled {
    std::string submissionId;
};

using JudgeEvent = std::variant<Queued, CompileStarted, CompileFinished, TestFinished, Judged,
                                JudgeFailed, Cancelled>;

/// Receives events; called on judge threads, one submission's events in order.
using EventSink = std::function<void(const JudgeEvent &)>;

/// The submission an event is about.
const std::string &submissionOf(const JudgeEvent &event);

} // namespace assay

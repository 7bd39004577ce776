#pragma once

#include "base/error.h"
#include "load/language_registry.h"
#include "model/assignment.h"
#include "model/judge_event.h"
#include "model/submission.h"
#include "run/runner.h"

#include <functional>
#include <stop_token>

namespace assay::judge {

/// Which tests are run.
struct JudgeOptions {
    bool everyTest = false;  ///< run tests that the format would skip after a reject
    std::string testPattern; ///< shell pattern on test names; empty: all
    bool samplesOnly = false;///< Purpose::Run
};

/// Judges one submission: compile, run each test, check, decide, score. Holds no state between
/// calls but the Runner; used by one thread at a time.
class Judge {
public:
    Judge(const load::LanguageRegistry &languages, run::Runner &runner);

    /// Emits CompileStarted, CompileFinished and TestFinished (with everything in them: visibility
    /// is the session's business) and returns the judgement. Errors are ours, never verdicts.
    Result<Judgement> judge(const Assignment &assignment, const Submission &submission,
                            const JudgeOptions &options, const EventSink &sink,
                            std::stop_token stop);

    /// One run of a program on an input of the caller's, without checking or storing.
    struct CustomRun {
        CompileResult compile;
        std::optional<TestResult> result; ///< absent if it did not compile
    };
    Result<CustomRun> runOnce(const Submission &submission, const std::filesystem::path &input,
                              const Limits &limits, std::stop_token stop);

private:
    const load::LanguageRegistry &m_languages;
    run::Runner &m_runner;
};

} // namespace assay::judge

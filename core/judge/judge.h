#pragma once

#include "base/error.h"
#include "load/language_registry.h"
#include "model/assignment.h"
#include "model/judge_event.h"
#include "model/submission.h"
#include "run/runner.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace assay::judge {

class CompileCache;
class TimeLimits;

/// Which tests are run. Tests that are not asked for do not appear in the results.
struct JudgeOptions {
    bool everyTest = false;     ///< run tests that the format would skip after a reject
    std::string testPattern;    ///< shell pattern on test names; empty: all
    bool withoutHidden = false; ///< no hidden tests: picking them one by one would reveal them
    bool samplesOnly = false;   ///< Purpose::Run
    bool exam = false;     ///< run the submission under the exam policy: an unlisted call is SV
    bool byAuthor = false; ///< a reference submission: it may be in an older C++
};

/// Judges one submission: compile, run each test, check, decide, score. Between calls it keeps
/// only what saves time: the Runner and programs compiled before. Used by one thread at a time.
class Judge {
public:
    /// Judges that share a cache compile the same code once among them, and those that share time
    /// limits measure those of a package once; null: one of its own.
    Judge(const load::LanguageRegistry &languages, run::Runner &runner,
          std::shared_ptr<CompileCache> cache = nullptr,
          std::shared_ptr<TimeLimits> timeLimits = nullptr);
    ~Judge();

    /// Emits CompileStarted, CompileFinished and TestFinished (with everything in them: visibility
    /// is the session's business) and returns the judgement. Errors are ours, never verdicts. A
    /// package without a time limit gets the one its reference submissions ask for (FORMATS.md
    /// §3.1): they are run first when its limit is not known yet.
    Result<Judgement> judge(const Assignment &assignment, const Submission &submission,
                            const JudgeOptions &options, const EventSink &sink,
                            std::stop_token stop);

    /// Compiles as judge() would and remembers the program for it; nothing is run.
    Result<CompileResult> compile(const Assignment &assignment, const Submission &submission,
                                  std::stop_token stop);

    /// One run of a program on an input of the caller's, without checking or storing. The verdict
    /// is AC if the program ended well. For SQL the input is the setup of the database and the
    /// output the rows of the last statement.
    struct CustomRun {
        CompileResult compile;
        std::optional<TestResult> result; ///< absent if it did not compile
    };
    Result<CustomRun> runOnce(const Submission &submission, const std::filesystem::path &input,
                              const Limits &limits, std::stop_token stop);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace assay::judge

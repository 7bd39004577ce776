#pragma once

#include "base/error.h"
#include "judge/compile/executable.h"
#include "judge/judge.h"
#include "model/submission.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace assay::judge {

/// The three programs of a stress test.
enum class StressPart { Program, Generator, BruteForce };

/// "program", "generator", "brute-force"
const char *stressPartName(StressPart part);

/// What a stress test is made of. The generator gets the seed as its argument and on standard
/// input, and prints an input; the brute force reads that and prints an answer. All three are the
/// student's own.
struct StressRequest {
    std::shared_ptr<const Assignment> assignment;
    Submission program;
    Submission generator;
    Submission bruteForce;
    std::uint64_t firstSeed = 1;
    std::uint64_t rounds = 0;                     ///< 0: until something is found or stopped
    Duration toolTime = std::chrono::seconds(10); ///< that generator and brute force each may take
};

/// All three must compile before the first round. Each is reported once.
struct StressCompiled {
    StressPart part = StressPart::Program;
    CompileResult result;
};

/// So many rounds were in agreement; `seed` was the last.
struct StressProgress {
    std::uint64_t rounds = 0;
    std::uint64_t seed = 0;
};

using StressEvent = std::variant<StressCompiled, StressProgress>;
/// Called on the thread that runs the test, after every round.
using StressSink = std::function<void(const StressEvent &)>;

struct StressOutcome {
    enum class End {
        NothingFound, ///< all rounds were made
        Found,        ///< the program was not accepted; `result` says why
        ToolFailed,   ///< generator or brute force failed, see `part` and `result`
        NotCompiled,  ///< `part` does not compile
    };
    End end = End::NothingFound;
    StressPart part = StressPart::Program;
    std::uint64_t rounds = 0;         ///< in agreement
    std::uint64_t seed = 0;           ///< of the last round
    std::string input;                ///< of the last round; empty if the generator failed
    std::string answer;               ///< the brute force's output; empty if it failed
    std::optional<TestResult> result; ///< of the program that ended the test
};

/// Runs a program on made-up inputs until it disagrees with a slow but simple one: seeds one after
/// the other, every program in the sandbox, outputs compared by the assignment's checker under its
/// limits. For assignments whose programs read an input and write an output. Used by one thread.
class StressTest {
public:
    /// References outlive it.
    StressTest(const load::LanguageRegistry &languages, run::Runner &runner,
               std::shared_ptr<CompileCache> cache, std::shared_ptr<TimeLimits> timeLimits);

    /// Blocks. Cancelled when stopped; other Errors are ours. InvalidArgument if the assignment is
    /// of another kind.
    Result<StressOutcome> run(const StressRequest &request, const StressSink &sink,
                              std::stop_token stop);

private:
    struct Tool {
        const Language *language = nullptr;
        Executable program;
    };
    struct ToolRun;

    Result<Compilation> compile(const Submission &submission, std::stop_token stop);
    Result<ToolRun> runTool(const Tool &tool, Duration time, const std::string &input,
                            const std::vector<std::string> &arguments, std::stop_token stop);
    /// Nothing if the program was accepted.
    Result<std::optional<TestResult>> tryInput(const StressRequest &request,
                                               const StressOutcome &round, std::stop_token stop);

    const load::LanguageRegistry &m_languages;
    run::Runner &m_runner;
    std::shared_ptr<CompileCache> m_cache;
    Judge m_judge;
};

} // namespace assay::judge

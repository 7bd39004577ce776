#include "judge/stress/stress_test.h"

#include "base/bytes.h"
#include "judge/compile/compile_cache.h"
#include "judge/compile/compiler.h"
#include "judge/custom_tests.h"
#include "judge/program_run.h"
#include "judge/verdict/verdict_rules.h"

#include <utility>

namespace assay::judge {

namespace {

/// Generator and brute force may be slow, but a mistake in them must come to an end.
Limits toolLimits(Duration time)
{
    Limits limits;
    limits.cpuTime = time;
    limits.wallTime = wallTimeFor(limits.cpuTime);
    limits.output = customInputLimit;
    return limits;
}

} // namespace

const char *stressPartName(StressPart part)
{
    switch (part) {
    case StressPart::Program: return "program";
    case StressPart::Generator: return "generator";
    case StressPart::BruteForce: return "brute-force";
    }
    std::unreachable();
}

struct StressTest::ToolRun {
    TestResult result; ///< accepted if it ended well
    std::string output;
};

StressTest::StressTest(const load::LanguageRegistry &languages, run::Runner &runner,
                       std::shared_ptr<CompileCache> cache, std::shared_ptr<TimeLimits> timeLimits)
    : m_languages(languages),
      m_runner(runner),
      m_cache(std::move(cache)),
      m_judge(languages, runner, m_cache, std::move(timeLimits))
{
}

Result<Compilation> StressTest::compile(const Submission &submission, std::stop_token stop)
{
    const Language *language = m_languages.find(submission.languageId);
    if (language == nullptr)
        return fail(ErrorCode::NotFound,
                    "there is no language " + submission.languageId + " on this machine");
    TRY(m_cache->toolchain(*language)); // a missing compiler is told as such
    Compiler compiler(m_runner, m_cache);
    return compiler.compile(*language, submission.files, submission.entry, PackageLimits{}, stop);
}

Result<StressTest::ToolRun> StressTest::runTool(const Tool &tool, Duration time,
                                                const std::string &input,
                                                const std::vector<std::string> &arguments,
                                                std::stop_token stop)
{
    const auto folder = TRY(run::WorkDir::create());
    TRY(folder.write("input", input));
    const Limits limits = toolLimits(time);
    ProgramStart start{.program = tool.program,
                       .language = *tool.language,
                       .command = tool.program.command(*tool.language, limits.memory),
                       .limits = limits,
                       .input = folder.path() / "input"};
    start.command.insert(start.command.end(), arguments.begin(), arguments.end());
    const ProgramRun run = TRY(runProgram(m_runner, start, stop));
    const RunFacts facts{run.report, limits, *tool.language, run.errorStart};
    ToolRun made{factsOf(run), {}};
    made.result.verdict = decideVerdict(facts, CheckReport::accept());
    made.result.reason = decideReason(facts);
    if (made.result.verdict == Verdict::AC)
        made.output = TRY(readFile(run.output, customInputLimit));
    return made;
}

Result<std::optional<TestResult>>
StressTest::tryInput(const StressRequest &request, const StressOutcome &round, std::stop_token stop)
{
    const auto extended =
        TRY(withCustomTests(request.assignment, {{"stress", round.input, round.answer}}));
    JudgeOptions options;
    options.everyTest = true;
    options.testPattern = std::string(customFolder) + "stress";
    auto judgement =
        TRY(m_judge.judge(*extended, request.program, options, [](const JudgeEvent &) {}, stop));
    if (judgement.results.empty())
        return fail(ErrorCode::Internal, "the test of a stress round was not run");
    TestResult &result = judgement.results.front();
    if (result.verdict == Verdict::AC)
        return std::nullopt;
    return std::move(result);
}

Result<StressOutcome> StressTest::run(const StressRequest &request, const StressSink &sink,
                                      std::stop_token stop)
{
    if (request.assignment->kind != AssignmentKind::Stdio)
        return fail(ErrorCode::InvalidArgument,
                    "a stress test is for programs that read an input and write an output");
    TRY(checkTakesCustomInputs(*request.assignment));

    StressOutcome outcome;
    Tool generator;
    Tool bruteForce;
    const auto prepare = [&](StressPart part, const Submission &submission,
                             Tool *tool) -> Result<bool> {
        const auto compilation = TRY(compile(submission, stop));
        sink(StressCompiled{part, resultOf(compilation)});
        const auto *program = std::get_if<Executable>(&compilation);
        if (program == nullptr) {
            outcome.end = StressOutcome::End::NotCompiled;
            outcome.part = part;
            return false;
        }
        if (tool != nullptr)
            *tool = {m_languages.find(submission.languageId), *program};
        return true;
    };
    if (!TRY(prepare(StressPart::Generator, request.generator, &generator)) ||
        !TRY(prepare(StressPart::BruteForce, request.bruteForce, &bruteForce)) ||
        !TRY(prepare(StressPart::Program, request.program, nullptr)))
        return outcome;

    const auto failed = [&](StressPart part, TestResult result) {
        outcome.end = StressOutcome::End::ToolFailed;
        outcome.part = part;
        outcome.result = std::move(result);
        return outcome;
    };
    for (outcome.seed = request.firstSeed;; ++outcome.seed) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the stress test was cancelled");
        const std::string seed = std::to_string(outcome.seed);
        outcome.input.clear();
        outcome.answer.clear();
        auto made = TRY(runTool(generator, request.toolTime, seed + "\n", {seed}, stop));
        if (made.result.verdict != Verdict::AC || made.output.empty())
            return failed(StressPart::Generator, std::move(made.result));
        outcome.input = std::move(made.output);

        auto solved = TRY(runTool(bruteForce, request.toolTime, outcome.input, {}, stop));
        if (solved.result.verdict != Verdict::AC)
            return failed(StressPart::BruteForce, std::move(solved.result));
        outcome.answer = std::move(solved.output);

        if (auto found = TRY(tryInput(request, outcome, stop))) {
            outcome.end = StressOutcome::End::Found;
            outcome.result = std::move(found);
            return outcome;
        }
        sink(StressProgress{++outcome.rounds, outcome.seed});
        if (outcome.rounds == request.rounds)
            return outcome;
    }
}

} // namespace assay::judge

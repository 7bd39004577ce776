#include "judge/stdio_judge.h"

#include "base/bytes.h"
#include "judge/check/default_checker.h"
#include "judge/programs/answer_files.h"
#include "judge/programs/interactor.h"
#include "judge/verdict/verdict_rules.h"

#include <algorithm>
#include <format>

namespace assay::judge {

namespace {

/// Facts of all passes as one result: the slowest and largest pass, the last one's end.
void addEarlierPass(TestResult &result, const TestResult &earlier)
{
    result.cpuTime = std::max(result.cpuTime, earlier.cpuTime);
    result.wallTime = std::max(result.wallTime, earlier.wallTime);
    result.memory = std::max(result.memory, earlier.memory);
    result.stalled += earlier.stalled;
    if (!earlier.transcript.empty())
        result.transcript = earlier.transcript + "---\n" + result.transcript;
}

} // namespace

StdioJudge::StdioJudge(run::Runner &runner, StdioSetup setup)
    : m_runner(runner),
      m_setup(std::move(setup))
{
}

Result<StdioJudge::Outcome> StdioJudge::judge(const TestCase &test, std::stop_token stop)
{
    std::optional<Validation> validation;
    if (m_setup.checker != nullptr && !test.answer.empty())
        validation = TRY(Validation::begin(*m_setup.checker, test));
    if (m_setup.assignment.submitAnswer)
        return answerPass(test, validation, stop);

    auto outcome = TRY(onePass(test, test.input, validation, stop));
    const int most = m_setup.assignment.passes;
    for (int pass = 1; most > 1 && validation && outcome.check; ++pass) {
        const auto next = TRY(validation->takeNextPass(*outcome.check));
        if (!next || outcome.result.verdict != Verdict::AC)
            break;
        if (pass == most)
            return fail(ErrorCode::CheckerFailed,
                        std::format("the output validator asked for more than {} passes of test {}",
                                    most, test.name));
        const TestResult earlier = std::move(outcome.result);
        outcome = TRY(onePass(test, *next, validation, stop));
        addEarlierPass(outcome.result, earlier);
    }
    return outcome;
}

Result<StdioJudge::Outcome> StdioJudge::onePass(const TestCase &test,
                                                const std::filesystem::path &input,
                                                std::optional<Validation> &validation,
                                                std::stop_token stop)
{
    ProgramStart start{.program = m_setup.program,
                       .language = m_setup.language,
                       .profile = m_setup.profile,
                       .command = m_setup.program.command(m_setup.language, m_setup.limits.memory),
                       .limits = m_setup.limits,
                       .input = input};
    start.command.insert(start.command.end(), test.arguments.begin(), test.arguments.end());
    if (!test.files.empty())
        start.extraBinds = TRY(bindsOfFiles(test.files));
    if (!m_setup.assignment.interactive)
        return batchPass(test, start, validation, stop);
    if (!validation)
        return fail(ErrorCode::PackageInvalid,
                    "an interactive problem needs an output validator that talks to the program");
    return interactivePass(start, *validation, stop);
}

Result<StdioJudge::Outcome> StdioJudge::batchPass(const TestCase &test, const ProgramStart &start,
                                                  std::optional<Validation> &validation,
                                                  std::stop_token stop)
{
    const ProgramRun run = TRY(runProgram(m_runner, start, stop));
    const RunFacts facts{run.report, m_setup.limits, m_setup.language, run.errorStart};
    Outcome outcome{.result = factsOf(run), .check = {}, .accuracy = run.report.accuracy};
    if (endedWell(facts))
        outcome.check = TRY(check(test, start.input, run.output, validation, stop));
    outcome.result.verdict = decideVerdict(facts, outcome.check);
    outcome.result.reason = decideReason(facts);
    return outcome;
}

Result<StdioJudge::Outcome>
StdioJudge::interactivePass(const ProgramStart &start, Validation &validation, std::stop_token stop)
{
    run::Runner &forValidator = *TRY(m_setup.secondRunner());
    auto validator = TRY(validation.interactor(start.input));
    const auto dialogue =
        TRY(runDialogue(m_runner, forValidator, start, std::move(validator), stop));
    // A validator that broke is our trouble, whatever the submission did.
    const auto said = TRY(validation.interactorsReport(dialogue.validator));
    const ProgramRun &run = dialogue.submission;
    const RunFacts facts{run.report, m_setup.limits, m_setup.language, run.errorStart};
    Outcome outcome{.result = factsOf(run), .check = {}, .accuracy = run.report.accuracy};
    outcome.result.transcript = dialogue.transcript;
    if (validatorDecides(dialogue)) {
        outcome.check = said;
        outcome.result.verdict = Verdict::WA;
        // What it did after it had lost is unreliable.
        outcome.result.cpuTime = std::min(outcome.result.cpuTime, m_setup.limits.cpuTime);
        return outcome;
    }
    if (endedWell(facts))
        outcome.check = said;
    outcome.result.verdict = decideVerdict(facts, outcome.check);
    outcome.result.reason = decideReason(facts);
    return outcome;
}

Result<StdioJudge::Outcome> StdioJudge::answerPass(const TestCase &test,
                                                   std::optional<Validation> &validation,
                                                   std::stop_token stop)
{
    Outcome outcome;
    const auto answer = findAnswer(m_setup.program, test, m_setup.assignment.tests);
    if (answer)
        outcome.check = TRY(check(test, test.input, *answer, validation, stop));
    else
        outcome.check = CheckReport::reject("there is no file " + answerName(test) +
                                            " with the answer to this test");
    outcome.result.verdict = outcome.check->accepted ? Verdict::AC : Verdict::WA;
    if (answer) {
        auto shown = TRY(readFilePrefix(*answer, ByteCount::kib(64)));
        outcome.result.output = std::move(shown.bytes);
        outcome.result.outputTruncated = shown.truncated;
    }
    return outcome;
}

Result<CheckReport> StdioJudge::check(const TestCase &test, const std::filesystem::path &input,
                                      const std::filesystem::path &output,
                                      std::optional<Validation> &validation, std::stop_token stop)
{
    if (validation)
        return validation->check(m_runner, input, output, stop);
    if (test.answer.empty())
        return CheckReport::accept();
    const auto flags = TRY(DefaultCheckerFlags::parse(test.validatorArguments));
    return checkDefault(output, test.answer, flags);
}

} // namespace assay::judge

#include "base/atomic_file.h"
#include "commands.h"
#include "complaint.h"
#include "interrupt.h"
#include "json_line.h"
#include "load/submission_intake.h"
#include "packages.h"
#include "program_options.h"
#include "session/grading_session.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <sstream>

namespace assay::cli {

namespace {

using judge::StressOutcome;
using judge::StressPart;

struct Options {
    std::filesystem::path package;
    ProgramOptions program;
    std::filesystem::path generator;
    std::filesystem::path bruteForce;
    std::uint64_t rounds = 1000;
    std::uint64_t firstSeed = 1;
    std::filesystem::path keep; ///< prefix of the files that a found input is written to
    bool json = false;
};

std::string nameOf(StressPart part)
{
    switch (part) {
    case StressPart::Program: return "the program";
    case StressPart::Generator: return "the generator";
    case StressPart::BruteForce: return "the brute force";
    }
    std::unreachable();
}

/// Tells about compilations at once and about progress four times a second.
class StressReport {
public:
    explicit StressReport(const Options &options)
        : m_options(options)
    {
    }

    void receive(const judge::StressEvent &event)
    {
        if (const auto *compiled = std::get_if<judge::StressCompiled>(&event))
            tell(*compiled);
        else
            tell(std::get<judge::StressProgress>(event));
    }

    void finish(const StressOutcome &outcome)
    {
        m_bar.clear();
        if (m_options.json)
            printJson(jsonOf(outcome));
        else
            print(outcome);
    }

private:
    using Clock = std::chrono::steady_clock;

    void tell(const judge::StressCompiled &compiled)
    {
        if (m_options.json) {
            Json object = compiledJson(compiled.result);
            object["program"] = stressPartName(compiled.part);
            printJson(object);
        } else if (!compiled.result.ok) {
            for (const auto &diagnostic : compiled.result.diagnostics)
                complain(diagnosticText(diagnostic));
            if (compiled.result.diagnostics.empty())
                complain(printable(compiled.result.log));
        }
    }

    void tell(const judge::StressProgress &progress)
    {
        if (Clock::now() - m_last < std::chrono::milliseconds(250))
            return;
        m_last = Clock::now();
        if (m_options.json)
            printJson(
                {{"event", "progress"}, {"rounds", progress.rounds}, {"seed", progress.seed}});
        else
            m_bar.show(static_cast<int>(progress.rounds), static_cast<int>(m_options.rounds),
                       "inputs in agreement");
    }

    Json jsonOf(const StressOutcome &outcome) const
    {
        const char *end = outcome.end == StressOutcome::End::NothingFound ? "nothing_found"
                          : outcome.end == StressOutcome::End::Found      ? "found"
                          : outcome.end == StressOutcome::End::ToolFailed ? "tool_failed"
                                                                          : "not_compiled";
        Json object{{"event", "stressed"},
                    {"end", end},
                    {"program", stressPartName(outcome.part)},
                    {"rounds", outcome.rounds},
                    {"seed", outcome.seed}};
        if (!outcome.result)
            return object;
        object["verdict"] = verdictCode(outcome.result->verdict);
        object["cpu_s"] = jsonNumber(toSeconds(outcome.result->cpuTime));
        setBytes(object, "message", outcome.result->message);
        setBytes(object, "input", outcome.input);
        setBytes(object, "answer", outcome.answer);
        setBytes(object, "stdout", outcome.result->output);
        setBytes(object, "stderr", outcome.result->errorOutput);
        return object;
    }

    static void printText(std::string_view heading, const std::string &text)
    {
        constexpr std::size_t most = 2000;
        printLine(coloured(heading, Colour::Bold));
        std::istringstream lines(text.substr(0, most));
        for (std::string line; std::getline(lines, line);)
            printLine(printable(line));
        if (text.size() > most)
            printLine(fmt::format("… {} bytes more", text.size() - most));
    }

    static void print(const StressOutcome &outcome)
    {
        switch (outcome.end) {
        case StressOutcome::End::NothingFound:
            printLine(fmt::format("No difference on {} inputs (up to seed {}).", outcome.rounds,
                                  outcome.seed));
            return;
        case StressOutcome::End::NotCompiled:
            complain(nameOf(outcome.part) + " does not compile");
            return;
        case StressOutcome::End::ToolFailed:
            if (outcome.result->verdict == Verdict::AC)
                complain(fmt::format("{} printed nothing for seed {}; it must print an input",
                                     nameOf(outcome.part), outcome.seed));
            else
                complain(fmt::format("{} failed for seed {}: {}", nameOf(outcome.part),
                                     outcome.seed, failure(*outcome.result)));
            return;
        case StressOutcome::End::Found: break;
        }
        printLine(fmt::format("Seed {}: {} after {} inputs in agreement", outcome.seed,
                              coloured(failure(*outcome.result), Colour::Red), outcome.rounds));
        printText("Input", outcome.input);
        printText("Brute force", outcome.answer);
        printText("Program", outcome.result->output);
        if (!outcome.result->errorOutput.empty())
            printText("Error output", outcome.result->errorOutput);
    }

    static std::string failure(const TestResult &result)
    {
        const std::string what = explain(result);
        return wordOf(result.verdict) + (what.empty() ? "" : " - " + what);
    }

    const Options &m_options;
    ProgressBar m_bar;
    Clock::time_point m_last;
};

Result<> keepInput(const StressOutcome &outcome, const std::filesystem::path &prefix)
{
    TRY(writeFileAtomically(prefix.string() + ".in", outcome.input));
    return writeFileAtomically(prefix.string() + ".ans", outcome.answer);
}

ExitStatus stress(const Options &options)
{
    auto session = openAuthorSession(0, {});
    if (!session)
        return complainOf(session.error(), options.json);
    const auto loaded = (*session)->openPackage(options.package);
    if (!loaded)
        return complainOf(loaded.error(), options.json);
    if (!loaded->assignment)
        return complainOfPackage(options.package, *loaded);
    judge::StressRequest request;
    request.assignment = loaded->assignment;
    request.firstSeed = options.firstSeed;
    request.rounds = options.rounds;
    auto intake = options.program.intake;
    intake.codeLimit = loaded->assignment->packageLimits.code;
    const auto &languages = (*session)->languages();
    auto program = load::intakeFiles(options.program.sources, intake, languages);
    if (!program)
        return complainOf(program.error(), options.json);
    auto generator = load::intakeFiles({options.generator}, {}, languages);
    if (!generator)
        return complainOf(generator.error(), options.json);
    auto bruteForce = load::intakeFiles({options.bruteForce}, {}, languages);
    if (!bruteForce)
        return complainOf(bruteForce.error(), options.json);
    request.program = std::move(*program);
    request.generator = std::move(*generator);
    request.bruteForce = std::move(*bruteForce);

    StressReport report(options);
    const auto outcome = (*session)->stress(
        std::move(request), [&](const judge::StressEvent &event) { report.receive(event); },
        Interrupt::token());
    if (!outcome)
        return complainOf(outcome.error(), options.json);
    report.finish(*outcome);
    if (outcome->end == StressOutcome::End::Found && !options.keep.empty()) {
        if (const auto kept = keepInput(*outcome, options.keep); !kept)
            return complainOf(kept.error(), options.json);
    }
    const bool badTool =
        outcome->end == StressOutcome::End::ToolFailed ||
        (outcome->end == StressOutcome::End::NotCompiled && outcome->part != StressPart::Program);
    return outcome->end == StressOutcome::End::NothingFound ? ExitStatus::Fine
           : badTool                                        ? ExitStatus::BadInput
                                                            : ExitStatus::Not;
}

} // namespace

void addStress(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "stress", "Look for an input on which a program disagrees with a simple, slow one");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->package, "Folder, archive or EdgeLab JSON file")
        ->required();
    addProgramOptions(*command, options->program);
    command
        ->add_option("--generator", options->generator,
                     "Source file of a program that prints an input for the seed it is given")
        ->required();
    command
        ->add_option("--brute-force", options->bruteForce,
                     "Source file of a program that prints a right answer")
        ->required();
    command->add_option("--rounds", options->rounds, "How many inputs to try")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{100'000'000}))
        ->capture_default_str();
    command->add_option("--first-seed", options->firstSeed, "Seed of the first input")
        ->capture_default_str();
    command->add_option("--keep", options->keep,
                        "Write what is found to this path with .in and .ans at its end");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return stress(*options); }; });
}

} // namespace assay::cli

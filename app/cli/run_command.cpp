#include "commands.h"
#include "complaint.h"
#include "interrupt.h"
#include "json_line.h"
#include "load/submission_intake.h"
#include "packages.h"
#include "program_options.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    ProgramOptions program;
    std::filesystem::path input = "/dev/null";
    std::optional<double> timeLimit;          ///< seconds
    std::optional<std::uint64_t> memoryLimit; ///< MiB
    bool json = false;
};

Limits limitsOf(const Options &options)
{
    Limits limits;
    if (options.timeLimit)
        limits.cpuTime = fromSeconds(*options.timeLimit);
    limits.wallTime = wallTimeFor(limits.cpuTime);
    if (options.memoryLimit)
        limits.memory = ByteCount::mib(*options.memoryLimit);
    return limits;
}

Json runJson(const TestResult &result)
{
    const auto reason = endReasonName(result.reason);
    Json object{{"event", "run"},
                {"verdict", verdictCode(result.verdict)},
                {"cpu_s", jsonNumber(toSeconds(result.cpuTime))},
                {"wall_s", jsonNumber(toSeconds(result.wallTime))},
                {"memory_bytes", result.memory.bytes()},
                {"exit_code", result.exitCode ? Json(*result.exitCode) : Json(nullptr)},
                {"signal", result.signal ? Json(*result.signal) : Json(nullptr)},
                {"reason", reason.empty() ? Json(nullptr) : Json(reason)},
                {"refused", result.refused}};
    setBytes(object, "message", result.message);
    setBytes(object, "stdout", result.output);
    object["stdout_truncated"] = result.outputTruncated;
    setBytes(object, "stderr", result.errorOutput);
    return object;
}

/// The program's own output goes where it would go, the report to standard error.
void print(const TestResult &result)
{
    std::fwrite(result.output.data(), 1, result.output.size(), stdout);
    std::fflush(stdout);
    std::fwrite(result.errorOutput.data(), 1, result.errorOutput.size(), stderr);
    if (result.outputTruncated)
        complain("the output was longer; only its beginning is shown");
    const auto what = explain(result);
    complain(fmt::format("{} - {} - {}{}{}",
                         result.verdict == Verdict::AC ? "ended normally" : wordOf(result.verdict),
                         secondsText(result.cpuTime), memoryText(result.memory),
                         what.empty() ? "" : " - ", what));
}

void print(const CompileResult &compile, const Options &options)
{
    if (options.json) {
        printJson(compiledJson(compile));
        return;
    }
    if (compile.ok)
        return;
    for (const auto &diagnostic : compile.diagnostics)
        complain(diagnosticText(diagnostic));
    if (compile.diagnostics.empty())
        complain(printable(compile.log));
    complain("it does not compile");
}

ExitStatus run(const Options &options)
{
    std::error_code status;
    const auto kind = std::filesystem::status(options.input, status).type();
    if (options.input != "/dev/null" && kind != std::filesystem::file_type::regular) {
        complain(
            fmt::format("{}: expected a regular file as input", printable(options.input.string())));
        return ExitStatus::BadInput;
    }
    auto session = openAuthorSession(0, {});
    if (!session)
        return complainOf(session.error(), options.json);
    auto submission =
        load::intakeFiles(options.program.sources, options.program.intake, (*session)->languages());
    if (!submission)
        return complainOf(submission.error(), options.json);
    const auto outcome =
        (*session)->runOnce(std::move(*submission), std::filesystem::absolute(options.input),
                            limitsOf(options), Interrupt::token());
    if (!outcome)
        return complainOf(outcome.error(), options.json);
    print(outcome->compile, options);
    if (!outcome->result)
        return ExitStatus::Not;
    if (options.json)
        printJson(runJson(*outcome->result));
    else
        print(*outcome->result);
    return outcome->result->verdict == Verdict::AC ? ExitStatus::Fine : ExitStatus::Not;
}

} // namespace

void addRun(CLI::App &program, Action &action)
{
    auto *command =
        program.add_subcommand("run", "Run a program in the sandbox; nothing is stored");
    auto options = std::make_shared<Options>();
    addProgramOptions(*command, options->program);
    command->add_option("--input", options->input, "File for standard input (default: empty)");
    command
        ->add_option("--time-limit", options->timeLimit, "Processor time in seconds (default: 2)")
        ->check(CLI::Range(0.01, 3600.0));
    command->add_option("--memory-limit", options->memoryLimit, "Memory in MiB (default: 1024)")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 20U));
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace assay::cli

#include "program.h"

#include "commands.h"
#include "interrupt.h"
#include "terminal.h"
#include "text.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace assay::cli {

namespace {

constexpr const char *footer =
    "PACKAGE is a folder or an archive in the ICPC problem package format, or in a format that\n"
    "import knows. Exit status: 0 accepted or fine, 1 not accepted or issues found, 2 bad usage\n"
    "or input, 3 judge error. See assay(1).";

/// What is wrong with the words behind the last command that was understood. Where another command
/// is missing the library says only that, not which word it did not know.
std::string sentenceAbout(const CLI::App &command, const CLI::ParseError &error)
{
    const bool wantsAnother = command.get_require_subcommand_min() > 0;
    if (!wantsAnother || error.get_exit_code() != static_cast<int>(CLI::ExitCodes::RequiredError))
        return error.what();
    std::vector<std::string> names;
    for (const CLI::App *one : command.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(one->get_name());
    const auto words = command.remaining();
    std::string what = "a command is missing";
    if (!words.empty())
        what = fmt::format("there is no {} '{}'",
                           words.front().starts_with('-') ? "option" : "command",
                           printable(words.front()));
    return fmt::format("{}; the commands are {}", what, fmt::join(names, ", "));
}

/// The sentence about a command line that makes no sense, with the way to help.
ExitStatus complainAboutUsage(const CLI::App &program, const CLI::ParseError &error)
{
    std::string name = "assay";
    const CLI::App *last = &program;
    for (auto named = last->get_subcommands(); !named.empty(); named = last->get_subcommands()) {
        last = named.front();
        name += " " + last->get_name();
    }
    complain(fmt::format("{}\nTry \"{} --help\".", sentenceAbout(*last, error), name));
    return ExitStatus::BadInput;
}

ExitStatus perform(const Action &action)
{
    if (auto ready = Interrupt::install(); !ready) {
        complain(ready.error().message());
        return ExitStatus::JudgeError;
    }
    const ExitStatus status = action();
    // A result that did not reach the reader is no result.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        complain(fmt::format("cannot write to standard output: {}", std::strerror(errno)));
        return ExitStatus::JudgeError;
    }
    return Interrupt::requested() ? ExitStatus::Interrupted : status;
}

} // namespace

int runProgram(int argc, char **argv)
{
    CLI::App program("Judges programming assignments offline, in a sandbox.", "assay");
    program.set_version_flag("--version", "assay " ASSAY_VERSION);
    program.set_help_flag("-h,--help", "Show this help");
    program.require_subcommand(1);
    program.footer(footer);

    Action action;
    addJudge(program, action);
    addVerify(program, action);
    addCheck(program, action);
    addRun(program, action);
    addAnalyze(program, action);
    addStress(program, action);
    addImport(program, action);
    addExport(program, action);
    addLanguages(program, action);
    addDoctor(program, action);
    addHistory(program, action);
    addAudit(program, action);
    addQueue(program, action);
    addMetrics(program, action);

    try {
        program.parse(argc, argv);
    } catch (const CLI::Success &wish) { // --help, --version
        return program.exit(wish);
    } catch (const CLI::ParseError &error) {
        return static_cast<int>(complainAboutUsage(program, error));
    }
    return static_cast<int>(perform(action));
}

} // namespace assay::cli

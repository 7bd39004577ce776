#include "program.h"

#include "commands.h"
#include "interrupt.h"
#include "terminal.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>

namespace assay::cli {

namespace {

constexpr const char *footer =
    "PACKAGE is a folder or an archive in the ICPC problem package format, or in a format that\n"
    "import knows. Exit status: 0 accepted or fine, 1 not accepted or issues found, 2 bad usage\n"
    "or input, 3 judge error. See assay(1).";

/// The sentence about a command line that makes no sense, with the way to help.
ExitStatus complainAboutUsage(const CLI::App &program, const CLI::ParseError &error)
{
    std::string name = "assay";
    for (const auto *command : program.get_subcommands())
        name += " " + command->get_name();
    complain(fmt::format("{}\nTry \"{} --help\".", error.what(), name));
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

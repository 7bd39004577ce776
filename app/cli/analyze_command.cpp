#include "advice.h"
#include "analysis/analysis.h"
#include "commands.h"
#include "complaint.h"
#include "json_line.h"
#include "load/submission_intake.h"
#include "packages.h"
#include "program_options.h"
#include "terminal.h"
#include "text.h"

#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    ProgramOptions program;
    std::filesystem::path package;
    bool json = false;
};

Json findingJson(const analysis::Finding &finding, const feedback::Sentences &sentences)
{
    Json object{{"event", "finding"}, {"kind", findingName(finding.kind)}};
    setBytes(object, "file", finding.file);
    object["line"] = finding.line;
    object["column"] = finding.column;
    setBytes(object, "name", finding.name);
    object["count"] = finding.count;
    setBytes(object, "message", sentences.seen + " " + sentences.next);
    return object;
}

/// How the tests of the package look; without one, those of an ordinary program.
Result<analysis::Circumstances> circumstances(GradingSession &session, const Options &options,
                                              const std::string &languageId)
{
    if (options.package.empty())
        return analysis::Circumstances{};
    const auto loaded = TRY(session.openPackage(options.package));
    if (!loaded.assignment)
        return fail(ErrorCode::PackageInvalid,
                    options.package.string() + " cannot be judged; assay check says why");
    return analysis::circumstancesOf(*loaded.assignment, languageId);
}

ExitStatus analyze(const Options &options)
{
    auto session = openAuthorSession(0, {});
    if (!session)
        return complainOf(session.error());
    const auto submission =
        load::intakeFiles(options.program.sources, options.program.intake, (*session)->languages());
    if (!submission)
        return complainOf(submission.error());
    const auto texts = feedback::Texts::open("en");
    if (!texts)
        return complainOf(texts.error());
    const auto tests = circumstances(**session, options, submission->languageId);
    if (!tests)
        return complainOf(tests.error());

    const auto analysis = analysis::analyze(submission->files, submission->languageId, *tests);
    for (const auto &finding : analysis.findings) {
        const auto tip = feedback::toTip(finding);
        if (options.json)
            printJson(findingJson(finding, texts->sentences(tip)));
        else
            printLine(Advice::text(*texts, tip));
    }
    if (options.json)
        printJson({{"event", "analyzed"},
                   {"language", submission->languageId},
                   {"understood", analysis.understood},
                   {"complete", analysis.complete},
                   {"deepest_loops", analysis.deepestLoops},
                   {"findings", analysis.findings.size()}});
    else if (!analysis.understood)
        printLine(fmt::format("Sources in {} are not looked at.", submission->languageId));
    else if (analysis.findings.empty())
        printLine("Nothing to say about it.");
    return ExitStatus::Fine;
}

} // namespace

void addAnalyze(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand(
        "analyze", "Look at a program without running it: what it uses, how its loops nest");
    auto options = std::make_shared<Options>();
    addProgramOptions(*command, options->program);
    command->add_option("--package", options->package,
                        "Package whose tests it is meant for (default: tests with input)");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return analyze(*options); }; });
}

} // namespace assay::cli

#include "commands.h"
#include "load/import/import_package.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::filesystem::path source;
    std::filesystem::path destination;
    load::ImportOptions how;
};

ExitStatus importFile(const Options &options)
{
    const auto issues = load::importPackage(options.source, options.destination, options.how);
    if (!issues) {
        complain(printable(issues.error().message()));
        return exitStatusOf(issues.error());
    }
    // Findings about a file that is the whole source carry its name already.
    for (const auto &issue : *issues)
        complain(issueText(issue.file == options.source.filename() ? options.source.parent_path()
                                                                   : options.source,
                           issue));
    if (hasErrors(*issues)) {
        complain("nothing was imported");
        return ExitStatus::BadInput;
    }
    printLine(printable(options.destination.string()));
    return ExitStatus::Fine;
}

} // namespace

void addImport(CLI::App &program, Action &action)
{
    auto *command =
        program.add_subcommand("import", "Make a package folder of a foreign file or folder");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->source, "File, archive or folder of another format")
        ->required();
    command->add_option("-o,--output", options->destination, "Folder to make; must not exist")
        ->required();
    command->add_option("--format", options->how.format,
                        "icpc, edgelab, polygon, dmoj, cms, coderunner, exercism or plain "
                        "(default: by names and content)");
    command->add_option("--pattern", options->how.pattern,
                        "How a plain folder names its tests, such as \"in*.txt,out*.txt\"");
    command->callback([options, &action] { action = [options] { return importFile(*options); }; });
}

} // namespace assay::cli

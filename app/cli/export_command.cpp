#include "commands.h"
#include "load/export_package.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::filesystem::path package;
    std::filesystem::path zip;
};

ExitStatus exportTo(const Options &options)
{
    const auto issues = load::exportPackage(options.package, options.zip);
    if (!issues) {
        complain(printable(issues.error().message()));
        return exitStatusOf(issues.error());
    }
    for (const auto &issue : *issues)
        complain(issueText(options.package, issue));
    if (hasErrors(*issues)) {
        complain("nothing was exported");
        return ExitStatus::BadInput;
    }
    printLine(printable(options.zip.string()));
    return ExitStatus::Fine;
}

} // namespace

void addExport(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand("export", "Write a package as a zip for other judges");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->package, "Anything that can be judged")->required();
    command->add_option("-o,--output", options->zip, "Zip file to write; must not exist")
        ->required();
    command->callback([options, &action] { action = [options] { return exportTo(*options); }; });
}

} // namespace assay::cli

#include "commands.h"
#include "interrupt.h"
#include "json_line.h"
#include "load/package.h"
#include "packages.h"
#include "session/data_checker.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace assay::cli {

namespace {

struct Options {
    std::vector<std::filesystem::path> packages;
    bool data = false;
    bool json = false;
};

/// How many of each severity, in the order of the enumeration.
using Counts = std::array<int, 3>;

Colour colourOfSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Colour::Red;
    case Severity::Warning: return Colour::Yellow;
    case Severity::Note: return Colour::Grey;
    }
    return Colour::None;
}

void print(const std::filesystem::path &package, const Issues &issues, bool json)
{
    for (const auto &issue : issues)
        if (json)
            printJson(issueJson(package, issue));
        else
            printLine(coloured(issueText(package, issue), colourOfSeverity(issue.severity)));
    if (issues.empty() && !json)
        printLine(printable(package.string()) + ": no issues");
}

ExitStatus check(const Options &options)
{
    const auto packages = packagesNamed(options.packages);
    if (packages.empty()) {
        complain("none of these is a problem package; expected folders, archives or JSON files");
        return ExitStatus::BadInput;
    }
    auto status = ExitStatus::Fine;
    Counts counts{};
    DataChecker data;
    for (const auto &package : packages) {
        if (Interrupt::requested())
            return ExitStatus::Interrupted;
        auto loaded = load::loadPackage(package);
        if (!loaded) {
            complain(printable(loaded.error().message()));
            status = worse(status, exitStatusOf(loaded.error()));
            continue;
        }
        if (options.data && loaded->assignment) {
            const auto found = data.check(*loaded->assignment, Interrupt::token());
            if (!found && found.error().code == ErrorCode::Cancelled)
                return ExitStatus::Interrupted;
            if (!found) {
                complain(printable(found.error().message()));
                status = worse(status, exitStatusOf(found.error()));
                continue;
            }
            loaded->issues.insert(loaded->issues.end(), found->begin(), found->end());
        }
        for (const auto &issue : loaded->issues) {
            ++counts.at(static_cast<std::size_t>(issue.severity));
            if (issue.severity != Severity::Note)
                status = worse(status, ExitStatus::Not);
        }
        print(package, loaded->issues, options.json);
    }
    const auto [notes, warnings, errors] = counts;
    if (options.json)
        printJson({{"event", "checked"},
                   {"ok", status == ExitStatus::Fine},
                   {"packages", packages.size()},
                   {"errors", errors},
                   {"warnings", warnings},
                   {"notes", notes}});
    else if (packages.size() > 1)
        printLine(fmt::format("{} packages: {} errors, {} warnings, {} notes", packages.size(),
                              errors, warnings, notes));
    return status;
}

} // namespace

void addCheck(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand("check", "Look for mistakes in packages");
    auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->packages, "Folders, archives or EdgeLab JSON files")
        ->required();
    command->add_flag("--data", options->data,
                      "Also run the packages' own validators over their test data");
    command->add_flag("--json", options->json, "Print JSON Lines");
    command->callback([options, &action] { action = [options] { return check(*options); }; });
}

} // namespace assay::cli

#include "commands.h"
#include "json_line.h"
#include "load/language_registry.h"
#include "table.h"
#include "text.h"

#include <memory>

namespace assay::cli {

namespace {

ExitStatus listLanguages(bool json)
{
    const auto registry = load::LanguageRegistry::load(load::LanguageRegistry::standardFolders());
    if (!registry) {
        complain(printable(registry.error().message()));
        return exitStatusOf(registry.error());
    }
    Table table({"Id", "Language", "Version", "State", ""});
    for (const auto &language : registry->languages()) {
        const auto state = load::probeLanguage(language);
        if (json)
            printJson({{"event", "language"},
                       {"id", language.id},
                       {"name", language.name},
                       {"available", state.available},
                       {"version", state.version},
                       {"path", state.path},
                       {"why", state.why}});
        else
            table.add({{printable(language.id)},
                       {printable(language.name)},
                       {printable(state.version)},
                       {state.available ? "ready" : "missing",
                        state.available ? Colour::Green : Colour::Red},
                       {printable(state.why)}});
    }
    if (!json)
        table.print();
    return ExitStatus::Fine;
}

} // namespace

void addLanguages(CLI::App &program, Action &action)
{
    auto *command = program.add_subcommand("languages", "List the languages and their compilers");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON Lines");
    command->callback([json, &action] { action = [json] { return listLanguages(*json); }; });
}

} // namespace assay::cli

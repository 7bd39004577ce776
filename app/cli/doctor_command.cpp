#include "base/paths.h"
#include "capture.h"
#include "commands.h"
#include "json_line.h"
#include "load/language_registry.h"
#include "table.h"
#include "text.h"

#include <fmt/format.h>
#include <memory>
#include <unistd.h>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

/// One thing that Assay needs, and how it is on this machine.
struct Finding {
    std::string part; ///< "sandbox", "language", "folder"
    std::string name;
    std::string state; ///< "holds", "weaker", "missing"
    std::string why;
};

using Findings = std::vector<Finding>;

/// The helper looks at the machine itself, by trying.
void examineSandbox(Findings &findings)
{
    const auto helper = helperPath();
    const auto captured = capture(helper, {"check", "--json"}, std::chrono::seconds(30));
    if (!captured) {
        findings.push_back({"sandbox", "helper", "missing", captured.error().message()});
        return;
    }
    const auto report = Json::parse(captured->output, nullptr, false);
    if (!report.is_object()) {
        findings.push_back({"sandbox", "helper", "missing",
                            fmt::format("{} check gave no report (exit code {})", helper.string(),
                                        captured->exitCode)});
        return;
    }
    const auto text = [](const Json &object, const char *key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : "";
    };
    const auto failure = text(report, "failure");
    findings.push_back({"sandbox", "helper", failure.empty() ? "holds" : "missing",
                        failure.empty() ? helper.string() : failure});
    if (const auto layers = report.find("layers"); layers != report.end())
        for (const auto &layer : *layers)
            findings.push_back(
                {"sandbox", text(layer, "name"), text(layer, "state"), text(layer, "why")});
}

void examineLanguages(Findings &findings)
{
    const auto registry = load::LanguageRegistry::load(load::LanguageRegistry::standardFolders());
    if (!registry) {
        findings.push_back({"language", "definitions", "missing", registry.error().message()});
        return;
    }
    for (const auto &language : registry->languages()) {
        const auto state = load::probeLanguage(language);
        findings.push_back({"language", language.id, state.available ? "holds" : "missing",
                            state.available ? language.name + " " + state.version : state.why});
    }
}

void examineFolders(Findings &findings)
{
    const auto resources = resourceDirectory();
    std::error_code error;
    const bool there = fs::is_directory(resources / "languages", error) &&
                       fs::is_directory(resources / "harness", error);
    findings.push_back({"folder", "resources", there ? "holds" : "missing",
                        there ? resources.string()
                              : resources.string() + " lacks languages/ or harness/; install "
                                                     "Assay again or set ASSAY_RESOURCES"});

    // Only looked at, not made: the first submission makes it.
    const auto data = dataDirectory();
    auto existing = data;
    while (!fs::exists(existing, error) && existing.has_relative_path())
        existing = existing.parent_path();
    const bool writable =
        fs::is_directory(existing, error) && ::access(existing.c_str(), W_OK | X_OK) == 0;
    findings.push_back(
        {"folder", "data", writable ? "holds" : "missing",
         writable ? data.string()
                  : fmt::format("{} cannot be written (no permission in {}); set ASSAY_DATA_DIR",
                                data.string(), existing.string())});
}

Colour colourOfState(const std::string &state)
{
    return state == "holds" ? Colour::Green : state == "weaker" ? Colour::Yellow : Colour::Red;
}

ExitStatus doctor(bool json)
{
    Findings findings;
    examineSandbox(findings);
    examineLanguages(findings);
    examineFolders(findings);

    auto status = ExitStatus::Fine;
    Table table({"Part", "Name", "State", ""});
    for (const auto &finding : findings) {
        if (finding.state != "holds" && finding.state != "weaker")
            status = ExitStatus::Not;
        if (json) {
            Json object{{"event", "layer"},
                        {"part", finding.part},
                        {"name", finding.name},
                        {"state", finding.state}};
            setBytes(object, "why", finding.why);
            printJson(object);
        } else {
            table.add({{finding.part},
                       {printable(finding.name)},
                       {printable(finding.state), colourOfState(finding.state)},
                       {printable(finding.why)}});
        }
    }
    if (json) {
        printJson({{"event", "doctor"}, {"ok", status == ExitStatus::Fine}});
    } else {
        table.print();
        printLine(status == ExitStatus::Fine ? "Assay works on this machine."
                                             : "Something is missing; see above.");
    }
    return status;
}

} // namespace

void addDoctor(CLI::App &program, Action &action)
{
    auto *command =
        program.add_subcommand("doctor", "Say what holds, is weaker or is missing on this machine");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON Lines");
    command->callback([json, &action] { action = [json] { return doctor(*json); }; });
}

} // namespace assay::cli

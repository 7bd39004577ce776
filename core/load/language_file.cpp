#include "load/language_file.h"

#include "load/joined.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <format>
#include <regex>

namespace assay::load {

namespace {

constexpr std::array<std::string_view, 7> placeholders = {
    "{entry}", "{stem}", "{sources}", "{output}", "{class}", "{memory_mib}", "{prepared}"};

bool knowsPlaceholders(const std::string &argument)
{
    static const std::regex placeholder(R"(\{[a-z_]*\})");
    for (std::sregex_iterator it(argument.begin(), argument.end(), placeholder), end; it != end;
         ++it)
        if (!std::ranges::contains(placeholders, it->str()))
            return false;
    return true;
}

std::vector<std::string> readCommand(YamlMap &map, const std::string &key)
{
    auto command = map.list(key).value_or(std::vector<std::string>());
    for (const auto &argument : command)
        if (!knowsPlaceholders(argument))
            map.reject(key, std::format("{} holds \"{}\"", key, argument),
                       std::format("only the placeholders {}", joined(placeholders, " ")));
    return command;
}

void readVersion(YamlMap &map, Language &language)
{
    auto version = map.map("version");
    if (!version) {
        map.reject("version", "version is missing", "a mapping with command and pattern");
        return;
    }
    language.versionCommand = version->list("command").value_or(std::vector<std::string>());
    language.versionPattern = version->text("pattern").value_or("");
    version->warnAboutUnknownKeys();
    if (language.versionCommand.empty())
        version->reject("command", "command is missing or empty", "a list of texts");
    try {
        if (std::regex(language.versionPattern).mark_count() != 1)
            version->reject("pattern", "the pattern does not have exactly one group",
                            "a regular expression with one pair of parentheses");
    } catch (const std::regex_error &) {
        version->reject("pattern", "the pattern cannot be understood",
                        "an ECMAScript regular expression");
    }
}

void readHarness(YamlMap &map, Language &language)
{
    auto harness = map.map("harness");
    if (!harness)
        return;
    language.harness = harness->text("driver").value_or("");
    const bool plain = std::ranges::all_of(
        language.harness, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    if (language.harness.empty() || !plain)
        harness->reject("driver", "driver is missing or no plain name",
                        "the name of a folder of resources/harness");
    language.harnessCommand = readCommand(*harness, "run");
    harness->warnAboutUnknownKeys();
}

void readNames(YamlMap &map, Language &language)
{
    language.name = map.text("name").value_or("");
    if (language.name.empty())
        map.reject("name", "name is missing or empty", "the language's name for people");
    language.extensions = map.list("extensions").value_or(std::vector<std::string>());
    const bool dotted = std::ranges::all_of(language.extensions, [](const std::string &extension) {
        return extension.size() > 1 && extension.starts_with('.');
    });
    if (language.extensions.empty() || !dotted)
        map.reject("extensions", "extensions are missing or without a dot",
                   "a list such as [.cpp, .cc]");
    language.defaultFile = map.text("default_file").value_or("");
    if (language.defaultFile.empty() || language.defaultFile.contains('/'))
        map.reject("default_file", "default_file is missing or holds a folder",
                   "a file name such as main.cpp");
    language.highlighting = map.text("highlighting").value_or("");
    language.lineComment = map.text("line_comment").value_or("");
    language.packages = map.list("packages").value_or(std::vector<std::string>());
}

void readEnvironment(YamlMap &map, Language &language)
{
    language.environment = readCommand(map, "environment");
    for (const auto &variable : language.environment)
        if (variable.find('=') == 0 || !variable.contains('='))
            map.reject("environment", std::format("environment holds \"{}\"", variable),
                       "texts of the form NAME=value");
}

void readNeeds(YamlMap &map, Language &language)
{
    if (const auto overhead = map.integer("memory_overhead", {0, 65536}))
        language.memoryOverhead = ByteCount::mib(static_cast<std::uint64_t>(*overhead));
    language.timeFactor = map.number("time_factor", {0.1, 100}).value_or(language.timeFactor);
    language.processes = map.integer("processes", {1, 10'000}).value_or(language.processes);
    language.addressSpaceLimit =
        map.flag("address_space_limit").value_or(language.addressSpaceLimit);
    language.memoryErrors = map.list("memory_errors").value_or(std::vector<std::string>());
    language.stackErrors = map.list("stack_errors").value_or(std::vector<std::string>());
}

} // namespace

Result<Language> readLanguageFile(const std::filesystem::path &path)
{
    Findings findings;
    Language language;
    language.id = path.stem().string();
    if (const auto document = readYaml(path, path, findings)) {
        YamlMap map(*document, path, "a language definition", findings);
        readNames(map, language);
        language.compileCommand = readCommand(map, "compile");
        language.checkCommand = readCommand(map, "check");
        language.runCommand = readCommand(map, "run");
        if (language.runCommand.empty())
            map.reject("run", "run is missing or empty", "the command that runs a program");
        language.prepareCommand = readCommand(map, "prepare");
        readHarness(map, language);
        readVersion(map, language);
        readEnvironment(map, language);
        readNeeds(map, language);
        map.warnAboutUnknownKeys();
    }
    if (findings.issues().empty())
        return language;
    const auto &first = findings.issues().front();
    return fail(ErrorCode::BadFormat, std::format("{}:{}: {}; expected {}", first.file.string(),
                                                  first.line, first.found, first.expected));
}

} // namespace assay::load

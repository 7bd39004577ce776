#include "load/time_limit_files.h"

#include "base/bytes.h"
#include "load/yaml_map.h"

#include <format>
#include <sstream>

namespace assay::load {

namespace {

constexpr const char *iniName = "domjudge-problem.ini";
constexpr const char *bareName = ".timelimit";

std::string trimmed(std::string text)
{
    const char *ignored = " \t\r\n'\"";
    text.erase(0, std::min(text.find_first_not_of(ignored), text.size()));
    text.erase(text.find_last_not_of(ignored) + 1);
    return text;
}

std::string textOf(const PackageTree &tree, const char *name, Findings &findings)
{
    const auto *file = tree.findFile(name);
    if (file == nullptr)
        return {};
    auto text = readFile(file->path, ByteCount::kib(64));
    if (!text) {
        findings.error({name}, text.error().message(), "a small text file");
        return {};
    }
    return *text;
}

void takeTimeLimit(const Place &place, const std::string &text, ProblemSettings &settings,
                   Findings &findings)
{
    const auto seconds = parseNumber(text);
    if (!seconds || *seconds <= 0 || *seconds > 86'400) {
        findings.error(place, std::format("the time limit is \"{}\"", text),
                       "a number of seconds from 0.001 to 86400");
        return;
    }
    const auto limit = fromSeconds(*seconds);
    if (settings.explicitTimeLimit && settings.limits.cpuTime != limit)
        findings.warning(place,
                         std::format("a time limit of {} s, but {} s was said before", *seconds,
                                     toSeconds(settings.limits.cpuTime)),
                         "one time limit; the one in problem.yaml wins");
    if (!settings.explicitTimeLimit)
        settings.limits.cpuTime = limit;
    settings.explicitTimeLimit = true;
}

} // namespace

bool hasTimeLimitIni(const PackageTree &tree)
{
    return tree.findFile(iniName) != nullptr;
}

void readTimeLimitFiles(const PackageTree &tree, ProblemSettings &settings, Findings &findings)
{
    std::istringstream ini(textOf(tree, iniName, findings));
    int number = 0;
    for (std::string line; std::getline(ini, line);) {
        ++number;
        const auto equals = line.find('=');
        if (equals == std::string::npos)
            continue;
        const auto key = trimmed(line.substr(0, equals));
        const auto value = trimmed(line.substr(equals + 1));
        if (key == "timelimit")
            takeTimeLimit({iniName, number}, value, settings, findings);
        else if (key == "name" && settings.titles.empty())
            settings.titles["en"] = toUtf8(value);
    }
    if (tree.findFile(bareName) != nullptr)
        takeTimeLimit({bareName, 1}, trimmed(textOf(tree, bareName, findings)), settings, findings);
}

} // namespace assay::load

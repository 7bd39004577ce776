#include "load/import/foreign_format.h"

#include "base/bytes.h"
#include "load/import/plain_folder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::load {

namespace {

using enum ForeignFormat;

constexpr std::array<std::pair<const char *, ForeignFormat>, 9> names = {{
    {"icpc", Icpc},
    {"kattis", Icpc},
    {"edgelab", EdgeLab},
    {"polygon", Polygon},
    {"dmoj", Dmoj},
    {"cms", Cms},
    {"coderunner", CodeRunner},
    {"exercism", Exercism},
    {"plain", Plain},
}};

} // namespace

std::optional<ForeignFormat> foreignFormatNamed(const std::string &name)
{
    const auto *found = std::ranges::find(names, name, [](const auto &pair) { return pair.first; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::string foreignFormatNames()
{
    std::string text;
    for (const auto &[name, format] : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::optional<ForeignFormat> guessFileFormat(const std::filesystem::path &file)
{
    const auto ending = file.extension().string();
    if (ending == ".json")
        return EdgeLab;
    if (ending == ".xml")
        return CodeRunner;
    const auto start = readFilePrefix(file, ByteCount::kib(1));
    return start && start->bytes.contains("<quiz>") ? std::optional(CodeRunner) : std::nullopt;
}

std::optional<ForeignFormat> guessFolderFormat(const SourceTree &source)
{
    if (source.findAny({"problem.yaml", "domjudge-problem.ini"}) != nullptr)
        return Icpc;
    if (source.find("problem.xml") != nullptr)
        return Polygon;
    if (source.findAny({"init.yml", "init.yaml"}) != nullptr)
        return Dmoj;
    if (source.find("task.yaml") != nullptr &&
        (source.hasFolder("input") || source.hasFolder("gen") || source.hasFolder("sol")))
        return Cms;
    if (source.find(".meta/config.json") != nullptr)
        return Exercism;
    return looksLikePlainFolder(source) ? std::optional(Plain) : std::nullopt;
}

} // namespace assay::load

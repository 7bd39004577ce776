#include "load/import/cms_subtasks.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <optional>
#include <sstream>

namespace assay::load {

namespace {

struct Subtask {
    double points = 0;
    std::size_t tests = 0;
};

std::string trimmed(const std::string &text)
{
    const auto start = std::min(text.find_first_not_of(" \t\r"), text.size());
    const auto end = text.find_last_not_of(" \t\r");
    return end == std::string::npos ? "" : text.substr(start, end + 1 - start);
}

/// Lines of GEN: "# ST: 30" begins a subtask, "#COPY: file" and every line that is no comment is a
/// test.
std::optional<std::vector<Subtask>> readGen(const ImportJob &job)
{
    const auto *file = job.source.findAny({"gen/GEN", "gen/GEN.txt"});
    const auto text =
        file == nullptr ? std::nullopt : job.source.text(*file, ByteCount::mib(4), job.findings);
    if (!text)
        return std::nullopt;
    std::vector<Subtask> subtasks;
    std::istringstream lines(*text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const auto hash = line.find('#');
        const auto comment = hash == std::string::npos ? "" : trimmed(line.substr(hash + 1));
        if (comment.starts_with("ST:")) {
            const auto points = parseNumber(trimmed(comment.substr(3)));
            if (!points || *points < 0)
                job.findings.error({file->name, number}, "a subtask without points", "# ST: 30");
            subtasks.push_back({points.value_or(0), 0});
            continue;
        }
        const bool isTest = comment.starts_with("COPY:") || !trimmed(line.substr(0, hash)).empty();
        if (isTest && !subtasks.empty())
            ++subtasks.back().tests;
        else if (isTest)
            return std::nullopt; // tests before the first subtask: there are none
    }
    return subtasks.empty() ? std::nullopt : std::optional(subtasks);
}

/// [[points, count], …] of task.yaml. Patterns instead of counts are refused.
std::optional<std::vector<Subtask>> readParameters(YamlMap &map)
{
    const auto node = map.node("score_type_parameters");
    if (!node.IsSequence() || map.text("score_type") == "Sum")
        return std::nullopt;
    std::vector<Subtask> subtasks;
    for (const auto &item : node) {
        const bool pair =
            item.IsSequence() && item.size() >= 2 && item[0].IsScalar() && item[1].IsScalar();
        const auto points = pair ? parseNumber(item[0].Scalar()) : std::nullopt;
        const auto count = pair ? parseNumber(item[1].Scalar()) : std::nullopt;
        if (!points || !count || *points < 0 || *count < 1 || *count > 1e6) {
            map.reject("score_type_parameters", "a subtask that is not understood",
                       "pairs of points and a number of tests, such as [[30, 5], [70, 10]]");
            return std::nullopt;
        }
        subtasks.push_back({*points, static_cast<std::size_t>(*count)});
    }
    return subtasks;
}

} // namespace

void arrangeCmsTests(const ImportJob &job, YamlMap &map, std::vector<ForeignTest> tests,
                     ForeignPackage &package)
{
    const auto type = map.choice("score_type", {"Sum", "GroupMin", "GroupMul", "GroupThreshold"});
    if (type == "GroupThreshold")
        map.reject("score_type", "the score type GroupThreshold cannot be carried over",
                   "Sum, GroupMin or GroupMul");
    if (type == "GroupMul")
        job.findings.warning(map.placeOf("score_type"),
                             "GroupMul multiplies shares; here the smallest counts");
    auto subtasks = readParameters(map);
    if (!subtasks && (!type || type != "Sum"))
        subtasks = readGen(job);
    const double total = map.number("total_value", {0, 1e9}).value_or(100);
    if (!subtasks) {
        auto &group = package.groups.emplace_back();
        group.score = ForeignGroup::Score::Sum;
        for (auto &test : tests)
            test.points = total / static_cast<double>(tests.size());
        group.tests = std::move(tests);
        return;
    }
    std::size_t next = 0;
    for (const auto &subtask : *subtasks) {
        auto &group = package.groups.emplace_back();
        group.name = std::format("subtask{}", package.groups.size() - 1);
        group.points = subtask.points;
        for (std::size_t i = 0; i < subtask.tests && next < tests.size(); ++i)
            group.tests.push_back(std::move(tests[next++]));
        if (group.tests.empty())
            package.groups.pop_back();
    }
    std::size_t wanted = 0;
    for (const auto &subtask : *subtasks)
        wanted += subtask.tests;
    if (wanted != tests.size())
        job.findings.error(
            {"gen/GEN"},
            std::format("the subtasks have {} tests, but {} are there", wanted, tests.size()),
            "as many tests as input files");
}

} // namespace assay::load

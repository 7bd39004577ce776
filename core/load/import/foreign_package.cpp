#include "load/import/foreign_package.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/package_uuid.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <nlohmann/json.hpp>
#include <set>

namespace assay::load {

namespace {

/// A group as the 2025-09 format has it: one folder of tests with the same points each.
struct Folder {
    std::string name;
    ForeignGroup::Score score = ForeignGroup::Score::AllOrNothing;
    double points = 0; ///< of the whole folder
    bool partialChecker = false;
    std::vector<std::string> dependencies; ///< names of folders
    std::vector<const ForeignTest *> tests;
};

/// A name that the format allows: what it does not becomes '_'.
std::string fileName(const std::string &text)
{
    std::string name;
    for (const char c : text.substr(0, 100))
        name += isPackageFileName(std::string("x") + c) ? c : '_';
    if (name.empty() || name.front() == '.' || name.front() == '-')
        name.insert(0, "_");
    return name;
}

std::string numbered(std::size_t number, std::size_t count)
{
    return std::format("{:0{}}", number, std::max<std::size_t>(2, std::to_string(count).size()));
}

std::vector<Folder> splitByPoints(const ForeignGroup &group)
{
    Folder whole{group.name, group.score, group.points, group.partialChecker, {}, {}};
    std::vector<Folder> folders;
    for (const auto &test : group.tests) {
        const bool sum = group.score == ForeignGroup::Score::Sum;
        if (folders.empty() || (sum && folders.back().tests.back()->points != test.points))
            folders.push_back(whole);
        folders.back().tests.push_back(&test);
    }
    if (group.score == ForeignGroup::Score::Sum)
        for (auto &folder : folders)
            folder.points = static_cast<double>(folder.tests.size()) * folder.tests.front()->points;
    return folders;
}

std::vector<Folder> foldersOf(const ForeignPackage &package)
{
    std::vector<Folder> folders;
    std::vector<std::pair<const ForeignGroup *, std::size_t>> owners; // how many folders each made
    for (const auto &group : package.groups) {
        auto parts = splitByPoints(group);
        owners.emplace_back(&group, parts.size());
        std::ranges::move(parts, std::back_inserter(folders));
    }
    std::map<std::string, std::vector<std::string>> namesOfGroup;
    std::size_t index = 0;
    for (const auto &[group, count] : owners) {
        std::vector<std::string> needed;
        for (const auto &dependency : group->dependencies)
            std::ranges::copy(namesOfGroup[dependency], std::back_inserter(needed));
        for (std::size_t part = 0; part < count; ++part) {
            auto &folder = folders[index++];
            folder.name = numbered(index, folders.size());
            // The author's own name stays readable behind the number that keeps the order.
            if (!group->name.empty() && group->name != std::to_string(index))
                folder.name += "-" + fileName(group->name);
            folder.dependencies = needed;
            namesOfGroup[group->name].push_back(folder.name);
        }
    }
    return folders;
}

Result<> writeTest(const ForeignTest &test, const std::string &name, PackageWriter &writer)
{
    TRY(writer.write(name + ".in", test.input));
    TRY(writer.write(name + ".ans", test.answer));
    std::string settings;
    if (!test.arguments.empty())
        settings += "args: " + yamlList(test.arguments) + "\n";
    if (!test.validatorArguments.empty())
        settings += "output_validator_args: " + yamlList(test.validatorArguments) + "\n";
    if (!test.description.empty())
        settings += "description: " + yamlText(test.description) + "\n";
    return settings.empty() ? Result<>()
                            : writer.write(name + ".yaml", FileContent::text(settings));
}

/// Numbers keep the order of tests, whatever their own names: the format sorts by name.
Result<> writeTests(const std::vector<const ForeignTest *> &tests, const std::string &folder,
                    PackageWriter &writer, std::string &visibility)
{
    bool sorted = true;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const auto &name = tests[i]->name;
        sorted = sorted && !name.empty() && fileName(name) == name &&
                 (i == 0 || tests[i - 1]->name < name);
    }
    for (std::size_t i = 0; i < tests.size(); ++i) {
        auto name = tests[i]->name;
        if (!sorted)
            name = numbered(i + 1, tests.size()) + (name.empty() ? "" : "-" + fileName(name));
        TRY(writeTest(*tests[i], "data/" + folder + "/" + name, writer));
        if (tests[i]->shown)
            visibility += "  " + folder + "/" + name + ": shown\n";
    }
    return {};
}

Result<> writeFolder(const Folder &folder, const std::string &path,
                     std::vector<std::string> validatorArguments, PackageWriter &writer,
                     std::string &visibility)
{
    std::string settings = "max_score: " + yamlNumber(folder.points) + "\n";
    const bool alike = folder.score == ForeignGroup::Score::AllOrNothing;
    settings +=
        std::format("score_aggregation: {}\n", alike ? "pass-fail"
                                               : folder.score == ForeignGroup::Score::Min ? "min"
                                                                                          : "sum");
    if (!folder.dependencies.empty())
        settings += "require_pass: " + yamlList(folder.dependencies) + "\n";
    if (folder.partialChecker) {
        const double each = folder.score == ForeignGroup::Score::Sum && !folder.tests.empty()
                                ? folder.points / static_cast<double>(folder.tests.size())
                                : folder.points;
        // The group's arguments replace the package's, so those are repeated.
        validatorArguments.insert(validatorArguments.end(), {"--points", yamlNumber(each)});
        settings += "output_validator_args: " + yamlList(validatorArguments) + "\n";
    }
    TRY(writer.write("data/" + path + "/test_group.yaml", FileContent::text(settings)));
    return writeTests(folder.tests, path, writer, visibility);
}

std::vector<const ForeignTest *> pointersTo(const std::vector<ForeignTest> &tests)
{
    std::vector<const ForeignTest *> pointers;
    for (const auto &test : tests)
        pointers.push_back(&test);
    return pointers;
}

/// Gives the lines of `visibility` in assay.yaml.
Result<std::string> writeTestData(const ForeignPackage &package, PackageWriter &writer)
{
    std::string visibility;
    if (!package.validatorArguments.empty())
        TRY(writer.write("data/test_group.yaml",
                         FileContent::text("output_validator_args: " +
                                           yamlList(package.validatorArguments) + "\n")));
    TRY(writeTests(pointersTo(package.samples), "sample", writer, visibility));
    if (!package.scoring) {
        std::vector<const ForeignTest *> tests;
        for (const auto &group : package.groups)
            std::ranges::copy(pointersTo(group.tests), std::back_inserter(tests));
        TRY(writeTests(tests, "secret", writer, visibility));
        return visibility;
    }
    const auto folders = foldersOf(package);
    double total = 0;
    for (const auto &folder : folders)
        total += folder.points;
    TRY(writer.write(
        "data/secret/test_group.yaml",
        FileContent::text("max_score: " + yamlNumber(total) + "\nscore_aggregation: sum\n")));
    for (const auto &folder : folders)
        TRY(writeFolder(folder, "secret/" + folder.name, package.validatorArguments, writer,
                        visibility));
    return visibility;
}

std::string problemYaml(const ForeignPackage &package)
{
    std::string text = "problem_format_version: 2025-09\n";
    if (package.titles.size() == 1 && package.titles.contains("en")) {
        text += "name: " + yamlText(package.titles.at("en")) + "\n";
    } else {
        text += "name:\n";
        for (const auto &[language, title] : package.titles)
            text += std::format("  {}: {}\n", language, yamlText(title));
    }
    text += "uuid: " + uuidFor(package.identity) + "\n";
    std::vector<std::string> types = {package.scoring ? "scoring" : "pass-fail"};
    if (package.interactive)
        types.emplace_back("interactive");
    if (package.submitAnswer)
        types.emplace_back("submit-answer");
    if (package.scoring || types.size() > 1)
        text += "type: " + yamlList(types) + "\n";
    if (!package.author.empty())
        text += "credits: " + yamlText(package.author) + "\n";
    if (!package.source.empty())
        text += "source: " + yamlText(package.source) + "\n";
    if (!package.keywords.empty())
        text += "keywords: " + yamlList(package.keywords) + "\n";
    std::string limits;
    if (package.timeLimit)
        limits += "  time_limit: " + yamlNumber(*package.timeLimit) + "\n";
    if (package.memoryMib)
        limits += "  memory: " + yamlNumber(std::max(1.0, std::ceil(*package.memoryMib))) + "\n";
    if (package.outputMib)
        limits += "  output: " + yamlNumber(std::max(1.0, std::ceil(*package.outputMib))) + "\n";
    return limits.empty() ? text : text + "limits:\n" + limits;
}

Result<> writeReferences(const ForeignPackage &package, PackageWriter &writer)
{
    std::string settings;
    std::set<std::string> taken;
    for (const auto &reference : package.references) {
        auto name = reference.folder + "/" + fileName(reference.name);
        // Two programs of one name: the second gets a folder of its own.
        for (int i = 2; !taken.insert(name).second; ++i)
            name = std::format("{}/{}-{}", reference.folder, i, fileName(reference.name));
        TRY(writer.write("submissions/" + name, reference.content));
        if (reference.permitted.empty() && reference.required.empty())
            continue;
        settings += yamlText(name) + ":\n";
        if (!reference.permitted.empty())
            settings += "  permitted: " + yamlList(reference.permitted) + "\n";
        if (!reference.required.empty())
            settings += "  required: " + yamlList(reference.required) + "\n";
    }
    if (settings.empty())
        return {};
    return writer.write("submissions/submissions.yaml", FileContent::text(settings));
}

} // namespace

std::string yamlText(const std::string &text)
{
    // A JSON string is also a YAML double-quoted text.
    return nlohmann::json(toUtf8(text)).dump();
}

std::string yamlList(const std::vector<std::string> &texts)
{
    std::string result = "[";
    for (const auto &text : texts)
        result += (result.size() > 1 ? ", " : "") + yamlText(text);
    return result + "]";
}

std::string yamlNumber(double value)
{
    return std::format("{}", std::round(value * 1e6) / 1e6);
}

Result<> writePackage(const ForeignPackage &package, PackageWriter &writer)
{
    TRY(writer.write("problem.yaml", FileContent::text(problemYaml(package))));
    const auto visibility = TRY(writeTestData(package, writer));
    if (!package.courseLines.empty())
        TRY(writer.write("assay.yaml",
                         FileContent::text(package.courseLines +
                                           (visibility.empty() ? "" : "visibility:\n") +
                                           visibility)));
    for (const auto &file : package.files) {
        if (file.isProgram)
            TRY(writer.writeProgram(file.name, file.content));
        else
            TRY(writer.write(file.name, file.content));
    }
    return writeReferences(package, writer);
}

} // namespace assay::load

#include "load/case_files.h"

#include "base/bytes.h"
#include "load/package_names.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <array>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// What else may lie beside X.in and X.ans (all of it is for people or other tools).
constexpr std::array<std::string_view, 15> companions = {
    ".in.statement", ".ans.statement", ".in.download", ".ans.download", ".interaction",
    ".yaml",         ".png",           ".jpg",         ".jpeg",         ".svg",
    ".hint",         ".desc",          ".md",          ".args",         ".feedback"};

std::string withoutSuffix(const std::string &name, std::string_view suffix)
{
    return name.substr(0, name.size() - suffix.size());
}

/// Where an entry of this name belongs; null if nowhere.
const PackageEntry **slotFor(const PackageEntry &entry, const std::string &name,
                             std::map<std::string, CaseFiles> &cases)
{
    if (entry.isFolder)
        return name.ends_with(".files") ? &cases[withoutSuffix(name, ".files")].files
                                        : &cases[name].folder;
    if (name.ends_with(".in"))
        return &cases[withoutSuffix(name, ".in")].input;
    if (name.ends_with(".ans"))
        return &cases[withoutSuffix(name, ".ans")].answer;
    if (name.ends_with(".out"))
        return &cases[withoutSuffix(name, ".out")].output;
    return nullptr;
}

std::string companionText(const PackageTree &tree, const fs::path &name)
{
    const auto *file = tree.findFile(name);
    const auto text =
        file == nullptr ? std::string() : readFile(file->path, ByteCount::kib(16)).value_or("");
    return toUtf8(text.substr(0, text.find_last_not_of("\r\n ") + 1));
}

} // namespace

std::map<std::string, CaseFiles> caseFilesIn(const PackageTree &tree, const fs::path &folder,
                                             PackageFormat format, Findings &findings)
{
    std::map<std::string, CaseFiles> cases;
    for (const auto *entry : tree.children(folder)) {
        const auto name = entry->name.filename().string();
        if (format == PackageFormat::Current && !isPackageFileName(name)) {
            findings.note({entry->name}, "ignored: since 2023-07 such a file is as if absent",
                          "a name by the rules of the package format");
            continue;
        }
        if (const auto **slot = slotFor(*entry, name, cases)) {
            *slot = entry;
            continue;
        }
        const bool known = name == "testdata.yaml" || name == "test_group.yaml" ||
                           std::ranges::any_of(companions, [&](std::string_view suffix) {
                               return name.ends_with(suffix);
                           });
        if (!known)
            findings.note({entry->name}, "ignored: not a file of a test case",
                          "names that end in .in or .ans");
    }
    return cases;
}

void readCaseSettings(const PackageTree &tree, const fs::path &name, GroupSettings settings,
                      const ProblemSettings &problem, TestCase &test,
                      std::vector<ValidatorFlags> &flagsUsed, Findings &findings)
{
    test.description = companionText(tree, name.string() + ".desc");
    test.hint = companionText(tree, name.string() + ".hint");
    const fs::path fileName = name.string() + ".yaml";
    const auto *file = tree.findFile(fileName);
    if (const auto document =
            file == nullptr ? std::nullopt : readYaml(file->path, fileName, findings)) {
        YamlMap map(*document, fileName, "a test case's settings", findings);
        test.description = map.text("description").value_or(test.description);
        test.hint = map.text("hint").value_or(test.hint);
        if (auto arguments = map.words("args"))
            settings.arguments = std::move(*arguments);
        if (auto flags = map.words("output_validator_args")) {
            settings.validatorFlags = {std::move(*flags), map.placeOf("output_validator_args")};
            flagsUsed.push_back(settings.validatorFlags);
        }
        readInputValidatorArguments(map, "input_validator_args", settings.inputValidators);
        if (const auto full = map.flag("full_feedback"))
            settings.fullFeedback = *full;
        map.ignore({"input_visualizer_args", "output_visualizer_args"});
        map.warnAboutUnknownKeys();
    }
    test.arguments = std::move(settings.arguments);
    test.fullFeedback = settings.fullFeedback;
    test.inputValidatorArguments = std::move(settings.inputValidators.all);
    test.namedInputValidatorArguments = std::move(settings.inputValidators.byName);
    // Flags beside the data take the place of those in problem.yaml. No flags is what a folder has
    // anyway: to write that down takes nothing away.
    test.validatorArguments = settings.validatorFlags.words.empty() ? problem.validatorFlags.words
                                                                    : settings.validatorFlags.words;
}

} // namespace assay::load

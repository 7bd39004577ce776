#include "load/validators.h"

#include "load/joined.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <format>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// Files beside validators that are not programs by themselves.
bool isProgram(const PackageEntry &entry)
{
    constexpr std::array sources = {".c", ".cc", ".cpp", ".cxx",  ".c++",
                                    ".C", ".py", ".py3", ".java", ".sh"};
    return entry.isFolder || entry.isExecutable ||
           std::ranges::contains(sources, entry.name.extension().string());
}

PackageProgram programFrom(const PackageEntry &entry)
{
    return {entry.name.string(), entry.path};
}

std::vector<PackageProgram> findValidators(const PackageTree &tree)
{
    std::vector<PackageProgram> validators;
    if (const auto *folder = tree.findFolder("output_validator")) {
        // One program; packages that moved a legacy folder have it one level deeper.
        const auto inside = tree.children(folder->name);
        if (inside.size() == 1 && inside.front()->isFolder)
            validators.push_back(programFrom(*inside.front()));
        else if (std::ranges::any_of(inside, [](const auto *entry) { return !entry->isFolder; }))
            validators.push_back(programFrom(*folder));
        return validators;
    }
    const auto inside = tree.children("output_validators");
    // A build or run script in the folder itself makes the whole folder one program.
    if (tree.findFile("output_validators/run") != nullptr ||
        tree.findFile("output_validators/build") != nullptr)
        return {programFrom(*tree.find("output_validators"))};
    for (const auto *entry : inside)
        if (isProgram(*entry))
            validators.push_back(programFrom(*entry));
    return validators;
}

} // namespace

CheckerSpec readChecker(const PackageTree &tree, const ProblemSettings &problem, Findings &findings)
{
    CheckerSpec checker;
    auto validators = findValidators(tree);
    const bool folderExists = tree.findFolder("output_validator") != nullptr ||
                              tree.findFolder("output_validators") != nullptr;
    const bool legacy = problem.format == PackageFormat::Legacy;
    // Since 2023-07 there is no key for it: the folder alone says so.
    const bool custom = problem.customValidator.value_or(false) || (!legacy && folderExists);
    if (!custom) {
        if (legacy && !validators.empty())
            findings.warning(problem.validationPlace,
                             std::format("{} is not used", validators.front().name),
                             "validation: custom, or no output validator");
        return checker;
    }
    if (validators.empty()) {
        const auto *folder = legacy ? "output_validators" : "output_validator";
        if (folderExists)
            findings.error({folder}, "the folder holds no validator program",
                           "a source file or a folder with a program");
        else
            findings.error(problem.validationPlace,
                           "a custom output validator is asked for, but "
                           "there is none",
                           std::format("a program in {}/", folder));
    }
    checker.kind = CheckerSpec::Kind::Custom;
    checker.validators = std::move(validators);
    return checker;
}

void checkDefaultFlags(const ValidatorFlags &flags, Findings &findings)
{
    constexpr std::array tolerances = {"float_absolute_tolerance", "float_relative_tolerance",
                                       "float_tolerance"};
    for (std::size_t i = 0; i < flags.words.size(); ++i) {
        const auto &word = flags.words[i];
        if (word == "case_sensitive" || word == "space_change_sensitive")
            continue;
        if (!std::ranges::contains(tolerances, word)) {
            findings.error(flags.place,
                           std::format("the default validator has no flag \"{}\"", word),
                           std::format("case_sensitive, space_change_sensitive, {}",
                                       joined(tolerances, ", ")));
            continue;
        }
        const auto value =
            i + 1 < flags.words.size() ? parseNumber(flags.words[i + 1]) : std::nullopt;
        ++i;
        if (!value || *value < 0)
            findings.error(flags.place, std::format("the flag {} has no number", word),
                           std::format("{} 1e-6", word));
    }
}

} // namespace assay::load

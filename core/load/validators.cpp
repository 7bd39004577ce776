#include "load/validators.h"

#include "load/joined.h"
#include "load/package_names.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <format>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

/// Files beside validators that are not programs by themselves.
bool isProgramFile(const PackageEntry &entry)
{
    constexpr std::array sources = {".c",   ".cc",   ".cpp", ".cxx", ".c++", ".C",  ".py",
                                    ".py3", ".java", ".sh",  ".kt",  ".go",  ".rs", ".rb"};
    // Archives from some systems make every file executable.
    constexpr std::array others = {".md", ".txt", ".h",    ".hpp", ".hh",
                                   ".in", ".ans", ".yaml", ".ctd", ".viva"};
    const auto extension = entry.name.extension().string();
    if (std::ranges::contains(sources, extension))
        return true;
    return entry.isExecutable && !std::ranges::contains(others, extension) &&
           !entry.name.filename().string().starts_with("README");
}

/// A folder without any program (headers that others share, what Python has cached) is none either.
bool isProgram(const PackageTree &tree, const PackageEntry &entry)
{
    if (!entry.isFolder)
        return isProgramFile(entry);
    return std::ranges::any_of(tree.filesBelow(entry.name), [](const PackageEntry *file) {
        const auto name = file->name.filename();
        return name == "build" || name == "run" || isProgramFile(*file);
    });
}

PackageProgram programFrom(const PackageEntry &entry)
{
    return {entry.name.string(), entry.path};
}

/// A folder that is one program, where the format wants exactly one: output_validator/.
std::vector<PackageProgram> programOf(const PackageTree &tree, const char *name)
{
    const auto *folder = tree.findFolder(name);
    const auto inside = tree.children(name);
    if (folder == nullptr || inside.empty())
        return {};
    // Packages that moved a legacy folder have it one level deeper.
    if (inside.size() == 1 && inside.front()->isFolder)
        return {programFrom(*inside.front())};
    if (std::ranges::all_of(inside, &PackageEntry::isFolder))
        return {};
    return {programFrom(*folder)};
}

/// A folder that holds programs side by side: output_validators/.
std::vector<PackageProgram> programsIn(const PackageTree &tree, const fs::path &name)
{
    // A build or run script in the folder itself makes the whole folder one program.
    if (tree.findFile(name / "run") != nullptr || tree.findFile(name / "build") != nullptr)
        return {programFrom(*tree.find(name))};
    std::vector<PackageProgram> programs;
    for (const auto *entry : tree.children(name))
        if (isProgram(tree, *entry))
            programs.push_back(programFrom(*entry));
    return programs;
}

std::vector<PackageProgram> findValidators(const PackageTree &tree)
{
    return tree.findFolder("output_validator") != nullptr ? programOf(tree, "output_validator")
                                                          : programsIn(tree, "output_validators");
}

void readInputValidators(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    for (const char *folder : {"input_validators", "input_format_validators", "input_validator"}) {
        for (auto &program : programsIn(tree, folder))
            assignment.inputValidators.push_back(std::move(program));
        for (const auto *file : tree.filesBelow(folder)) {
            const auto extension = file->name.extension();
            if (extension == ".ctd" || extension == ".viva")
                findings.note({file->name}, "this input validator is not run",
                              "a program, for checks by Assay");
        }
    }
}

void readIncludes(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    for (const auto *entry : tree.children("include")) {
        const auto id = languageIdFromFormat(entry->name.filename().string());
        if (!entry->isFolder)
            findings.warning({entry->name}, "ignored: a file directly in include/",
                             "include/<language>/ or include/default/");
        else if (!tree.filesBelow(entry->name).empty())
            assignment.includes[id] = entry->path;
    }
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
    const bool custom = problem.customValidator.value_or(false) || (!legacy && folderExists) ||
                        problem.interactive || problem.multiPass;
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
            findings.error(legacy ? problem.validationPlace : problem.typePlace,
                           "a custom output validator is asked for, but "
                           "there is none",
                           std::format("a program in {}/", folder));
    }
    checker.kind = CheckerSpec::Kind::Custom;
    checker.validators = std::move(validators);
    return checker;
}

void readOtherPrograms(const PackageTree &tree, Assignment &assignment, Findings &findings)
{
    readInputValidators(tree, assignment, findings);
    assignment.staticValidators = programOf(tree, "static_validator");
    assignment.graders = programsIn(tree, "graders");
    if (assignment.graders.size() > 1)
        findings.error({"graders"}, "several graders", "at most one");
    readIncludes(tree, assignment, findings);
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

// Reads a practice or concept exercise of Exercism's Python or Java track (FORMATS.md §10.2). A
// driver in include/ runs one unit test a test case.

#include "load/import/exercism_exercise.h"
#include "load/json_text.h"
#include "load/package_names.h"
#include "load/package_uuid.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace assay::load {

namespace {

using Json = nlohmann::json;
const std::filesystem::path configName = ".meta/config.json";

/// Names go into the driver's text, so they hold nothing that could end a string there.
bool isPlainName(const std::string &name)
{
    return isSafeRelativePath(name) && !name.contains('"') && !name.contains('\n');
}

std::vector<std::string> filesIn(const Json &config, const char *key)
{
    std::vector<std::string> names;
    std::set<std::string> known; // a name a thousand times is one file
    const auto files = config.find("files");
    if (files == config.end() || !files->is_object() || !files->contains(key))
        return names;
    for (const auto &name : files->at(key))
        if (name.is_string() && isPlainName(name.get<std::string>()) &&
            known.insert(name.get<std::string>()).second)
            names.push_back(name.get<std::string>());
    return names;
}

bool endIn(const std::vector<std::string> &names, std::string_view ending)
{
    return std::ranges::all_of(names, [&](const auto &name) { return name.ends_with(ending); });
}

void readStatement(const ImportJob &job, ForeignPackage &package)
{
    std::string text;
    for (const char *name : {"introduction.md", "instructions.md", "instructions.append.md"})
        if (const auto *file = job.source.find(std::string(".docs/") + name))
            text += job.source.text(*file, largestExerciseFile, job.findings).value_or("") + "\n";
    package.files.push_back({"statement/problem.en.md", FileContent::text(text)});
    if (const auto *file = job.source.find(".docs/hints.md"))
        package.courseLines +=
            "hints: " +
            yamlList({job.source.text(*file, largestExerciseFile, job.findings).value_or("")}) +
            "\n";
}

ForeignPackage readExercise(const ImportJob &job, const Json &config)
{
    ForeignPackage package;
    package.shortName = job.shortName;
    package.titles["en"] = exerciseTitle(job.shortName);
    package.timeLimit = 5;
    package.groups.emplace_back();
    ExerciseFiles files{filesIn(config, "solution"), filesIn(config, "test"),
                        filesIn(config, "editor"), filesIn(config, "example")};
    for (auto &exemplar : filesIn(config, "exemplar"))
        files.example.push_back(std::move(exemplar));
    if (files.solution.size() == 1 && endIn(files.solution, ".py")) {
        package.identity = "exercism:python:" + job.shortName;
        readPythonExercise(job, files, package);
    } else if (!files.solution.empty() && endIn(files.solution, ".java")) {
        package.identity = "exercism:java:" + job.shortName;
        readJavaExercise(job, files, package);
    } else {
        job.findings.error({configName}, "an exercise in a language whose tests cannot be run",
                           "an exercise of the Python track with one solution file, or of the "
                           "Java track");
        return package;
    }
    if (package.groups.front().tests.empty())
        job.findings.error({configName}, "there are no unit tests",
                           "a file such as leap_test.py or LeapTest.java with tests");
    readStatement(job, package);
    return package;
}

} // namespace

std::string exerciseTitle(const std::string &slug)
{
    std::string title;
    bool starts = true;
    for (const char c : slug) {
        const bool gap = c == '-' || c == '_';
        title += gap      ? ' '
                 : starts ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                          : c;
        starts = gap;
    }
    return title;
}

ForeignTest unitTest(const ForeignPackage &package, const std::string &name,
                     const std::string &title)
{
    const auto word = uuidFor(package.identity + ":" + name) + "\n";
    ForeignTest test;
    test.input = FileContent::text(word);
    test.answer = FileContent::text(word);
    test.description = title;
    test.shown = true;
    return test;
}

const SourceEntry *exerciseFile(const ImportJob &job, const std::string &name)
{
    const auto *file = job.source.find(name);
    if (file == nullptr)
        job.findings.error({name}, "the file is missing",
                           "every file that .meta/config.json names");
    return file;
}

Result<ForeignPackage> importExercism(const ImportJob &job)
{
    const auto *file = job.source.find(configName.string());
    if (file == nullptr) {
        job.findings.error({configName}, "the file is missing", "an exercise of Exercism");
        return ForeignPackage();
    }
    const auto text = job.source.text(*file, largestExerciseFile, job.findings);
    if (!text)
        return ForeignPackage();
    if (const auto problem = checkJson(*text, JsonTop::Object)) {
        job.findings.error({configName, problem->line}, problem->found, problem->expected);
        return ForeignPackage();
    }
    return readExercise(job, Json::parse(*text));
}

} // namespace assay::load

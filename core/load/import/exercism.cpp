// Reads a practice or concept exercise of Exercism's Python track (FORMATS.md §10.2). A driver in
// include/ runs one unit test a test case. What the submission prints never counts: the driver
// gives back a word from the test's input if, and only if, the test passes.

#include "load/import/importer.h"
#include "load/json_text.h"
#include "load/package_names.h"
#include "load/package_uuid.h"

#include <algorithm>
#include <cctype>
#include <format>
#include <nlohmann/json.hpp>
#include <sstream>

namespace assay::load {

namespace {

using Json = nlohmann::json;
constexpr ByteCount largestFile = ByteCount::mib(4);
const std::filesystem::path configName = ".meta/config.json";

constexpr const char *driver =
    R"PY(# Runs one unit test of the exercise: the word on standard input goes to standard output if the
# test passes. What the submission prints goes to standard error.
import importlib.util
import os
import sys
import unittest

MODULE = "@MODULE@"
HERE = os.path.dirname(os.path.abspath(__file__))
OURS = {"__main__.py", @FILES@}


def load_submission():
    names = sorted(n for n in os.listdir(HERE) if n.endswith(".py") and n not in OURS)
    name = MODULE + ".py" if MODULE + ".py" in names else names[0]
    spec = importlib.util.spec_from_file_location(MODULE, os.path.join(HERE, name))
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    spec.loader.exec_module(module)


def main():
    word = sys.stdin.readline()
    channel = os.dup(1)
    os.set_inheritable(channel, False)
    os.dup2(2, 1)
    sys.path.insert(0, HERE)
    load_submission()
    tests = unittest.defaultTestLoader.loadTestsFromName(sys.argv[1])
    result = unittest.TextTestRunner(stream=sys.stderr).run(tests)
    passed = result.testsRun == 1 and result.wasSuccessful() and not result.skipped
    os.write(channel, word.encode() if passed else b"the unit test failed\n")


main()
)PY";

/// Names go into the driver's text, so they hold nothing that could end a string there.
bool isPlainName(const std::string &name)
{
    return isSafeRelativePath(name) && !name.contains('"') && !name.contains('\n');
}

std::string driverFor(const std::string &module, const std::string &files)
{
    std::string text = driver;
    text.replace(text.find("@MODULE@"), 8, module);
    text.replace(text.find("@FILES@"), 7, files);
    return text;
}

std::vector<std::string> filesIn(const Json &config, const char *key)
{
    std::vector<std::string> names;
    const auto files = config.find("files");
    if (files == config.end() || !files->is_object() || !files->contains(key))
        return names;
    for (const auto &name : files->at(key))
        if (name.is_string() && isPlainName(name.get<std::string>()))
            names.push_back(name.get<std::string>());
    return names;
}

/// "Two Fer" for "two-fer".
std::string titleFrom(const std::string &slug)
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

struct UnitTest {
    std::string name;     ///< "Class.test_name"
    bool skipped = false; ///< by a decorator of its own
};

std::vector<UnitTest> unitTestsIn(const std::string &source)
{
    std::vector<UnitTest> tests;
    std::string className;
    bool skipped = false;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("class "))
            className = line.substr(6, line.find_first_of("(:", 6) - 6);
        if (line.starts_with("    @unittest.skip"))
            skipped = true;
        if (!line.starts_with("    def "))
            continue;
        if (line.starts_with("    def test") && !className.empty())
            tests.push_back({className + "." + line.substr(8, line.find('(') - 8), skipped});
        skipped = false;
    }
    return tests;
}

class ExercismReader {
public:
    ExercismReader(const ImportJob &job, Json config)
        : m_job(job),
          m_config(std::move(config))
    {
    }

    ForeignPackage read()
    {
        m_package.shortName = m_job.shortName;
        m_package.identity = "exercism:python:" + m_job.shortName;
        m_package.titles["en"] = titleFrom(m_job.shortName);
        m_package.timeLimit = 5;
        m_package.groups.emplace_back();
        const auto solutions = filesIn(m_config, "solution");
        if (solutions.size() != 1 || !solutions.front().ends_with(".py")) {
            const bool java = !solutions.empty() && solutions.front().ends_with(".java");
            m_job.findings.error({configName},
                                 java ? "an exercise in Java, whose tests need JUnit and AssertJ"
                                      : "an exercise in a language whose tests cannot be run",
                                 "an exercise of the Python track with one solution file");
            return std::move(m_package);
        }
        m_solution = solutions.front();
        readTests();
        readPrograms();
        readStatement();
        return std::move(m_package);
    }

private:
    static std::string baseName(const std::string &name)
    {
        return name.substr(name.rfind('/') + 1);
    }

    const SourceEntry *find(const std::string &name)
    {
        const auto *file = m_job.source.find(name);
        if (file == nullptr)
            m_job.findings.error({name}, "the file is missing",
                                 "every file that .meta/config.json names");
        return file;
    }

    void readTests()
    {
        auto names = filesIn(m_config, "test");
        std::ranges::copy(filesIn(m_config, "editor"), std::back_inserter(names));
        std::string known;
        for (const auto &name : names) {
            const auto *file = find(name);
            if (file == nullptr)
                continue;
            m_package.files.push_back(
                {"include/python3/" + baseName(name), FileContent::copyOf(file->path)});
            known += std::format("{}\"{}\"", known.empty() ? "" : ", ", baseName(name));
            const auto module = file->name.stem().string();
            if (module.ends_with("_test"))
                addTests(*file, module);
        }
        if (m_package.groups.front().tests.empty())
            m_job.findings.error({configName}, "there are no unit tests",
                                 "a file such as leap_test.py with unittest's classes");
        m_package.files.push_back({"include/python3/__main__.py",
                                   FileContent::text(driverFor(
                                       std::filesystem::path(m_solution).stem().string(), known))});
    }

    void addTests(const SourceEntry &file, const std::string &module)
    {
        const auto source = m_job.source.text(file, largestFile, m_job.findings);
        for (const auto &[name, skipped] : unitTestsIn(source.value_or(""))) {
            if (skipped) {
                reportLeftOut(m_job.findings, {file.name},
                              std::format("the test {}, which is always skipped", name));
                continue;
            }
            const auto word = uuidFor(m_package.identity + ":" + name) + "\n";
            ForeignTest test;
            test.input = FileContent::text(word);
            test.answer = FileContent::text(word);
            test.arguments = {module + "." + name};
            test.description = titleFrom(name.substr(name.find('.') + 1));
            test.shown = true;
            m_package.groups.front().tests.push_back(std::move(test));
        }
    }

    void readPrograms()
    {
        const auto name = baseName(m_solution);
        for (const char *key : {"example", "exemplar"})
            for (const auto &example : filesIn(m_config, key))
                if (const auto *file = find(example))
                    m_package.references.push_back(
                        {"accepted", name, FileContent::copyOf(file->path)});
        m_package.courseLines = "languages: [python]\n";
        if (const auto *stub = find(m_solution)) {
            m_package.references.push_back(
                {"rejected", "stub.py", FileContent::copyOf(stub->path)});
            m_package.files.push_back({"starter/python/" + name, FileContent::copyOf(stub->path)});
            m_package.courseLines += "starter:\n  python: " + yamlText("python/" + name) + "\n";
        }
    }

    void readStatement()
    {
        std::string text;
        for (const char *name : {"introduction.md", "instructions.md", "instructions.append.md"})
            if (const auto *file = m_job.source.find(std::string(".docs/") + name))
                text += m_job.source.text(*file, largestFile, m_job.findings).value_or("") + "\n";
        m_package.files.push_back({"statement/problem.en.md", FileContent::text(text)});
        if (const auto *file = m_job.source.find(".docs/hints.md"))
            m_package.courseLines +=
                "hints: " +
                yamlList({m_job.source.text(*file, largestFile, m_job.findings).value_or("")}) +
                "\n";
    }

    const ImportJob &m_job;
    Json m_config;
    ForeignPackage m_package;
    std::string m_solution;
};

} // namespace

Result<ForeignPackage> importExercism(const ImportJob &job)
{
    const auto *file = job.source.find(configName.string());
    if (file == nullptr) {
        job.findings.error({configName}, "the file is missing", "an exercise of Exercism");
        return ForeignPackage();
    }
    const auto text = job.source.text(*file, largestFile, job.findings);
    if (!text)
        return ForeignPackage();
    if (const auto problem = checkJson(*text, JsonTop::Object)) {
        job.findings.error({configName, problem->line}, problem->found, problem->expected);
        return ForeignPackage();
    }
    return ExercismReader(job, Json::parse(*text)).read();
}

} // namespace assay::load

// Exercises of Exercism's Python track, whose tests are classes of unittest.

#include "load/import/exercism_exercise.h"
#include "load/package_names.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <sstream>

namespace assay::load {

namespace {

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

std::string driverFor(const std::string &module, const std::string &files)
{
    std::string text = driver;
    text.replace(text.find("@MODULE@"), 8, module);
    text.replace(text.find("@FILES@"), 7, files);
    return text;
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

std::string baseName(const std::string &name)
{
    return name.substr(name.rfind('/') + 1);
}

void addTests(const ImportJob &job, const SourceEntry &file, const std::string &module,
              ForeignPackage &package)
{
    const auto source = job.source.text(file, largestExerciseFile, job.findings);
    for (const auto &[name, skipped] : unitTestsIn(source.value_or(""))) {
        if (skipped) {
            reportLeftOut(job.findings, {file.name},
                          std::format("the test {}, which is always skipped", name));
            continue;
        }
        auto test = unitTest(package, name, exerciseTitle(name.substr(name.find('.') + 1)));
        test.arguments = {module + "." + name};
        package.groups.front().tests.push_back(std::move(test));
    }
}

void readTests(const ImportJob &job, const ExerciseFiles &files, const std::string &solution,
               ForeignPackage &package)
{
    auto names = files.test;
    std::ranges::copy(files.editor, std::back_inserter(names));
    std::string known;
    for (const auto &name : names) {
        const auto *file = exerciseFile(job, name);
        if (file == nullptr)
            continue;
        package.files.push_back(
            {"include/python3/" + baseName(name), FileContent::copyOf(file->path)});
        known += std::format("{}\"{}\"", known.empty() ? "" : ", ", baseName(name));
        const auto module = file->name.stem().string();
        if (module.ends_with("_test"))
            addTests(job, *file, module, package);
    }
    package.files.push_back(
        {"include/python3/__main__.py",
         FileContent::text(driverFor(std::filesystem::path(solution).stem().string(), known))});
}

} // namespace

void readPythonExercise(const ImportJob &job, const ExerciseFiles &files, ForeignPackage &package)
{
    const auto &solution = files.solution.front();
    readTests(job, files, solution, package);
    const auto name = baseName(solution);
    for (const auto &example : files.example)
        if (const auto *file = exerciseFile(job, example))
            package.references.push_back({"accepted", name, FileContent::copyOf(file->path)});
    package.courseLines = "languages: [python]\n";
    if (const auto *stub = exerciseFile(job, solution)) {
        package.references.push_back({"rejected", "stub.py", FileContent::copyOf(stub->path)});
        package.files.push_back({"starter/python/" + name, FileContent::copyOf(stub->path)});
        package.courseLines += "starter:\n  python: " + yamlText("python/" + name) + "\n";
    }
}

} // namespace assay::load

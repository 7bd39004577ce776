// Exercises of Exercism's Java track, whose tests use JUnit 5 and AssertJ. Neither is needed: the
// package brings the small part of them that exercises use (resources/exercism/java).

#include "base/paths.h"
#include "load/import/exercism_exercise.h"
#include "load/package_names.h"

#include <algorithm>
#include <format>
#include <iterator>
#include <sstream>
#include <system_error>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

std::string baseName(const std::string &name)
{
    return name.substr(name.rfind('/') + 1);
}

/// Is this a line such as "void aCentury() throws IOException {"? Then the method's name.
std::string methodIn(const std::string &line)
{
    const auto start = line.find("void ");
    const auto end = start == std::string::npos ? start : line.find('(', start);
    if (end == std::string::npos)
        return {};
    auto name = line.substr(start + 5, end - start - 5);
    while (name.ends_with(' '))
        name.pop_back();
    return isPackageFileName(name) ? name : std::string();
}

/// The names of the methods behind @Test. Students switch tests on one by one: @Disabled, which
/// all but the first have, means nothing here.
std::vector<std::string> unitTestsIn(const ImportJob &job, const SourceEntry &file,
                                     const std::string &source)
{
    std::vector<std::string> tests;
    enum class Mark { None, Test, Other } mark = Mark::None;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        const auto start = line.find_first_not_of(" \t");
        const auto text = start == std::string::npos ? std::string() : line.substr(start);
        if (text.starts_with("import org.") || text.starts_with("import static org."))
            if (!text.contains(" org.junit.jupiter.api.") &&
                !text.contains(" org.assertj.core.api."))
                job.findings.warning({file.name}, "the tests need a library: " + text,
                                     "JUnit 5 and AssertJ only");
        if (text.starts_with("@ParameterizedTest") || text.starts_with("@RepeatedTest"))
            mark = Mark::Other;
        else if (text.starts_with("@Test") && !text.starts_with("@TestI"))
            mark = Mark::Test;
        const auto method = mark == Mark::None ? std::string() : methodIn(text);
        if (method.empty())
            continue;
        if (mark == Mark::Test)
            tests.push_back(method);
        else
            reportLeftOut(job.findings, {file.name},
                          std::format("the test {}, which runs with several values", method));
        mark = Mark::None;
    }
    return tests;
}

/// "A Century" for "testACentury" and "aCentury".
std::string titleOf(const std::string &method)
{
    std::string words;
    for (const char c : method.starts_with("test") ? method.substr(4) : method)
        words += c >= 'A' && c <= 'Z' && !words.empty() ? std::string{'-', c} : std::string{c};
    return exerciseTitle(words);
}

void addTests(const ImportJob &job, const SourceEntry &file, ForeignPackage &package)
{
    const auto source = job.source.text(file, largestExerciseFile, job.findings);
    const auto suite = file.name.stem().string();
    for (const auto &method : unitTestsIn(job, file, source.value_or(""))) {
        auto test = unitTest(package, suite + "." + method, titleOf(method));
        test.arguments = {suite + "." + method};
        package.groups.front().tests.push_back(std::move(test));
    }
}

/// The driver, and in place of JUnit and AssertJ what tests use of them.
void addLibrary(ForeignPackage &package)
{
    const auto folder = resourceDirectory() / "exercism/java";
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error))
        if (it->path().extension() == ".java")
            files.push_back(it->path());
    std::ranges::sort(files);
    for (const auto &file : files)
        package.files.push_back({"include/java/" + file.lexically_relative(folder).string(),
                                 FileContent::copyOf(file)});
}

void addReference(const ImportJob &job, const std::vector<std::string> &names,
                  const std::string &folder, const std::string &program, ForeignPackage &package)
{
    for (const auto &name : names)
        if (const auto *file = exerciseFile(job, name))
            package.references.push_back(
                {folder, names.size() == 1 ? baseName(name) : program + "/" + baseName(name),
                 FileContent::copyOf(file->path)});
}

} // namespace

void readJavaExercise(const ImportJob &job, const ExerciseFiles &files, ForeignPackage &package)
{
    auto names = files.test;
    std::ranges::copy(files.editor, std::back_inserter(names));
    for (const auto &name : names)
        if (const auto *file = exerciseFile(job, name)) {
            package.files.push_back(
                {"include/java/" + baseName(name), FileContent::copyOf(file->path)});
            addTests(job, *file, package);
        }
    addLibrary(package);
    addReference(job, files.example, "accepted", "example", package);
    addReference(job, files.solution, "rejected", "stub", package);
    package.courseLines = "languages: [java]\nstarter:\n  java: java\n";
    for (const auto &name : files.solution)
        if (const auto *stub = exerciseFile(job, name))
            package.files.push_back(
                {"starter/java/" + baseName(name), FileContent::copyOf(stub->path)});
}

} // namespace assay::load

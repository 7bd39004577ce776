// Reads a full Polygon package (FORMATS.md §9): problem.xml names everything else. Nothing of the
// package is run: tests that are not there as files are an error, not generated.

#include "load/import/checker_files.h"
#include "load/import/importer.h"
#include "load/import/polygon_checkers.h"
#include "load/import/polygon_groups.h"
#include "load/import/polygon_statements.h"
#include "load/import/xml_document.h"

#include <algorithm>
#include <charconv>
#include <format>

namespace assay::load {

namespace {

constexpr ByteCount largestXml = ByteCount::mib(16);
constexpr ByteCount largestSource = ByteCount::mib(4);
constexpr int mostTests = 100'000;
const std::filesystem::path xmlName = "problem.xml";

/// "tests/%02d" with a number put in; empty for any other pattern.
std::string pathFrom(const std::string &pattern, int number)
{
    const auto start = pattern.find('%');
    const auto end = pattern.find('d', start);
    if (start == std::string::npos || end == std::string::npos || end - start > 3)
        return {};
    int width = 0;
    const auto *last = pattern.data() + end;
    if (std::from_chars(pattern.data() + start + 1, last, width).ptr != last)
        return {};
    return pattern.substr(0, start) + std::format("{:0{}}", number, width) +
           pattern.substr(end + 1);
}

class PolygonReader {
public:
    PolygonReader(const ImportJob &job, pugi::xml_node problem)
        : m_job(job),
          m_problem(problem)
    {
    }

    ForeignPackage read()
    {
        const std::string name = m_problem.attribute("short-name").as_string();
        m_package.shortName = name.empty() ? m_job.shortName : name;
        m_package.identity = "polygon:" + m_package.shortName;
        readPolygonStatements(m_job, m_problem, m_package);
        for (const auto &tag : m_problem.child("tags").children("tag"))
            m_package.keywords.emplace_back(tag.attribute("value").as_string());
        readTests();
        readGraders();
        readChecker();
        readValidators();
        readSolutions();
        checkFileUse();
        reportGenerators();
        return std::move(m_package);
    }

private:
    static Place place() { return {xmlName}; }

    /// The set "tests"; other sets (pretests) hold some of the same tests.
    pugi::xml_node chooseTestset()
    {
        pugi::xml_node chosen;
        for (const auto &set : m_problem.child("judging").children("testset")) {
            const std::string name = set.attribute("name").as_string();
            if (!chosen || name == "tests")
                chosen = set;
        }
        for (const auto &set : m_problem.child("judging").children("testset"))
            if (set != chosen)
                reportLeftOut(
                    m_job.findings, place(),
                    std::format("the test set \"{}\"", set.attribute("name").as_string()));
        return chosen;
    }

    void checkFileUse()
    {
        const auto judging = m_problem.child("judging");
        for (const char *key : {"input-file", "output-file"})
            if (const std::string file = judging.attribute(key).as_string();
                !file.empty() && file != "stdin" && file != "stdout")
                refuseFileUse(place(), file, m_package, m_job.findings);
    }

    void readTests()
    {
        const auto set = chooseTestset();
        if (!set) {
            m_job.findings.error(place(), "there is no test set", "judging/testset");
            return;
        }
        if (const double milliseconds = set.child("time-limit").text().as_double();
            milliseconds > 0)
            m_package.timeLimit = milliseconds / 1000;
        if (const double bytes = set.child("memory-limit").text().as_double(); bytes > 0)
            m_package.memoryMib = bytes / (1 << 20);
        const std::string input = set.child("input-path-pattern").text().as_string();
        const std::string answer = set.child("answer-path-pattern").text().as_string();
        std::vector<PolygonTest> tests;
        int number = 0;
        for (const auto &node : set.child("tests").children("test")) {
            if (++number > mostTests)
                break;
            addTest(node, pathFrom(input, number), pathFrom(answer, number), number, tests);
        }
        const int promised = set.child("test-count").text().as_int(number);
        if (number == 0 || promised != number || number > mostTests)
            m_job.findings.error(
                place(), std::format("{} tests are described, test-count is {}", number, promised),
                std::format("from 1 to {} tests, each described", mostTests));
        if (m_missing > 0)
            m_job.findings.error(place(),
                                 std::format("the files of {} tests are missing, the first is {}",
                                             m_missing, m_firstMissing),
                                 "a full package, which holds the generated tests");
        arrangePolygonTests(std::move(tests), set, m_job.findings, m_package);
    }

    void addTest(pugi::xml_node node, const std::string &input, const std::string &answer,
                 int number, std::vector<PolygonTest> &tests)
    {
        const auto *in = m_job.source.find(input);
        const auto *out = m_job.source.find(answer);
        if (in == nullptr || out == nullptr) {
            if (m_missing++ == 0)
                m_firstMissing = in == nullptr ? input : answer;
            return;
        }
        PolygonTest test;
        test.test.name = std::format("{:03}", number);
        // Packages made for Windows have CRLF in their tests.
        test.test.input = FileContent::copyOf(in->path, FileContent::Lines::Unix);
        test.test.answer = FileContent::copyOf(out->path, FileContent::Lines::Unix);
        test.test.description = node.attribute("description").as_string();
        test.test.points = node.attribute("points").as_double();
        test.group = node.attribute("group").as_string();
        test.sample = node.attribute("sample").as_bool();
        tests.push_back(std::move(test));
    }

    /// The file that a node's source element names; null with a finding.
    const SourceEntry *sourceOf(pugi::xml_node node, const char *what)
    {
        const auto source = node.child("source");
        const std::string path = source.attribute("path").as_string();
        const auto *file = m_job.source.find(path);
        if (file == nullptr)
            m_job.findings.error(place(),
                                 std::format("the source of the {} is missing: \"{}\"", what, path),
                                 "a full package with files/");
        return file;
    }

    std::vector<const SourceEntry *> headers() const
    {
        std::vector<const SourceEntry *> files;
        for (const auto *file : m_job.source.filesIn("files"))
            if (file->name.extension() == ".h" || file->name.extension() == ".hpp")
                files.push_back(file);
        return files;
    }

    void readChecker()
    {
        const auto assets = m_problem.child("assets");
        const auto checker = assets.child("checker");
        const auto interactor = assets.child("interactor");
        const std::string name = checker.attribute("name").as_string();
        m_package.interactive = !interactor.empty();
        if (interactor.empty() && usePolygonStandardChecker(name, m_package))
            return;
        if (interactor.empty() && checker.empty()) {
            m_job.findings.error(place(), "there is no checker", "assets/checker");
            return;
        }
        if (!checker.empty() &&
            std::string(checker.attribute("type").as_string("testlib")) != "testlib") {
            m_job.findings.error(place(), "the checker is not one for testlib", "type=\"testlib\"");
            return;
        }
        AuthorPrograms programs;
        programs.headers = headers();
        if (!checker.empty())
            programs.checker = sourceOf(checker, "checker");
        if (!interactor.empty())
            programs.interactor = sourceOf(interactor, "interactor");
        useAuthorPrograms(m_package, programs, m_job.findings);
        warnAboutPoints(programs.checker);
        for (auto &group : m_package.groups)
            group.partialChecker = group.score != ForeignGroup::Score::AllOrNothing;
    }

    /// Points of a checker are a share of a test's points, and here there are none.
    void warnAboutPoints(const SourceEntry *checker)
    {
        const auto source = checker == nullptr
                                ? std::nullopt
                                : m_job.source.text(*checker, largestSource, m_job.findings);
        if (!m_package.scoring && source && source->contains("quitp"))
            m_job.findings.warning({checker->name},
                                   "the checker gives points, but the tests have none; an output "
                                   "that gets points counts as wrong",
                                   "points at the tests");
    }

    void readValidators()
    {
        for (const auto &validator :
             m_problem.child("assets").child("validators").children("validator"))
            if (const auto *file =
                    m_job.source.find(validator.child("source").attribute("path").as_string()))
                addInputValidator(m_package, *file, headers(), m_job.findings);
            else
                reportLeftOut(m_job.findings, place(), "a validator whose source is missing");
    }

    /// Files that are compiled together with solutions.
    void readGraders()
    {
        for (const auto &file : m_problem.child("files").child("resources").children("file")) {
            const bool forSolutions =
                std::ranges::any_of(file.child("assets").children("asset"), [](const auto &asset) {
                    return std::string(asset.attribute("name").as_string()) == "solution";
                });
            const auto *entry = m_job.source.find(file.attribute("path").as_string());
            if (!forSolutions || entry == nullptr)
                continue;
            addInclude(*entry, m_package);
        }
    }

    void readSolutions()
    {
        for (const auto &solution :
             m_problem.child("assets").child("solutions").children("solution")) {
            const std::string tag = solution.attribute("tag").as_string();
            const std::string type = solution.child("source").attribute("type").as_string();
            const std::string path = solution.child("source").attribute("path").as_string();
            const auto *file = m_job.source.find(path);
            if (file == nullptr || tag == "do-not-run" || type.starts_with("python.2") ||
                type.starts_with("python.pypy2"))
                reportLeftOut(m_job.findings, {path},
                              file == nullptr       ? "a solution whose file is missing"
                              : tag == "do-not-run" ? "a solution that is not to be run"
                                                    : "a solution in Python 2");
            else
                addReference(tag, *file);
        }
    }

    void addReference(const std::string &tag, const SourceEntry &file)
    {
        ForeignReference reference;
        reference.name = file.name.filename().string();
        reference.content = FileContent::copyOf(file.path);
        if (tag == "main" || tag == "accepted") {
            reference.folder = "accepted";
        } else if (tag == "wrong-answer" || tag == "presentation-error") {
            reference.folder = "wrong_answer";
        } else if (tag == "time-limit-exceeded") {
            reference.folder = "time_limit_exceeded";
        } else if (tag == "memory-limit-exceeded") {
            reference.folder = "rejected";
        } else if (tag == "time-limit-exceeded-or-accepted") {
            reference.folder = "mixed";
            reference.permitted = {"AC", "TLE"};
        } else if (tag == "time-limit-exceeded-or-memory-limit-exceeded") {
            reference.folder = "mixed";
            reference.required = {"TLE", "RTE"};
        } else {
            if (tag != "rejected" && tag != "failed")
                m_job.findings.warning({xmlName},
                                       std::format("the solution tag \"{}\" is not known", tag),
                                       "it is expected to be rejected in some way");
            reference.folder = "rejected";
        }
        m_package.references.push_back(std::move(reference));
    }

    void reportGenerators()
    {
        if (!m_problem.child("files").child("executables").child("executable").empty())
            m_job.findings.note(place(), "generators stay behind; their tests are carried over");
    }

    const ImportJob &m_job;
    pugi::xml_node m_problem;
    ForeignPackage m_package;
    int m_missing = 0;
    std::string m_firstMissing;
};

} // namespace

Result<ForeignPackage> importPolygon(const ImportJob &job)
{
    const auto *file = job.source.find(xmlName.string());
    if (file == nullptr) {
        job.findings.error({xmlName}, "the file is missing", "a Polygon package");
        return ForeignPackage();
    }
    const auto text = job.source.text(*file, largestXml, job.findings);
    const auto document = text ? parseXml(*text, xmlName, job.findings) : nullptr;
    if (document == nullptr)
        return ForeignPackage();
    if (document->child("problem").empty()) {
        job.findings.error({xmlName}, "there is no element problem", "a Polygon problem.xml");
        return ForeignPackage();
    }
    return PolygonReader(job, document->child("problem")).read();
}

} // namespace assay::load

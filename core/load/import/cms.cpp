// Reads a task in the Italian format of CMS (FORMATS.md §8): task.yaml, input/ and output/ with one
// file a test, gen/GEN with the subtasks, check/ with the checker, sol/ with programs.

#include "load/import/checker_files.h"
#include "load/import/cms_subtasks.h"
#include "load/import/importer.h"
#include "load/yaml_document.h"
#include "load/yaml_map.h"

#include <algorithm>
#include <array>
#include <format>
#include <optional>

namespace assay::load {

namespace {

constexpr int mostTests = 100'000;

class CmsReader {
public:
    CmsReader(const ImportJob &job, YamlMap &map)
        : m_job(job),
          m_map(map)
    {
    }

    ForeignPackage read()
    {
        m_package.shortName = m_map.text("name").value_or(m_job.shortName);
        m_package.identity = "cms:" + m_package.shortName;
        m_language = m_map.text("primary_language").value_or("en");
        if (m_language.size() != 2 ||
            !std::ranges::all_of(m_language, [](char c) { return c >= 'a' && c <= 'z'; }))
            m_language = "en";
        m_package.titles[m_language] = m_map.text("title").value_or(m_package.shortName);
        m_package.timeLimit = m_map.number("time_limit", {0.001, 86'400});
        m_package.memoryMib = m_map.number("memory_limit", {1, 1'048'576});
        m_package.scoring = true;
        refuseOtherTypes();
        readOutputOnly();
        readTests();
        readChecker();
        readPrograms();
        if (!m_package.submitAnswer)
            checkFileUse();
        readStatement();
        reportTheRest();
        return std::move(m_package);
    }

private:
    void refuseOtherTypes()
    {
        if (m_job.source.findAny({"check/manager", "cor/manager", "check/manager.cpp",
                                  "sol/stub.cpp", "sol/stub.c", "sol/stub.py"}) != nullptr)
            m_job.findings.error({"check"}, "the task is one of communication with a manager",
                                 "a task whose programs read input and write output");
    }

    void readOutputOnly()
    {
        m_package.submitAnswer = m_map.flag("output_only").value_or(false);
        if (m_package.submitAnswer)
            m_job.findings.note(m_map.placeOf("output_only"),
                                "answers are handed in as files named like the tests",
                                "000.out and so on, where CMS has output_000.txt");
    }

    void checkFileUse()
    {
        for (const auto &[key, usual] :
             {std::pair{"infile", "input.txt"}, std::pair{"outfile", "output.txt"}}) {
            const auto name = m_map.has(key) ? m_map.text(key).value_or("") : "";
            if (!name.empty())
                refuseFileUse(m_map.placeOf(key), name, m_package, m_job.findings);
            else if (!m_map.has(key))
                m_job.findings.note({"task.yaml"},
                                    std::format("without {} the format means {}; programs must "
                                                "use standard input and output",
                                                key, usual));
        }
    }

    void readTests()
    {
        std::vector<ForeignTest> tests;
        const auto promised = m_map.integer("n_input", {0, mostTests});
        for (int number = 0; number < promised.value_or(mostTests); ++number) {
            const auto *input = m_job.source.find(std::format("input/input{}.txt", number));
            const auto *answer = m_job.source.find(std::format("output/output{}.txt", number));
            if (input == nullptr && answer == nullptr && !promised)
                break;
            if (input == nullptr || answer == nullptr) {
                m_job.findings.error(
                    {std::format("{}/{}{}.txt", input == nullptr ? "input" : "output",
                                 input == nullptr ? "input" : "output", number)},
                    "the file is missing",
                    "the generated tests as files; nothing is generated here");
                break;
            }
            ForeignTest test;
            test.name = std::format("{:03}", number);
            test.input = FileContent::copyOf(input->path);
            test.answer = FileContent::copyOf(answer->path);
            tests.push_back(std::move(test));
        }
        if (tests.empty())
            m_job.findings.error({"input"}, "there are no tests", "input/input0.txt");
        readSamples();
        arrangeCmsTests(m_job, m_map, std::move(tests), m_package);
    }

    /// Public examples lie beside the statement's other files: att/input0.txt.
    void readSamples()
    {
        for (int number = 0; number < 20; ++number) {
            const auto *input = m_job.source.findAny(
                {std::format("att/input{}.txt", number),
                 std::format("att/{}.input{}.txt", m_package.shortName, number)});
            const auto *answer = m_job.source.findAny(
                {std::format("att/output{}.txt", number),
                 std::format("att/{}.output{}.txt", m_package.shortName, number)});
            if (input == nullptr || answer == nullptr)
                continue;
            ForeignTest test;
            test.input = FileContent::copyOf(input->path);
            test.answer = FileContent::copyOf(answer->path);
            m_package.samples.push_back(std::move(test));
        }
    }

    void readChecker()
    {
        const auto *checker = m_job.source.findAny(
            {"check/checker.cpp", "check/checker.cc", "check/checker.c", "cor/correttore.cpp",
             "cor/checker.cpp", "check/checker", "cor/correttore"});
        if (checker == nullptr) {
            useCompare(m_package, {"--line-tokens"}); // CMS's white-diff
            return;
        }
        AuthorPrograms programs{.protocol = CheckerProtocol::Cms, .checker = checker};
        for (const auto *file : m_job.source.filesIn(checker->name.parent_path().string()))
            if (file->name.extension() == ".h" || file->name.extension() == ".hpp")
                programs.headers.push_back(file);
        useAuthorPrograms(m_package, programs, m_job.findings);
        for (auto &group : m_package.groups) {
            group.partialChecker = true;
            if (group.score == ForeignGroup::Score::AllOrNothing)
                group.score = ForeignGroup::Score::Min;
        }
    }

    void readPrograms()
    {
        constexpr std::array models = {"soluzione", "solution", "sol"};
        for (const auto *file : m_job.source.filesIn("sol")) {
            const auto stem = file->name.stem().string();
            const auto ending = file->name.extension().string();
            if (m_package.submitAnswer) {
                reportLeftOut(m_job.findings, {file->name},
                              "a program of a task where outputs are handed in");
                continue;
            }
            // There the program is a unit and the grader is what starts.
            if (ending == ".pas" && m_job.source.find("sol/grader.pas") != nullptr) {
                reportLeftOut(m_job.findings, {file->name}, "a grader or its program in Pascal");
                continue;
            }
            const bool isGrader = stem == "grader" || ending == ".h" || ending == ".hpp";
            if (isGrader && addInclude(*file, m_package))
                continue;
            if (stem == "template")
                m_package.files.push_back({"attachments/" + file->name.filename().string(),
                                           FileContent::copyOf(file->path)});
            else if (std::ranges::contains(models, stem) && !ending.empty())
                m_package.references.push_back(
                    {"accepted", file->name.filename().string(), FileContent::copyOf(file->path)});
            else if (!ending.empty())
                reportLeftOut(m_job.findings, {file->name},
                              "a program of which the format does not tell the verdict");
        }
    }

    void readStatement()
    {
        if (const auto *file = m_job.source.findAny({"statement/statement.pdf", "testo/testo.pdf",
                                                     std::format("statement/{}.pdf", m_language)}))
            m_package.files.push_back({std::format("statement/problem.{}.pdf", m_language),
                                       FileContent::copyOf(file->path)});
        else
            m_job.findings.warning({"statement"}, "there is no statement",
                                   "statement/statement.pdf or testo/testo.pdf");
        for (const auto *file : m_job.source.filesIn("att"))
            m_package.files.push_back(
                {"attachments/" + file->name.filename().string(), FileContent::copyOf(file->path)});
    }

    void reportTheRest()
    {
        const auto mode = m_map.text("score_mode");
        if (mode && *mode != "max")
            reportLeftOut(m_job.findings, m_map.placeOf("score_mode"),
                          "score_mode, which combines several submissions");
        m_map.ignore({"infile",
                      "outfile",
                      "public_testcases",
                      "feedback_level",
                      "score_precision",
                      "max_submission_number",
                      "max_user_test_number",
                      "min_submission_interval",
                      "min_user_test_interval",
                      "primary_statements",
                      "score_type",
                      "score_type_parameters",
                      "total_value",
                      "n_input",
                      "syllabus",
                      "difficulty",
                      "author",
                      "scores",
                      "only_official",
                      "task_type"});
        for (const auto &key : m_map.keys())
            if (key.starts_with("token"))
                m_map.ignore({key});
        m_map.warnAboutUnknownKeys();
    }

    const ImportJob &m_job;
    YamlMap &m_map;
    ForeignPackage m_package;
    std::string m_language;
};

} // namespace

Result<ForeignPackage> importCms(const ImportJob &job)
{
    const auto *file = job.source.find("task.yaml");
    if (file == nullptr) {
        job.findings.error({"task.yaml"}, "the file is missing", "a task of CMS");
        return ForeignPackage();
    }
    const auto document = readYaml(file->path, file->name, job.findings);
    if (!document)
        return ForeignPackage();
    YamlMap map(*document, file->name, "task.yaml", job.findings);
    return CmsReader(job, map).read();
}

} // namespace assay::load

// A folder with inputs and answers and no description of them: N.in beside N.ans and the like, at
// the top or in folders below it. Each such folder's tests come in the order of their names.

#include "load/import/plain_folder.h"

#include "load/import/checker_files.h"
#include "load/import/importer.h"
#include "load/import/test_pairs.h"

#include <algorithm>
#include <array>
#include <format>

namespace assay::load {

namespace {

/// The top, and the folders below it that may hold tests, two levels deep.
std::vector<std::string> testFolders(const SourceTree &source)
{
    std::vector<std::string> folders = {""};
    for (const auto &folder : source.foldersIn("")) {
        folders.push_back(folder);
        std::ranges::copy(source.foldersIn(folder), std::back_inserter(folders));
    }
    std::ranges::sort(folders, naturallyBefore);
    return folders;
}

bool isSample(const std::string &name)
{
    const auto last = name.substr(name.rfind('/') + 1);
    return last.starts_with("sample") || last.starts_with("example");
}

/// True for names such as "solution.cpp" that say: this program is right.
bool isModelSolution(const SourceEntry &file)
{
    constexpr std::array stems = {"solution", "sol", "model", "std", "reference", "accepted"};
    constexpr std::array endings = {".c",  ".cpp", ".cc", ".java", ".py",  ".js", ".rs",
                                    ".go", ".pas", ".rb", ".pl",   ".php", ".lua"};
    return std::ranges::contains(stems, file.name.stem().string()) &&
           std::ranges::contains(endings, file.name.extension().string());
}

class PlainReader {
public:
    explicit PlainReader(const ImportJob &job)
        : m_job(job)
    {
    }

    ForeignPackage read()
    {
        m_package.shortName = m_job.shortName;
        m_package.identity = "plain:" + m_job.shortName;
        m_package.titles["en"] = m_job.shortName;
        m_package.groups.emplace_back();
        readTests();
        readStatement();
        readPrograms();
        return std::move(m_package);
    }

private:
    void readTests()
    {
        const auto given = parseTestPattern(m_job.pattern);
        if (!m_job.pattern.empty() && !given) {
            m_job.findings.error({},
                                 std::format("the pattern \"{}\" is not understood", m_job.pattern),
                                 "two names with a star each, such as in*.txt,out*.txt");
            return;
        }
        for (const auto &folder : testFolders(m_job.source))
            if (const auto pattern = given ? given : guessPattern(m_job.source, folder))
                addTests(folder, *pattern);
        if (m_package.groups.front().tests.empty())
            m_job.findings.error({}, "there are no inputs with answers",
                                 given ? "files that the pattern fits"
                                       : "files such as 1.in and 1.ans, or --pattern");
    }

    void addTests(const std::string &folder, const TestPattern &pattern)
    {
        for (const auto &pair : findPairs(m_job.source, folder, pattern)) {
            if (pair.answer == nullptr) {
                m_job.findings.warning({pair.input->name}, "an input without an answer; left out",
                                       "a file as in " + pattern.answer);
                continue;
            }
            ForeignTest test;
            test.name = folder.empty() ? pair.name : folder + "-" + pair.name;
            test.input = FileContent::copyOf(pair.input->path, FileContent::Lines::Unix);
            test.answer = FileContent::copyOf(pair.answer->path, FileContent::Lines::Unix);
            auto &tests = isSample(pair.name) || isSample(folder) ||
                                  isSample(pair.input->name.filename().string())
                              ? m_package.samples
                              : m_package.groups.front().tests;
            tests.push_back(std::move(test));
        }
    }

    void readStatement()
    {
        for (const char *ending : {".md", ".tex", ".pdf"})
            for (const char *stem : {"statement", "problem", "README"})
                if (const auto *file = m_job.source.find(std::string(stem) + ending)) {
                    m_package.files.push_back({std::string("statement/problem.en") + ending,
                                               FileContent::copyOf(file->path)});
                    return;
                }
    }

    void readPrograms()
    {
        for (const char *folder : {"", "solutions", "solution"})
            for (const auto *file : m_job.source.filesIn(folder))
                if (isModelSolution(*file))
                    m_package.references.push_back({"accepted", file->name.filename().string(),
                                                    FileContent::copyOf(file->path)});
        const auto *checker =
            m_job.source.findAny({"checker.cpp", "check.cpp", "checker.cc", "chk.cpp"});
        if (checker == nullptr)
            return;
        AuthorPrograms programs{.checker = checker};
        if (const auto *header = m_job.source.find("testlib.h"))
            programs.headers.push_back(header);
        useAuthorPrograms(m_package, programs, m_job.findings);
        m_job.findings.warning({checker->name}, "taken for a checker written for testlib");
    }

    const ImportJob &m_job;
    ForeignPackage m_package;
};

} // namespace

bool looksLikePlainFolder(const SourceTree &source)
{
    if (source.hasFolder("data/secret") || source.hasFolder("data/sample"))
        return false; // a package whose problem.yaml is missing
    return std::ranges::any_of(testFolders(source), [&](const std::string &folder) {
        return guessPattern(source, folder).has_value();
    });
}

Result<ForeignPackage> importPlainFolder(const ImportJob &job)
{
    return PlainReader(job).read();
}

} // namespace assay::load

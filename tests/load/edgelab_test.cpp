#include "load/import/edgelab.h"

#include "load/import/import_package.h"
#include "loaded.h"

#include <format>
#include <fstream>

using namespace assay;
using namespace assay::test;

namespace {

std::filesystem::path data(const std::string &name)
{
    return std::filesystem::path(ASSAY_TEST_DATA) / name;
}

std::string contentOf(const std::filesystem::path &path)
{
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Findings for a JSON text in a file.
std::string findingsFor(const std::string &json)
{
    const auto folder = TemporaryDirectory::create("assay-edgelab").value();
    writeText(folder.path() / "task.json", json);
    return findingsOf(folder.path() / "task.json");
}

} // namespace

TEST(EdgeLab, FunctionAssignment)
{
    const auto assignment = assignmentIn(data("count_vowels.json"));
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->shortName, "js-count-vowels");
    EXPECT_EQ(assignment->title(), "Count the Vowels");
    EXPECT_EQ(assignment->kind, AssignmentKind::Function);
    EXPECT_EQ(assignment->languages, std::vector<std::string>{"javascript"});
    EXPECT_EQ(assignment->entryPoints.at("javascript"), "countVowels");
    EXPECT_TRUE(assignment->runsEveryTest);
    EXPECT_EQ(assignment->limits.cpuTime, std::chrono::seconds(4));
    EXPECT_EQ(assignment->limits.memory, ByteCount::mib(192));
    EXPECT_EQ(assignment->starters.at("javascript").at(0).name, "solution.js");
    ASSERT_EQ(assignment->tests.size(), 4U);
    EXPECT_EQ(assignment->tests[0].visibility, Visibility::Shown);
    EXPECT_EQ(assignment->tests[0].description, "a short word");
    EXPECT_EQ(contentOf(assignment->tests[0].input), "[\"tea\"]\n");
    EXPECT_EQ(contentOf(assignment->tests[0].answer), "2\n");
    EXPECT_EQ(contentOf(assignment->tests[1].input), "[\"OIL\"]\n"); // a bare value
    EXPECT_EQ(assignment->tests[3].visibility, Visibility::Hidden);
    const auto statement = contentOf(assignment->statements.at("en"));
    EXPECT_TRUE(holds(statement, "Capital letters count, too."));
    EXPECT_TRUE(holds(statement, "\\<b>"));
}

TEST(EdgeLab, ManyUnknownKeysAreReportedInTime)
{
    std::string json = "{\"language\": \"python\", \"entry_point\": \"f\", \"public_tests\": []";
    for (int i = 0; i < 100'000; ++i)
        json += std::format(",\n\"k{}\": 1", i);
    EXPECT_TRUE(holds(findingsFor(json + "}"), "the key \"k0\" is not known"));
}

TEST(EdgeLab, SqlAssignment)
{
    const auto assignment = assignmentIn(data("late_books.json"));
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->kind, AssignmentKind::Sql);
    EXPECT_EQ(assignment->starters.at("sql").at(0).name, "query.sql");
    ASSERT_EQ(assignment->tests.size(), 3U);
    EXPECT_TRUE(holds(contentOf(assignment->tests[0].input), "'Ulysses', 3"));
    EXPECT_EQ(contentOf(assignment->tests[0].answer), "Emma|20\n");
    EXPECT_TRUE(holds(contentOf(assignment->tests[1].input), "C:\\temp"));
    EXPECT_EQ(contentOf(assignment->tests[1].answer), "C:\\\\temp|30\nNULL|15\n");
    EXPECT_EQ(contentOf(assignment->tests[2].answer), "a\\|b|1\nNULL|2.5\n");
    EXPECT_TRUE(holds(findingsOf(data("late_books.json")), "warning late_books.json:20: the key"));
}

TEST(EdgeLab, ASoundFileHasNoFindings)
{
    EXPECT_EQ(findingsOf(data("count_vowels.json")), "");
}

TEST(EdgeLab, TheSameFileIsTheSameAssignment)
{
    const auto first = assignmentIn(data("count_vowels.json"));
    const auto second = assignmentIn(data("count_vowels.json"));
    EXPECT_EQ(first->id, second->id);
    EXPECT_EQ(first->id.size(), 36U);
    EXPECT_EQ(first->contentHash, second->contentHash);
    EXPECT_NE(first->id, assignmentIn(data("late_books.json"))->id);
}

TEST(EdgeLab, TheOriginalFilesLoadWhereTheyLieBesideTheCheckout)
{
    const auto folder = std::filesystem::path(ASSAY_SOURCE_DIR) / "../shared/data/edgelab";
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json")
            continue;
        EXPECT_EQ(findingsOf(entry.path()), "") << entry.path();
        const auto assignment = assignmentIn(entry.path());
        ASSERT_TRUE(assignment);
        EXPECT_GE(assignment->tests.size(), 2U);
    }
}

TEST(EdgeLab, ImportWritesARealPackage)
{
    const auto folder = TemporaryDirectory::create("assay-import").value();
    const auto target = folder.path() / "vowels";
    const auto issues =
        load::importPackage(data("count_vowels.json"), target, {.format = "edgelab"});
    ASSERT_TRUE(issues) << issues.error().message();
    const auto assignment = assignmentIn(target);
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->contentHash, assignmentIn(data("count_vowels.json"))->contentHash);
    EXPECT_EQ(assignment->shortName, "vowels");
}

TEST(EdgeLab, DamagedFilesNameTheLine)
{
    EXPECT_TRUE(
        holds(findingsFor("{\n\"id\": \"x\",\n}\n"), "error task.json:3: this is not JSON"));
    EXPECT_TRUE(holds(findingsFor("[]"), "task.json:1: the JSON value is not an object"));
    EXPECT_TRUE(holds(findingsFor("{\"id\": \"\xFF\"}"), "task.json:1: bytes that are not UTF-8"));
    EXPECT_TRUE(holds(findingsFor("{}"), "task.json:1: the key \"language\" is missing"));
    const std::string head =
        "{\"language\": \"python\", \"title\": \"T\", \"description\": \"D\",\n"
        "\"entry_point\": \"f\",\n";
    EXPECT_TRUE(
        holds(findingsFor(head + "\"hidden_tests\": 5}"), "task.json:3: hidden_tests is not"));
    EXPECT_TRUE(holds(findingsFor(head + "\"hidden_tests\": [{\"input\": []}]}"),
                      "task.json:3: hidden_tests[0] has no expected_output"));
    EXPECT_TRUE(holds(findingsFor(head + "\"hidden_tests\": [{\"expected_output\": 1}]}"),
                      "hidden_tests[0] has no input"));
    EXPECT_TRUE(holds(findingsFor(head + "\"limits\": {\"time_seconds\": \"5\"}}"),
                      "task.json:3: time_seconds is \"5\""));
    EXPECT_TRUE(holds(findingsFor(head + "\"starter_code\": 1}"), "starter_code is not a text"));
    EXPECT_TRUE(holds(findingsFor(head + "\"tags\": 1}"), "tags is not a list of texts"));
    EXPECT_TRUE(holds(findingsFor("{\"language\": \"cobol\"}"), "the language is \"cobol\""));
    EXPECT_TRUE(
        holds(findingsFor("{\"language\": \"sql\", \"title\": \"T\", \"description\": \"\",\n"
                          "\"hidden_tests\": [{\"expected_output\": \"1\"}]}"),
              "task.json:2: hidden_tests[0] has no setup_sql"));
    EXPECT_TRUE(holds(findingsFor(head + "\"hidden_tests\": []}"), "there are no test cases"));
}

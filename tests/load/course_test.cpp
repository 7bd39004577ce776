// assay.yaml: our additions to a package.

#include "loaded.h"

using namespace assay;
using namespace assay::test;

namespace {

PackageBuilder functionPackage()
{
    PackageBuilder package;
    package.remove("data");
    package.testCase("sample/01", "[[1, 2], 3]\n", "[0, 1]\n");
    package.testCase("secret/01", "[[4, 4], 8]\n", "[0, 1]\n");
    package.file("assay.yaml", "kind: function\nentry_point: twoSum\nlanguages: [python, java]\n");
    return package;
}

PackageBuilder sqlPackage()
{
    PackageBuilder package;
    package.remove("data");
    package.testCase("sample/01", "CREATE TABLE t (a INT, b TEXT);\n", "1|x\\|y\n2|NULL\n");
    package.testCase("secret/01", "CREATE TABLE t (a INT, b TEXT);\n", "");
    package.file("assay.yaml", "kind: sql\n");
    return package;
}

} // namespace

TEST(Course, EveryKeyIsRead)
{
    PackageBuilder package;
    package.file("assay.yaml", "kind: stdio\n"
                               "course: \"1 · First programs\"\n"
                               "order: 7\n"
                               "languages: [python, cpp]\n"
                               "difficulty: medium\n"
                               "tags: [loops, sums]\n"
                               "due: 2026-12-01 18:30\n"
                               "hints: [\"Read *both* numbers.\", Add them.]\n"
                               "starter: {python: python/main.py, cpp: [cpp/a.cpp, cpp/a.h]}\n"
                               "visibility: {secret: verdict_only, secret/2: shown}\n"
                               "language_limits: {python: {time_limit: 6, memory: 256}}\n");
    package.file("starter/python/main.py", "# start\n");
    package.file("starter/cpp/a.cpp", "//\n").file("starter/cpp/a.h", "//\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    EXPECT_EQ(textOf(loaded->issues), "");
    const auto &assignment = *loaded->assignment;
    EXPECT_TRUE(assignment.runsEveryTest);
    for (const auto &group : assignment.groups)
        EXPECT_EQ(group.stop, StopPolicy::Never);
    EXPECT_EQ(assignment.course, "1 · First programs");
    EXPECT_EQ(assignment.order, 7);
    EXPECT_EQ(assignment.languages, (std::vector<std::string>{"python", "cpp"}));
    EXPECT_EQ(assignment.difficulty, Difficulty::Medium);
    EXPECT_EQ(assignment.tags.size(), 2U);
    using namespace std::chrono;
    EXPECT_EQ(assignment.due, local_days(2026y / December / 1) + 18h + 30min);
    EXPECT_EQ(assignment.hints.at(0), "Read *both* numbers.");
    EXPECT_EQ(assignment.starters.at("python").at(0).name, "main.py");
    EXPECT_EQ(assignment.starters.at("python").at(0).text, "# start\n");
    EXPECT_EQ(assignment.starters.at("cpp").size(), 2U);
    EXPECT_EQ(assignment.limitsFor("python").cpuTime, std::chrono::seconds(6));
    EXPECT_EQ(assignment.limitsFor("python").memory, ByteCount::mib(256));
    EXPECT_EQ(assignment.limitsFor("cpp").cpuTime, std::chrono::seconds(3));
    EXPECT_EQ(testNamed(assignment, "sample/1").visibility, Visibility::Shown);
    EXPECT_EQ(testNamed(assignment, "secret/1").visibility, Visibility::VerdictOnly);
    EXPECT_EQ(testNamed(assignment, "secret/2").visibility, Visibility::Shown);
    EXPECT_EQ(groupNamed(assignment, "secret").visibility, Visibility::VerdictOnly);
}

TEST(Course, StarterFoldersAreTakenByName)
{
    PackageBuilder package;
    package.file("assay.yaml", "course: x\n").file("starter/java/src/Main.java", "class Main {}\n");
    const auto assignment = assignmentIn(package.folder());
    EXPECT_EQ(assignment->starters.at("java").at(0).name, "src/Main.java");
}

TEST(Course, MistakesNameFileAndLine)
{
    const auto findings = [](const std::string &yaml) {
        PackageBuilder package;
        package.file("assay.yaml", "course: x\n" + yaml);
        return findingsOf(package.folder());
    };
    EXPECT_TRUE(holds(findings("colour: red\n"), "warning assay.yaml:2: the key \"colour\""));
    EXPECT_TRUE(holds(findings("kind: essay\n"), "error assay.yaml:2: kind is \"essay\"; one of"));
    EXPECT_TRUE(holds(findings("kind: lab\n"), "assay.yaml:2: this package needs a lab session"));
    EXPECT_TRUE(holds(findings("hints: 5\n"), "error assay.yaml:2: hints is \"5\"; a list"));
    EXPECT_TRUE(holds(findings("due: tomorrow\n"), "error assay.yaml:2: \"tomorrow\" is no date"));
    EXPECT_TRUE(holds(findings("due: 2026-02-30\n"), "\"2026-02-30\" is no date"));
    EXPECT_TRUE(holds(findings("due: 2026-02-03 24:00\n"), "is no date"));
    EXPECT_TRUE(holds(findings("languages: [\"C plus\"]\n"), "\"C plus\" is not a language"));
    EXPECT_TRUE(holds(findings("starter: {c: no.c}\n"), "assay.yaml:2: the starter file no.c"));
    EXPECT_TRUE(holds(findings("starter: {c: ../../x}\n"), "assay.yaml:2: the starter file"));
    EXPECT_TRUE(
        holds(findings("visibility: {secert: shown}\n"), "warning assay.yaml:2: there is no"));
    EXPECT_TRUE(holds(findings("visibility: {secret: maybe}\n"), "error assay.yaml:2: secret is"));
    EXPECT_TRUE(
        holds(findings("compare: {order: any}\n"), "compare has no meaning for kind: stdio"));
    EXPECT_TRUE(holds(findings("language_limits:\n  c: {time_limit: -1}\n"),
                      "error assay.yaml:3: time_limit is \"-1\""));
}

TEST(Course, FunctionAssignments)
{
    auto package = functionPackage();
    package.append("assay.yaml", "compare: {order: any, tolerance: 1e-6}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->kind, AssignmentKind::Function);
    EXPECT_EQ(assignment->checker.kind, CheckerSpec::Kind::Structural);
    EXPECT_EQ(assignment->entryPoints.at("java"), "twoSum");
    EXPECT_TRUE(assignment->structural.anyOrder);
    EXPECT_EQ(assignment->structural.tolerance, 1e-6);
}

TEST(Course, FunctionEntryPointsByLanguage)
{
    auto package = functionPackage();
    package.file("assay.yaml", "kind: function\nlanguages: [python, java]\n"
                               "entry_point: {python: two_sum}\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()),
                      "error assay.yaml:3: there is no entry point for the language java"));
    package.append("assay.yaml", "").file("assay.yaml", "kind: function\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "no entry point for the language python"));
}

TEST(Course, LanguagesMustFitTheKind)
{
    auto function = functionPackage();
    function.file("assay.yaml", "kind: function\nentry_point: f\nlanguages: [python, ruby]\n");
    EXPECT_TRUE(
        holds(findingsOf(function.folder()), "assay.yaml:3: this package needs functions in ruby"));
    auto sql = sqlPackage();
    sql.append("assay.yaml", "languages: [sql, c]\n");
    EXPECT_TRUE(holds(findingsOf(sql.folder()), "error assay.yaml:2: c does not fit the kind"));
    PackageBuilder stdio;
    stdio.file("assay.yaml", "languages: [sql]\n");
    EXPECT_TRUE(holds(findingsOf(stdio.folder()), "error assay.yaml:1: sql does not fit the kind"));
}

TEST(Course, FunctionDataMustBeJson)
{
    auto broken = functionPackage();
    broken.file("data/secret/01.in", "[1,\n 2,,]\n");
    EXPECT_TRUE(holds(findingsOf(broken.folder()), "error data/secret/01.in:2: this is not JSON"));

    auto object = functionPackage();
    object.file("data/secret/01.in", "{\"a\": 1}\n");
    EXPECT_TRUE(holds(findingsOf(object.folder()), "01.in:1: the JSON value is not an array"));

    auto deep = functionPackage();
    deep.file("data/secret/01.ans", std::string(100'000, '['));
    EXPECT_TRUE(holds(findingsOf(deep.folder()), "01.ans:1: JSON nested too deep"));

    auto bytes = functionPackage();
    bytes.file("data/secret/01.ans", "\n\"\xC3\"\n");
    EXPECT_TRUE(holds(findingsOf(bytes.folder()), "01.ans:2: bytes that are not UTF-8"));
}

TEST(Course, SqlAssignments)
{
    auto package = sqlPackage();
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->kind, AssignmentKind::Sql);
    EXPECT_EQ(assignment->checker.kind, CheckerSpec::Kind::Rows);
    EXPECT_EQ(assignment->languages, std::vector<std::string>{"sql"});
    EXPECT_TRUE(assignment->rows.ordered);

    package.file("assay.yaml", "kind: sql\ncompare: {order: any, column_names: true}\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "01.ans:1: the column names are missing"));
    package.file("data/sample/01.ans", "-- columns: a|b\n1|x\n");
    package.file("data/secret/01.ans", "-- columns: a|b\n");
    const auto named = assignmentIn(package.folder());
    ASSERT_TRUE(named);
    EXPECT_FALSE(named->rows.ordered);
    EXPECT_TRUE(named->rows.columnNames);
}

TEST(Course, SqlComparedByKeysAndThroughAProbe)
{
    auto package = sqlPackage();
    package.file("assay.yaml", "kind: sql\ncompare:\n  order: keys\n  keys: [pay, 2]\n"
                               "  statements: [SELECT, with]\n  probe: SELECT 1\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_TRUE(assignment->rows.ordered);
    EXPECT_EQ(assignment->rows.keys, (std::vector<std::string>{"pay", "2"}));
    EXPECT_EQ(assignment->rows.statements, (std::vector<std::string>{"select", "with"}));
    EXPECT_EQ(assignment->rows.probe, "SELECT 1");

    package.file("assay.yaml", "kind: sql\ncompare: {order: keys}\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "assay.yaml:2: there are no keys"));
    package.file("assay.yaml", "kind: sql\ncompare: {keys: [a]}\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "assay.yaml:2: keys without order: keys"));
    package.file("assay.yaml", "kind: sql\ncompare: {statements: [\"select *\"]}\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "\"select *\" begins no statement"));
}

TEST(Course, FunctionsComparedByTheirEffect)
{
    auto package = functionPackage();
    package.append("assay.yaml", "compare: {changed_argument: 1, exceptions: true}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment) << findingsOf(package.folder());
    EXPECT_EQ(assignment->structural.changedArgument, 0);
    EXPECT_TRUE(assignment->structural.exceptions);
    auto wrong = functionPackage();
    wrong.append("assay.yaml", "compare: {changed_argument: 0, order: keys}\n");
    EXPECT_TRUE(holds(findingsOf(wrong.folder()), "changed_argument is"));
    EXPECT_TRUE(holds(findingsOf(wrong.folder()), "order: keys is for rows"));
}

TEST(Course, RowsMustBeEquallyLong)
{
    auto package = sqlPackage();
    package.file("data/secret/01.ans", "1|2\n3\n");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()),
              "error data/secret/01.ans:2: a row of 1 cells; 2 cells as in the first line"));
}

TEST(Course, OnlyStdioHasValidators)
{
    auto package = functionPackage();
    package.file("output_validator/check.py", "");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "an output validator for an assignment that"));
}

#include "loaded.h"

#include <fstream>

using namespace assay;
using namespace assay::test;

TEST(Package, ASoundPackageLoadsWithoutFindings)
{
    PackageBuilder package;
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded);
    EXPECT_EQ(textOf(loaded->issues), "");
    const auto &assignment = *loaded->assignment;
    EXPECT_EQ(assignment.id, "6f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b");
    EXPECT_EQ(assignment.shortName, "hello");
    EXPECT_EQ(assignment.title(), "Hello");
    EXPECT_EQ(assignment.limits.cpuTime, std::chrono::seconds(3));
    EXPECT_EQ(assignment.limits.wallTime, wallTimeFor(std::chrono::seconds(3)));
    EXPECT_EQ(assignment.limits.memory, ByteCount::mib(512));
    EXPECT_TRUE(assignment.explicitTimeLimit);
    EXPECT_FALSE(assignment.runsEveryTest);
    EXPECT_EQ(assignment.checker.kind, CheckerSpec::Kind::Default);
    EXPECT_EQ(assignment.statements.at("en").filename(), "problem.en.md");
    ASSERT_EQ(assignment.tests.size(), 3U);
    EXPECT_EQ(assignment.tests[0].name, "sample/1");
    EXPECT_EQ(assignment.tests[0].visibility, Visibility::Shown);
    EXPECT_EQ(assignment.tests[2].name, "secret/2");
    EXPECT_EQ(assignment.tests[2].visibility, Visibility::Hidden);
    EXPECT_TRUE(assignment.tests[2].answer.is_absolute());
    ASSERT_EQ(assignment.groups.size(), 3U);
    EXPECT_EQ(assignment.groups[0].members.size(), 2U);
    EXPECT_EQ(assignment.groups[1].name, "sample");
    EXPECT_EQ(assignment.groups[2].stop, StopPolicy::FirstReject);
    ASSERT_EQ(assignment.references.size(), 1U);
    EXPECT_EQ(assignment.references[0].path, "submissions/accepted/sum.py");
    EXPECT_EQ(assignment.references[0].expected, std::vector{Verdict::AC});
    EXPECT_EQ(assignment.contentHash.size(), 64U);
}

TEST(Package, ContentHashFollowsWhatIsJudgedAndNothingElse)
{
    PackageBuilder package;
    const auto before = assignmentIn(package.folder())->contentHash;
    package.append("statement/problem.en.md", "More words.\n");
    package.file("submissions/wrong_answer/x.py", "print(0)\n");
    EXPECT_EQ(assignmentIn(package.folder())->contentHash, before);
    package.file("data/secret/2.ans", "51\n");
    const auto changed = assignmentIn(package.folder())->contentHash;
    EXPECT_NE(changed, before);
    package.file("data/secret/2.ans", "50\n")
        .remove("data/secret/1.in")
        .remove("data/secret/1.ans");
    package.testCase("secret/0", "2 3\n", "5\n"); // the same bytes under another name
    EXPECT_NE(assignmentIn(package.folder())->contentHash, before);
}

TEST(Package, LegacyDefaultsHold)
{
    PackageBuilder package;
    package.legacy("author: Ada\nkeywords: sum, easy\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->id, "hello");
    EXPECT_EQ(assignment->author, "Ada");
    EXPECT_EQ(assignment->tags, (std::vector<std::string>{"sum", "easy"}));
    EXPECT_FALSE(assignment->explicitTimeLimit);
    EXPECT_EQ(assignment->limits.cpuTime, std::chrono::seconds(2));
    EXPECT_EQ(assignment->statements.at("en").extension(), ".tex");
    EXPECT_FALSE(assignment->scoring);
}

TEST(Package, TitlesComeFromTexWhereTheYamlHasNone)
{
    PackageBuilder package;
    package.legacy().file("problem.yaml", "license: unknown\n");
    package.file("problem_statement/problem.sv.tex", "\\problemname{Hej}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->title(), "Hello");
    EXPECT_EQ(assignment->title("sv"), "Hej");
}

TEST(Package, NamesByLanguageAndCredits)
{
    PackageBuilder package;
    package.file("problem.yaml", "problem_format_version: 2025-09\n"
                                 "name: {en: Hello, de: Hallo}\n"
                                 "uuid: 6f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b\n"
                                 "credits: {authors: [\"Ada L <a@b.example>\", {name: Bo}]}\n"
                                 "languages: [cpp, python3]\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->title("de"), "Hallo");
    EXPECT_EQ(assignment->author, "Ada L, Bo");
    EXPECT_EQ(assignment->languages, (std::vector<std::string>{"cpp", "python"}));
}

TEST(Package, EveryLimitIsRead)
{
    PackageBuilder package;
    package.append("problem.yaml", "  output: 16\n  code: 64\n  compilation_time: 20\n"
                                   "  compilation_memory: 1024\n  validation_time: 30\n"
                                   "  validation_memory: 100\n  validation_output: 4\n"
                                   "  time_multipliers: {ac_to_time_limit: 2}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->limits.output, ByteCount::mib(16));
    EXPECT_EQ(assignment->packageLimits.code, ByteCount::kib(64));
    EXPECT_EQ(assignment->packageLimits.compilationTime, std::chrono::seconds(20));
    EXPECT_EQ(assignment->packageLimits.compilationMemory, ByteCount::mib(1024));
    EXPECT_EQ(assignment->packageLimits.validationTime, std::chrono::seconds(30));
    EXPECT_EQ(assignment->packageLimits.validationMemory, ByteCount::mib(100));
    EXPECT_EQ(assignment->packageLimits.validationOutput, ByteCount::mib(4));
}

TEST(Package, TimeLimitFilesOfOtherTools)
{
    PackageBuilder ini;
    ini.legacy().file("domjudge-problem.ini", "short-name = A\ntimelimit = '1.5'\n");
    EXPECT_EQ(assignmentIn(ini.folder())->limits.cpuTime, std::chrono::milliseconds(1500));
    EXPECT_TRUE(assignmentIn(ini.folder())->explicitTimeLimit);

    PackageBuilder bare;
    bare.legacy().file(".timelimit", "4\n");
    EXPECT_EQ(assignmentIn(bare.folder())->limits.cpuTime, std::chrono::seconds(4));

    PackageBuilder both;
    both.file(".timelimit", "9\n");
    EXPECT_EQ(assignmentIn(both.folder())->limits.cpuTime, std::chrono::seconds(3));
    EXPECT_TRUE(holds(findingsOf(both.folder()), "warning .timelimit:1: a time limit of 9 s"));

    PackageBuilder broken;
    broken.legacy().file(".timelimit", "fast\n");
    EXPECT_TRUE(
        holds(findingsOf(broken.folder()), "error .timelimit:1: the time limit is \"fast\""));
}

TEST(Package, ValidatorsAreFoundInOldAndNewPlaces)
{
    PackageBuilder modern;
    modern.file("output_validator/check.cpp", "int main() { return 42; }\n");
    auto checker = assignmentIn(modern.folder())->checker;
    EXPECT_EQ(checker.kind, CheckerSpec::Kind::Custom);
    ASSERT_EQ(checker.validators.size(), 1U);
    EXPECT_EQ(checker.validators[0].name, "output_validator");

    PackageBuilder legacy;
    legacy.legacy("validation: custom\nvalidator_flags: strict 2\n");
    legacy.file("output_validators/a/check.py", "").file("output_validators/b.cc", "");
    legacy.file("output_validators/b.h", "");
    const auto assignment = assignmentIn(legacy.folder());
    checker = assignment->checker;
    ASSERT_EQ(checker.validators.size(), 2U);
    EXPECT_EQ(checker.validators[0].name, "output_validators/a");
    EXPECT_EQ(checker.validators[1].name, "output_validators/b.cc");
    EXPECT_EQ(assignment->tests[0].validatorArguments, (std::vector<std::string>{"strict", "2"}));

    PackageBuilder mixed;
    mixed.legacy("validation: custom\n").file("output_validator/sub/check.cpp", "");
    EXPECT_EQ(assignmentIn(mixed.folder())->checker.validators.at(0).name, "output_validator/sub");
}

TEST(Package, FlagsAreInheritedAndACaseMayReplaceThem)
{
    PackageBuilder package;
    package.file("data/secret/test_group.yaml",
                 "output_validator_args: [float_tolerance, \"1e-6\"]\n");
    package.file("data/secret/2.yaml", "output_validator_args: case_sensitive\n"
                                       "description: large numbers\nhint: mind the size\n"
                                       "args: [--verbose]\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(testNamed(*assignment, "secret/1").validatorArguments,
              (std::vector<std::string>{"float_tolerance", "1e-6"}));
    const auto &second = testNamed(*assignment, "secret/2");
    EXPECT_EQ(second.validatorArguments, std::vector<std::string>{"case_sensitive"});
    EXPECT_EQ(second.description, "large numbers");
    EXPECT_EQ(second.hint, "mind the size");
    EXPECT_EQ(second.arguments, std::vector<std::string>{"--verbose"});
    EXPECT_TRUE(testNamed(*assignment, "sample/1").validatorArguments.empty());
}

TEST(Package, LegacyDescriptionsAndHints)
{
    PackageBuilder package;
    package.file("data/sample/1.desc", "the smallest case\n").file("data/sample/1.hint", "add\n");
    const auto assignment = assignmentIn(package.folder());
    EXPECT_EQ(assignment->tests[0].description, "the smallest case");
    EXPECT_EQ(assignment->tests[0].hint, "add");
}

TEST(Package, OrderIsByBaseNameAcrossCasesAndFolders)
{
    PackageBuilder package;
    package.legacy();
    package.testCase("secret/10", "1 1\n", "2\n").testCase("secret/1/a", "1 1\n", "2\n");
    package.remove("data/secret/1.in").remove("data/secret/1.ans");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    std::vector<std::string> names;
    for (const auto &test : assignment->tests)
        names.push_back(test.name);
    EXPECT_EQ(names, (std::vector<std::string>{"sample/1", "secret/1/a", "secret/10", "secret/2"}));
}

TEST(Package, StatementsInSeveralFormsAndLanguages)
{
    PackageBuilder package;
    package.file("statement/problem.en.pdf", "%PDF").file("statement/problem.de.pdf", "%PDF");
    package.file("statement/problem.sv.tex", "x").file("statement/notes.md", "x");
    package.file("attachments/data/list.csv", "1,2\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(assignment->statements.size(), 3U);
    EXPECT_EQ(assignment->statements.at("en").extension(), ".md");
    EXPECT_EQ(assignment->statements.at("de").extension(), ".pdf");
    ASSERT_EQ(assignment->attachments.size(), 1U);
    EXPECT_EQ(assignment->attachments[0].name, "data/list.csv");
}

TEST(Package, WhatIsNotJudgedIsAnErrorNotAGuess)
{
    const auto findings = [](const std::string &lines) {
        PackageBuilder package;
        package.append("problem.yaml", lines);
        return findingsOf(package.folder());
    };
    EXPECT_TRUE(holds(findings("type: [pass-fail, interactive]\n"), "problem.yaml:7: this package "
                                                                    "needs interactive problems"));
    EXPECT_TRUE(holds(findings("type: multi-pass\n"), "needs multi-pass"));
    EXPECT_TRUE(holds(findings("type: submit-answer\n"), "needs submit-answer"));
    EXPECT_TRUE(holds(findings("constants: {n: 5}\n"), "needs constants"));
    EXPECT_TRUE(holds(findings("type: contest\n"), "error problem.yaml:7: type is \"contest\""));

    PackageBuilder legacy;
    legacy.legacy("validation: custom interactive\n").file("output_validators/v.cpp", "");
    EXPECT_TRUE(
        holds(findingsOf(legacy.folder()), "problem.yaml:2: this package needs interactive"));

    PackageBuilder include;
    include.file("include/cpp/grader.cpp", "");
    EXPECT_TRUE(holds(findingsOf(include.folder()), "error include:0: this package needs files"));

    PackageBuilder files;
    files.file("data/secret/1.files/x.txt", "");
    EXPECT_TRUE(holds(findingsOf(files.folder()), "1.files:0: this package needs files beside"));

    PackageBuilder fewest;
    fewest.legacy("type: scoring\ngrading: {objective: min}\n");
    EXPECT_TRUE(holds(findingsOf(fewest.folder()), "fewer points win"));
}

TEST(Package, FindPackagesLooksTwoLevelsDeepAndNotInsidePackages)
{
    const auto root = TemporaryDirectory::create("assay-find").value();
    for (const char *name : {"b", "a", "course/c", "course/deep/d", "a/inner", ".hidden/e"})
        writeText(root.path() / name / "problem.yaml", "");
    writeText(root.path() / "README.md", "");
    const auto found = load::findPackages(root.path());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0], root.path() / "a");
    EXPECT_EQ(found[1], root.path() / "b");
    EXPECT_EQ(found[2], root.path() / "course/c");
    EXPECT_TRUE(load::findPackages("/no/such/folder").empty());
}

TEST(Package, PathsThatCannotBeReadAreErrors)
{
    EXPECT_EQ(load::loadPackage("/no/such/package").error().code, ErrorCode::NotFound);
    EXPECT_EQ(load::loadPackage("/dev/null").error().code, ErrorCode::BadFormat);
}

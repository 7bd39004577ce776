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
    EXPECT_EQ(assignment->packageLimits.code, ByteCount::kib(256)) << "FORMATS.md §5";
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
    package.file("problem_statement/problem.sv.tex",
                 "\\problemname{$x^2$}\n%% plainproblemname: x squared\n");
    EXPECT_EQ(assignmentIn(package.folder())->title("sv"), "x squared") << "FORMATS.md §4.6";
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

/// FORMATS.md §2, §3: the kinds of problems, as either generation writes them.
TEST(Package, KindsOfProblems)
{
    PackageBuilder current;
    current.append("problem.yaml", "  validation_passes: 4\ntype: [interactive, multi-pass]\n");
    current.file("output_validator/v.cpp", "");
    auto assignment = assignmentIn(current.folder());
    ASSERT_TRUE(assignment);
    EXPECT_TRUE(assignment->interactive);
    EXPECT_EQ(assignment->passes, 4);
    EXPECT_FALSE(assignment->scoring);
    EXPECT_FALSE(assignment->mayWriteFiles);
    EXPECT_EQ(testNamed(*assignment, "sample/1").visibility, Visibility::VerdictOnly)
        << "what a program is told step by step is not to be read beforehand (§4.2)";

    PackageBuilder legacy;
    legacy.legacy("validation: custom multi-pass\n").file("output_validator/v.cpp", "");
    assignment = assignmentIn(legacy.folder());
    ASSERT_TRUE(assignment);
    EXPECT_FALSE(assignment->interactive);
    EXPECT_EQ(assignment->passes, 2);
    EXPECT_TRUE(assignment->mayWriteFiles);

    PackageBuilder answers;
    answers.append("problem.yaml", "type: [submit-answer, scoring]\n");
    assignment = assignmentIn(answers.folder());
    ASSERT_TRUE(assignment);
    EXPECT_TRUE(assignment->submitAnswer);
    EXPECT_TRUE(assignment->scoring);
    EXPECT_EQ(assignment->passes, 1);
}

TEST(Package, KindsThatExcludeEachOther)
{
    const auto findings = [](const std::string &lines) {
        PackageBuilder package;
        package.append("problem.yaml", lines).file("output_validator/v.cpp", "");
        return findingsOf(package.folder());
    };
    EXPECT_TRUE(holds(findings("type: contest\n"), "error problem.yaml:7: type is \"contest\""));
    EXPECT_TRUE(holds(findings("type: [pass-fail, scoring]\n"), "pass-fail and scoring"));
    EXPECT_TRUE(holds(findings("type: [submit-answer, multi-pass]\n"), "submit-answer together"));
    PackageBuilder alone;
    alone.append("problem.yaml", "type: interactive\n");
    EXPECT_TRUE(holds(findingsOf(alone.folder()),
                      "error problem.yaml:7: a custom output validator is asked for"));
}

/// FORMATS.md §2, §3.1: the two generations start from different factors.
TEST(Package, RulesForTheTimeLimit)
{
    PackageBuilder current;
    current.file("problem.yaml", "problem_format_version: 2025-09\nname: Hello\n"
                                 "uuid: 6f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b\n");
    auto rule = assignmentIn(current.folder())->timeLimitRule;
    EXPECT_EQ(rule.acToTimeLimit, 2);
    EXPECT_EQ(rule.timeLimitToTle, 1.5);
    EXPECT_EQ(rule.resolution, std::chrono::seconds(1));
    EXPECT_FALSE(rule.legacy);
    EXPECT_FALSE(assignmentIn(current.folder())->explicitTimeLimit);
    current.append("problem.yaml", "limits: {time_resolution: 0.25, time_multipliers: "
                                   "{ac_to_time_limit: 3.5, time_limit_to_tle: 1}}\n");
    rule = assignmentIn(current.folder())->timeLimitRule;
    EXPECT_EQ(rule.acToTimeLimit, 3.5);
    EXPECT_EQ(rule.timeLimitToTle, 1);
    EXPECT_EQ(rule.resolution, std::chrono::milliseconds(250));

    PackageBuilder legacy;
    legacy.legacy();
    rule = assignmentIn(legacy.folder())->timeLimitRule;
    EXPECT_EQ(rule.acToTimeLimit, 5);
    EXPECT_EQ(rule.timeLimitToTle, 2);
    EXPECT_TRUE(rule.legacy);
    legacy.legacy("limits: {time_multiplier: 8, time_safety_margin: 3}\n");
    rule = assignmentIn(legacy.folder())->timeLimitRule;
    EXPECT_EQ(rule.acToTimeLimit, 8);
    EXPECT_EQ(rule.timeLimitToTle, 3);
}

/// FORMATS.md §1, §4.4: everything else that a package brings along.
TEST(Package, ProgramsAndFilesBesideTheValidator)
{
    PackageBuilder package;
    package.append("problem.yaml", "type: scoring\n");
    package.file("include/cpp/grader.cpp", "").file("include/python3/main.py", "");
    package.file("include/default/notes.txt", "").file("include/README.md", "");
    package.file("input_validators/check.py", "").file("input_validators/in.ctd", "EOF\n");
    package.file("static_validator/check.py", "");
    package.file("data/secret/test_group.yaml", "static_validation_score: 40\n"
                                                "static_validator_args: [short]\n"
                                                "input_validator_args: {check: [big]}\n");
    package.file("data/secret/1.files/words.txt", "a\n").file("data/secret/1.out", "5\n");
    package.file("data/secret/2.yaml", "input_validator_args: [--all]\nfull_feedback: true\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto &assignment = *loaded->assignment;
    EXPECT_EQ(assignment.includesFor("cpp"), package.folder() / "include/cpp");
    EXPECT_EQ(assignment.includesFor("python"), package.folder() / "include/python3");
    EXPECT_EQ(assignment.includesFor("java"), package.folder() / "include/default");
    ASSERT_EQ(assignment.inputValidators.size(), 1U);
    EXPECT_EQ(assignment.inputValidators[0].name, "input_validators/check.py");
    EXPECT_TRUE(holds(textOf(loaded->issues), "note input_validators/in.ctd:0: this input"));
    ASSERT_EQ(assignment.staticValidators.size(), 1U);

    const auto &validation = testNamed(assignment, "secret/static_validation");
    EXPECT_TRUE(validation.staticValidation);
    EXPECT_EQ(validation.acceptScore, 40);
    EXPECT_EQ(validation.validatorArguments, std::vector<std::string>{"short"});
    EXPECT_EQ(groupNamed(assignment, "secret").acceptScore, 30) << "(100 - 40) / 2";
    const auto &first = testNamed(assignment, "secret/1");
    EXPECT_EQ(first.files, package.folder() / "data/secret/1.files");
    EXPECT_EQ(first.providedOutput, package.folder() / "data/secret/1.out");
    EXPECT_EQ(first.namedInputValidatorArguments.at("check"), std::vector<std::string>{"big"});
    EXPECT_FALSE(first.fullFeedback);
    const auto &second = testNamed(assignment, "secret/2");
    EXPECT_EQ(second.inputValidatorArguments, std::vector<std::string>{"--all"});
    EXPECT_TRUE(second.namedInputValidatorArguments.empty());
    EXPECT_TRUE(second.fullFeedback);
    EXPECT_TRUE(testNamed(assignment, "sample/1").fullFeedback) << "the default in sample (§3.2)";
}

TEST(Package, StaticValidationNeedsItsProgramAndPlace)
{
    PackageBuilder without;
    without.file("data/secret/test_group.yaml", "static_validation_score: pass-fail\n");
    EXPECT_TRUE(holds(findingsOf(without.folder()), "the package has no static validator"));
    without.file("static_validator/check.py", "");
    EXPECT_EQ(findingsOf(without.folder()), "");
    without.file("data/secret/test_group.yaml", "static_validation_score: 5\n");
    EXPECT_TRUE(holds(findingsOf(without.folder()), "gives points in a group without"));
    without.file("data/secret/test_group.yaml", "static_validator_args: [x]\n");
    EXPECT_TRUE(holds(findingsOf(without.folder()), "without static_validation_score"));
}

/// FORMATS.md §3.2: cases for the validators alone are read and never judged.
TEST(Package, CasesForTheValidators)
{
    PackageBuilder package;
    package.file("data/invalid_input/neg.in", "-1\n");
    package.file("data/invalid_input/test_group.yaml", "input_validator_args: [x]\n");
    package.testCase("invalid_output/a", "1 1\n", "2\n").file("data/invalid_output/a.out", "3\n");
    package.testCase("valid_output/b/c", "1 1\n", "2\n").file("data/valid_output/b/c.out", "2\n");
    package.testCase("valid_output/half", "1 1\n", "2\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto &cases = loaded->assignment->validatorCases;
    ASSERT_EQ(cases.size(), 3U);
    EXPECT_EQ(cases[0].kind, ValidatorCase::Kind::InvalidInput);
    EXPECT_EQ(cases[0].test.name, "invalid_input/neg");
    EXPECT_EQ(cases[0].test.inputValidatorArguments, std::vector<std::string>{"x"});
    EXPECT_EQ(cases[1].kind, ValidatorCase::Kind::InvalidOutput);
    EXPECT_EQ(cases[1].test.providedOutput.filename(), "a.out");
    EXPECT_EQ(cases[2].test.name, "valid_output/b/c");
    EXPECT_EQ(loaded->assignment->tests.size(), 3U);
    EXPECT_TRUE(holds(textOf(loaded->issues), "warning data/valid_output/half:0: the case is not"));
}

/// The 2025-09 format: templates are for the editor.
TEST(Package, CodeTemplatesAreStarterFiles)
{
    PackageBuilder package;
    package.file("attachments/templates/python3/main.py", "n = input()\n");
    package.file("attachments/tool.py", "pass\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    ASSERT_EQ(assignment->starters.at("python").size(), 1U);
    EXPECT_EQ(assignment->starters.at("python")[0].name, "main.py");
    ASSERT_EQ(assignment->attachments.size(), 1U);
    EXPECT_EQ(assignment->attachments[0].name, "tool.py");
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

// What packages hold that the format's text does not foresee, and what is made of it.

#include "load/submission_intake.h"
#include "loaded.h"

#include <array>
#include <filesystem>

using namespace assay;
using namespace assay::test;
using enum Verdict;

namespace {

std::vector<std::string> pathsOf(const Assignment &assignment)
{
    std::vector<std::string> paths;
    for (const auto &reference : assignment.references)
        paths.push_back(reference.path.substr(std::string_view("submissions/").size()));
    return paths;
}

std::string languageOf(std::vector<SourceFile> files)
{
    static const auto registry =
        load::LanguageRegistry::load(
            {std::filesystem::path(ASSAY_SOURCE_DIR) / "resources/languages"})
            .value();
    load::IntakeOptions options;
    options.byAuthor = true;
    const auto submission = load::intakeSources(std::move(files), options, registry);
    return submission ? submission->languageId + " " + submission->entry
                      : submission.error().message();
}

} // namespace

/// FORMATS.md §2: flags beside the data take the place of those in problem.yaml.
TEST(Wild, FlagsOfProblemYamlHoldWhereTheDataHasNone)
{
    PackageBuilder package;
    package.legacy("validator_flags: case_sensitive\n");
    package.testCase("secret/g/1", "1 1\n", "2\n").testCase("secret/h/1", "1 1\n", "2\n");
    package.file("data/secret/g/testdata.yaml", "output_validator_flags: float_tolerance 0.1\n");
    package.file("data/secret/h/testdata.yaml", "output_validator_flags: ''\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(testNamed(*assignment, "secret/g/1").validatorArguments,
              (std::vector<std::string>{"float_tolerance", "0.1"}));
    EXPECT_EQ(testNamed(*assignment, "secret/h/1").validatorArguments,
              std::vector<std::string>{"case_sensitive"});
    EXPECT_EQ(testNamed(*assignment, "secret/1").validatorArguments,
              std::vector<std::string>{"case_sensitive"});
}

/// FORMATS.md §5.
TEST(Wild, DomjudgesIniFileAloneMakesAPackage)
{
    PackageBuilder package;
    package.legacy().remove("problem.yaml");
    package.file("domjudge-problem.ini", "name='Bare'\ntimelimit='3'\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    EXPECT_EQ(loaded->assignment->title(), "Bare");
    EXPECT_EQ(loaded->assignment->limits.cpuTime, std::chrono::seconds(3));
    EXPECT_TRUE(holds(textOf(loaded->issues), "warning problem.yaml:0: the file is missing"));

    const auto zip = package.outside() / "bare.zip";
    writeArchive(zip, entriesOf(package.folder(), "bare/"));
    EXPECT_TRUE(assignmentIn(zip));
    EXPECT_EQ(load::findPackages(package.outside()).size(), 1U);

    package.remove("domjudge-problem.ini");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "error problem.yaml:0: the file is missing"));
}

TEST(Wild, OlderWordsAndFactorsAreReadAndForeignGraderFlagsPassedOver)
{
    PackageBuilder package;
    package.legacy("type: scoring\ngrading: default\n");
    package.file("problem.yaml", "name: Sum\ntype: scoring\ngrading: default\n"
                                 "limits: {time_multiplier: 0.5}\n");
    package.file("data/secret/testdata.yaml", "on_reject: grade\ngrader_flags: min 0 100\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto &secret = groupNamed(*loaded->assignment, "secret");
    EXPECT_EQ(secret.stop, StopPolicy::Never);
    EXPECT_EQ(secret.score, ScoreRule::Min);
    EXPECT_EQ(loaded->assignment->timeLimitRule.acToTimeLimit, 0.5);
    const auto text = textOf(loaded->issues);
    EXPECT_TRUE(holds(text, "warning data/secret/testdata.yaml:2: grader_flags holds \"100\""));
    EXPECT_TRUE(holds(text, "warning problem.yaml:3: grading is \"default\"; not used"));

    package.file("problem.yaml", "name: Sum\ntype: scoring\ngrading: {on_reject: continue}\n");
    package.remove("data/secret/testdata.yaml");
    EXPECT_EQ(groupNamed(*assignmentIn(package.folder()), "secret").stop, StopPolicy::Never);
}

TEST(Wild, AnAnswerIsNeverTooLongForTheUsualOutputLimit)
{
    constexpr std::uint64_t size = 20ULL << 20;
    PackageBuilder package;
    std::filesystem::resize_file(package.folder() / "data/secret/1.ans", size);
    EXPECT_EQ(assignmentIn(package.folder())->limits.output, ByteCount(2 * size));
    package.append("problem.yaml", "limits: {output: 16}\n");
    EXPECT_EQ(assignmentIn(package.folder())->limits.output, ByteCount::mib(16));
}

/// FORMATS.md §1: real packages break the rule for names here.
TEST(Wild, SubmissionsOfOtherNamesAreJudgedAndNotesAreNot)
{
    PackageBuilder package;
    package.legacy().remove("submissions");
    const std::vector<std::string> programs{"WA/w.py",
                                            "accepted/a (copy).py",
                                            "accepted/l\u00f6sung.cpp",
                                            "accepted/sub/main.cpp",
                                            "runtime_error/r.py",
                                            "timelimit/t.py",
                                            "wrong-answer/w.py"};
    for (const auto &path : programs)
        package.file("submissions/" + path, "pass\n");
    for (const char *path : {"accepted/notes.txt", "accepted/Sum.class", "accepted/old.cpp.bak",
                             "accepted/sub/notes.txt", "accepted/.hidden.py", "somewhere/x.py",
                             "accepted/later.disabled/x.py"})
        package.file(std::string("submissions/") + path, "no program\n");
    package.file("submissions/lost.py", "pass\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    EXPECT_EQ(pathsOf(*loaded->assignment),
              (std::vector<std::string>{
                  "WA/w.py", "accepted/a (copy).py", "accepted/l\u00f6sung.cpp", "accepted/sub",
                  "runtime_error/r.py", "timelimit/t.py", "wrong-answer/w.py"}));
    const auto &references = loaded->assignment->references;
    EXPECT_EQ(references[0].expected, std::vector{WA});
    EXPECT_EQ(references[4].expected, (std::vector{RTE, MLE}));
    EXPECT_EQ(references[5].expected, std::vector{TLE});
    EXPECT_EQ(references[6].expected, std::vector{WA});
    const auto text = textOf(loaded->issues);
    EXPECT_TRUE(holds(text, "submissions/lost.py:0: ignored: a program outside of the folders"));
    EXPECT_TRUE(holds(text, "submissions/somewhere/x.py:0: no verdict is expected of it"));
    EXPECT_TRUE(holds(text, "submissions/accepted/notes.txt:0: ignored: no source of a program"));
}

/// Since 2025-09 other folders mean what submissions.yaml says, and nothing without it.
TEST(Wild, NewerPackagesGiveOtherFoldersNoMeaning)
{
    PackageBuilder package;
    package.file("submissions/WA/w.py", "pass\n");
    EXPECT_EQ(pathsOf(*assignmentIn(package.folder())),
              std::vector<std::string>{"accepted/sum.py"});
}

TEST(Wild, OfAnAuthorsSeveralLanguagesMostFilesDecide)
{
    EXPECT_EQ(languageOf({{"a.cpp", ""}, {"gen.py", ""}}), "cpp a.cpp");
    EXPECT_EQ(languageOf({{"a.cpp", ""}, {"gen.py", ""}, {"main.py", ""}}), "python main.py");
    EXPECT_EQ(languageOf({{"a.c", ""}, {"b.cpp", ""}, {"x.py", ""}, {"y.py", ""}}), "cpp b.cpp");
    EXPECT_EQ(languageOf({{"lib/__main__.py", ""}, {"zoo.py", ""}, {"lib/a.py", "__main__"}}),
              "python lib/__main__.py");
    EXPECT_EQ(languageOf({{"lib/a.py", "__main__"}, {"zoo.py", "__main__"}}), "python zoo.py");
    EXPECT_TRUE(holds(languageOf({{"old.py2", "print 1"}}), "asks for Python 2"));
    EXPECT_TRUE(holds(languageOf({{"a.pl", "main :-\n  halt.\n"}}), "asks for Prolog"));
    EXPECT_EQ(languageOf({{"a.pl", "print 1 ? 2 :-3;\n"}}), "perl a.pl");
}

TEST(Wild, AuthorsPython2IsKnownWithoutItsFirstLine)
{
    for (const char *source :
         {"print 'x'\n", "if 1:\n\tprint x, y\r\n", "print\"a\"",
          "import sys\nprint >>sys.stderr, 1\n", "n = int(raw_input())\nprint(n)\n",
          "for i in xrange(3):\n    pass\n"})
        EXPECT_TRUE(holds(languageOf({{"a.py", source}}), "asks for Python 2")) << source;
    for (const char *source :
         {"print(1)\n", "print (1)\n", "print\n", "printer = 1\nprint = printer\n",
          "try:\n    input = raw_input\nexcept NameError:\n    pass\nprint(raw_input())\n",
          "xrange = range\nfor i in xrange(3): pass\n", "# print what xrange was\n",
          "#!/usr/bin/env python3\n'''\nprint the sum\n'''\n"})
        EXPECT_EQ(languageOf({{"a.py", source}}), "python a.py") << source;
}

TEST(Wild, FoldersWithoutAProgramAreNoValidators)
{
    PackageBuilder package;
    package.legacy("validation: custom\n");
    package.file("output_validators/check/check.cpp", "");
    package.file("output_validators/shared/validate.h", "");
    package.file("output_validators/__pycache__/x.pyc", "");
    package.file("output_validators/script/run", "");
    const auto validators = assignmentIn(package.folder())->checker.validators;
    ASSERT_EQ(validators.size(), 2U);
    EXPECT_EQ(validators[0].name, "output_validators/check");
    EXPECT_EQ(validators[1].name, "output_validators/script");
}

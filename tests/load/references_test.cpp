#include "loaded.h"

#include "load/submission_intake.h"

using namespace assay;
using namespace assay::test;
using enum Verdict;

namespace {

ReferenceSubmission reference(const Assignment &assignment, const std::string &path)
{
    return *std::ranges::find(assignment.references, "submissions/" + path,
                              &ReferenceSubmission::path);
}

} // namespace

TEST(References, FoldersSayTheVerdict)
{
    PackageBuilder package;
    for (const char *folder : {"wrong_answer", "time_limit_exceeded", "run_time_error", "rejected",
                               "brute_force", "partially_accepted", "compile_error"})
        package.file(std::string("submissions/") + folder + "/x.py", "pass\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    ASSERT_EQ(assignment->references.size(), 8U);
    EXPECT_EQ(reference(*assignment, "wrong_answer/x.py").expected, std::vector{WA});
    EXPECT_EQ(reference(*assignment, "time_limit_exceeded/x.py").expected, std::vector{TLE});
    EXPECT_EQ(reference(*assignment, "run_time_error/x.py").expected, (std::vector{RTE, MLE}));
    EXPECT_EQ(reference(*assignment, "compile_error/x.py").expected, std::vector{CE});
    EXPECT_TRUE(reference(*assignment, "partially_accepted/x.py").partial);
    EXPECT_FALSE(reference(*assignment, "accepted/sum.py").partial);
}

TEST(References, AnnotationsCountOnlyOutsideTheOfficialFolders)
{
    PackageBuilder package;
    package.file("submissions/mixed/a.cpp",
                 "// x\n// @EXPECTED_RESULTS@: TIMELIMIT, WRONG_ANSWER\n");
    package.file("submissions/wrong_answer/b.cpp", "/* @EXPECTED_RESULTS@: CORRECT */\n");
    package.file("submissions/mixed/c.cpp", "/* @EXPECTED_RESULTS@: FAST */\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment);
    EXPECT_EQ(reference(*loaded->assignment, "mixed/a.cpp").expected, (std::vector{TLE, WA}));
    EXPECT_EQ(reference(*loaded->assignment, "wrong_answer/b.cpp").expected, std::vector{WA});
    const auto text = textOf(loaded->issues);
    EXPECT_TRUE(holds(text, "warning submissions/mixed/c.cpp:1: the expected result \"FAST\""));
    EXPECT_TRUE(holds(text, "submissions/mixed/c.cpp:0: no verdict is expected of it"));
}

TEST(References, SubmissionsYamlChangesThem)
{
    PackageBuilder package;
    package.file("submissions/other/a.py", "pass\n").file("submissions/other/b.txt", "pass\n");
    package.file("submissions/submissions.yaml",
                 "other/a.py: {permitted: [AC, WA], required: [WA], score: 40}\n"
                 "other/b.*: {permitted: [TLE], language: python3, entrypoint: b.txt}\n"
                 "nothing/*: {permitted: [AC]}\n"
                 "accepted: {model_solution: true}\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto a = reference(*loaded->assignment, "other/a.py");
    EXPECT_EQ(a.expected, std::vector{WA});
    EXPECT_EQ(a.expectedScore, 40);
    const auto b = reference(*loaded->assignment, "other/b.txt");
    EXPECT_EQ(b.expected, std::vector{TLE});
    EXPECT_EQ(b.language, "python");
    EXPECT_EQ(b.entry, "b.txt");
    EXPECT_TRUE(holds(textOf(loaded->issues), "submissions.yaml:3: \"nothing/*\" names no"));
}

/// FORMATS.md §4.5: the folders' meaning since 2023-07, test by test.
TEST(References, FoldersAreRulesSince2023)
{
    PackageBuilder package;
    for (const char *folder : {"wrong_answer", "time_limit_exceeded", "run_time_error", "rejected",
                               "brute_force", "mine"})
        package.file(std::string("submissions/") + folder + "/x.py",
                     "# @EXPECTED_RESULTS@: CORRECT\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    const auto rule = [&](const char *path) {
        const auto rules = reference(*assignment, path).rules;
        EXPECT_EQ(rules.size(), 1U) << path;
        return rules.empty() ? ReferenceRule() : rules[0];
    };
    EXPECT_EQ(rule("accepted/sum.py").permitted, std::vector{AC});
    EXPECT_TRUE(rule("accepted/sum.py").required.empty());
    EXPECT_TRUE(rule("accepted/sum.py").lowerTimeBound);
    EXPECT_EQ(rule("wrong_answer/x.py").permitted, (std::vector{AC, WA}));
    EXPECT_EQ(rule("wrong_answer/x.py").required, std::vector{WA});
    EXPECT_TRUE(rule("wrong_answer/x.py").lowerTimeBound) << "it may not be too slow (§3.1)";
    EXPECT_EQ(rule("run_time_error/x.py").required, (std::vector{RTE, MLE}));
    EXPECT_TRUE(rule("run_time_error/x.py").lowerTimeBound);
    EXPECT_EQ(rule("time_limit_exceeded/x.py").permitted, (std::vector{AC, TLE}));
    EXPECT_TRUE(rule("time_limit_exceeded/x.py").upperTimeBound);
    EXPECT_FALSE(rule("time_limit_exceeded/x.py").lowerTimeBound);
    EXPECT_TRUE(rule("rejected/x.py").permitted.empty());
    EXPECT_FALSE(rule("rejected/x.py").lowerTimeBound);
    EXPECT_FALSE(rule("rejected/x.py").upperTimeBound);
    EXPECT_EQ(rule("brute_force/x.py").required, (std::vector{RTE, MLE, TLE}));
    EXPECT_FALSE(rule("brute_force/x.py").upperTimeBound) << "it may also crash (§3.1)";
    EXPECT_TRUE(reference(*assignment, "mine/x.py").rules.empty());
    EXPECT_EQ(reference(*assignment, "mine/x.py").expected, std::vector{AC});
}

/// FORMATS.md §4.5: naming the folder overrides its default, other globs add; tests by glob.
TEST(References, SubmissionsYamlOverridesAndAdds)
{
    PackageBuilder package;
    package.file("submissions/time_limit_exceeded/slow.py", "");
    package.file("submissions/submissions.yaml",
                 "time_limit_exceeded:\n"
                 "  permitted: [AC, WA, TLE]\n"
                 "time_limit_exceeded/*:\n"
                 "  message: too slow\n"
                 "  use_for_time_limit: false\n"
                 "  sample: {permitted: [AC]}\n"
                 "  secret/*-hard: {required: [TLE], score: [0, 12.5]}\n"
                 "accepted/{sum,other}.py:\n"
                 "  use_for_time_limit: lower\n"
                 "  sample: {permited: [AC]}\n"
                 "  score: best\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded);
    const auto text = textOf(loaded->issues);
    EXPECT_TRUE(holds(text, "submissions.yaml:10: the key \"permited\" is not known"));
    EXPECT_TRUE(holds(text, "error submissions/submissions.yaml:11: score is"));
    ASSERT_FALSE(loaded->assignment);
    package.file("submissions/submissions.yaml",
                 "time_limit_exceeded:\n"
                 "  permitted: [AC, WA, TLE]\n"
                 "time_limit_exceeded/*:\n"
                 "  message: too slow\n"
                 "  use_for_time_limit: false\n"
                 "  sample: {permitted: [AC]}\n"
                 "  secret/*-hard: {required: [TLE], score: [0, 12.5]}\n"
                 "accepted/{sum,other}.py: {use_for_time_limit: false}\n");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    const auto slow = reference(*assignment, "time_limit_exceeded/slow.py");
    ASSERT_EQ(slow.rules.size(), 4U);
    EXPECT_EQ(slow.rules[0].permitted, (std::vector{AC, WA, TLE}));
    EXPECT_EQ(slow.rules[0].required, std::vector{TLE}) << "inherited from the default";
    EXPECT_TRUE(slow.rules[0].upperTimeBound);
    EXPECT_EQ(slow.rules[1].message, "too slow");
    EXPECT_TRUE(slow.rules[1].tests.empty());
    EXPECT_EQ(slow.rules[2].tests, "sample");
    EXPECT_TRUE(slow.rules[2].lowerTimeBound);
    EXPECT_EQ(slow.rules[3].tests, "secret/*-hard");
    ASSERT_TRUE(slow.rules[3].score);
    EXPECT_EQ(slow.rules[3].score->most, 12.5);
    EXPECT_TRUE(slow.rules[3].upperTimeBound);
    EXPECT_EQ(reference(*assignment, "accepted/sum.py").rules.size(), 2U);
}

/// FORMATS.md §4.5: in legacy packages the final verdict counts; scores and grades are annotated.
TEST(References, LegacyFoldersAndAnnotations)
{
    PackageBuilder package;
    package.legacy("type: scoring\n");
    package.file("submissions/partially_accepted/half.py",
                 "# @EXPECTED_SCORE@: 40\n# @EXPECTED_GRADES@ AC WA TLE\n");
    package.file("submissions/time_limit_exceeded/x.py", "# @EXPECTED_SCORE@: many\n");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto half = reference(*loaded->assignment, "partially_accepted/half.py");
    EXPECT_TRUE(half.partial);
    EXPECT_TRUE(half.rules.empty());
    EXPECT_EQ(half.expectedScore, 40);
    EXPECT_EQ(half.expectedGroups, (std::vector{AC, WA, TLE}));
    const auto slow = reference(*loaded->assignment, "time_limit_exceeded/x.py");
    EXPECT_EQ(slow.expected, std::vector{TLE});
    EXPECT_TRUE(slow.upperTimeBound);
    EXPECT_TRUE(reference(*loaded->assignment, "accepted/sum.py").lowerTimeBound);
    EXPECT_TRUE(holds(textOf(loaded->issues), "x.py:1: the expected score \"many\" is no number"));
}

TEST(References, NoAcceptedProgramIsAWarning)
{
    PackageBuilder package;
    package.remove("submissions");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "warning submissions:0: no reference submission"));
}

TEST(References, BecomeSubmissionsWithTheirFolderStructure)
{
    PackageBuilder package;
    package.remove("submissions").file("submissions/accepted/many/main.py", "import lib.a\n");
    package.file("submissions/accepted/many/lib/a.py", "");
    package.link("submissions/accepted/linked.py", "many/main.py");
    const auto registry = load::LanguageRegistry::load(
        {std::filesystem::path(ASSAY_SOURCE_DIR) / "resources/languages"});
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment && registry);
    const auto many = load::intakeReference(reference(*assignment, "accepted/many"),
                                            assignment->packageLimits.code, *registry);
    ASSERT_TRUE(many) << many.error().message();
    EXPECT_EQ(many->entry, "main.py");
    EXPECT_EQ(many->files.size(), 2U);
    EXPECT_EQ(many->files[0].name, "lib/a.py");
    const auto linked = load::intakeReference(reference(*assignment, "accepted/linked.py"),
                                              assignment->packageLimits.code, *registry);
    ASSERT_TRUE(linked) << linked.error().message();
    EXPECT_EQ(linked->entry, "linked.py");
}

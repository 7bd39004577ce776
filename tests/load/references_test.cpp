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

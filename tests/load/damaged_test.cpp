// Damaged packages: each finding names file, line and what was expected; nothing crashes or hangs.

#include "loaded.h"

#include <fstream>
#include <sys/stat.h>
#include <sys/un.h>

using namespace assay;
using namespace assay::test;

TEST(Damaged, MissingAndOrphanedAnswers)
{
    PackageBuilder package;
    package.remove("data/secret/2.ans").file("data/secret/3.ans", "1\n");
    const auto text = findingsOf(package.folder());
    EXPECT_TRUE(holds(text, "error data/secret/2.in:0: an input without its answer file; "
                            "data/secret/2.ans"));
    EXPECT_TRUE(holds(text, "warning data/secret/3.ans:0: an answer file without its input; it is "
                            "left out; "
                            "data/secret/3.in"));
}

TEST(Damaged, BadYaml)
{
    PackageBuilder package;
    package.file("problem.yaml", "name: Hello\nlimits: [1,\n  2\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "error problem.yaml:"));
    package.file("problem.yaml", "name: Hello\nlimits: 5\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "problem.yaml:2: limits is \"5\"; a mapping"));
    package.file("problem.yaml", "name: Hello\nlimits: {memory: lots}\n");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "problem.yaml:2: memory is \"lots\"; a number"));
    package.file("problem.yaml", "- a\n- b\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "problem.yaml:1: problem.yaml is a list"));
    package.file("problem.yaml", "name: Hello\nauthor: \"J\xF6rg\"\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "problem.yaml:2: bytes that are not UTF-8"));
    package.remove("problem.yaml");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "problem.yaml:0: the file is missing"));
}

TEST(Damaged, UnknownKeysAreWarnings)
{
    PackageBuilder package;
    package.append("problem.yaml", "points: 3\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "warning problem.yaml:7: the key \"points\""));
    EXPECT_TRUE(assignmentIn(package.folder()));
}

TEST(Damaged, MissingValidators)
{
    PackageBuilder legacy;
    legacy.legacy("validation: custom\n");
    EXPECT_TRUE(holds(findingsOf(legacy.folder()),
                      "error problem.yaml:2: a custom output validator is asked for"));
    PackageBuilder empty;
    std::filesystem::create_directories(empty.folder() / "output_validator");
    EXPECT_TRUE(holds(findingsOf(empty.folder()), "output_validator:0: the folder holds no"));
}

TEST(Damaged, UnknownValidatorFlags)
{
    PackageBuilder package;
    package.file("data/secret/test_group.yaml", "args: []\noutput_validator_args: [fuzzy]\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()),
                      "error data/secret/test_group.yaml:2: the default validator has no flag"));
    package.file("data/secret/test_group.yaml", "output_validator_args: float_tolerance\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "the flag float_tolerance has no number"));
    PackageBuilder legacy;
    legacy.legacy("validator_flags: case_insensitive\n");
    EXPECT_TRUE(holds(findingsOf(legacy.folder()), "error problem.yaml:2: the default validator"));
}

TEST(Damaged, LinksOutOfThePackage)
{
    PackageBuilder package;
    writeText(package.outside() / "secret.txt", "hidden\n");
    package.link("data/secret/3.in", "../../../secret.txt");
    package.link("data/secret/4.in", "/etc/passwd");
    package.link("data/secret/5.in", "nowhere.in");
    const auto text = findingsOf(package.folder());
    EXPECT_TRUE(holds(text, "error data/secret/3.in:0: a link to ../../../secret.txt that leaves"));
    EXPECT_TRUE(holds(text, "error data/secret/4.in:0: a link to /etc/passwd that leaves"));
    EXPECT_TRUE(holds(text, "error data/secret/5.in:0: a link to nowhere.in that does not exist"));
}

/// FORMATS.md §1: authors' own folders link to what they share; nothing is judged by it.
TEST(Damaged, LinksOutOfFoldersThatAreNotJudgedAreLeftOut)
{
    PackageBuilder package;
    package.link("generators/lib.h", "../../lib.h")
        .link("submissions/accepted/x.py", "/etc/passwd");
    const auto loaded = load::loadPackage(package.folder());
    ASSERT_TRUE(loaded && loaded->assignment) << textOf(loaded->issues);
    const auto text = textOf(loaded->issues);
    EXPECT_TRUE(holds(text, "warning generators/lib.h:0: a link to ../../lib.h that does not"));
    EXPECT_TRUE(holds(text, "warning submissions/accepted/x.py:0: a link to /etc/passwd that"));
    EXPECT_EQ(loaded->assignment->references.size(), 1U);
    package.link("output_validator/lib.h", "/etc/hosts");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "error output_validator/lib.h:0: a link to"));
}

TEST(Damaged, LinksInsideThePackageAreFollowed)
{
    PackageBuilder package;
    package.link("data/secret/3.in", "1.in").link("data/secret/3.ans", "../sample/1.ans");
    const auto assignment = assignmentIn(package.folder());
    ASSERT_TRUE(assignment);
    EXPECT_EQ(testNamed(*assignment, "secret/3").input.filename(), "1.in");

    PackageBuilder folders;
    folders.legacy().link("data/secret/again", "../sample");
    EXPECT_TRUE(hasTest(*assignmentIn(folders.folder()), "secret/again/1"));
}

TEST(Damaged, EndlessLinksEnd)
{
    PackageBuilder package;
    package.link("data/secret/loop", "..").link("data/secret/self", "self");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "data/secret/loop:0: a link to a folder that"));
    PackageBuilder mutual;
    std::filesystem::create_directories(mutual.folder() / "data/secret/a");
    std::filesystem::create_directories(mutual.folder() / "data/secret/b");
    mutual.link("data/secret/a/x", "../b").link("data/secret/b/y", "../a");
    EXPECT_TRUE(holds(findingsOf(mutual.folder()),
                      "data/secret/a/x/y:0: a link to a folder that holds the link"));

    // All ways through eight folders that link to each other would be too many.
    PackageBuilder web;
    for (char from = 'a'; from < 'i'; ++from)
        for (char to = 'a'; to < 'i'; ++to)
            web.link(std::string("data/secret/") + from + "/to_" + to, std::string("../") + to);
    EXPECT_TRUE(holds(findingsOf(web.folder()), "links to folders one behind the other"));
}

TEST(Damaged, PipesAndSocketsAreRefusedWithoutOpeningThem)
{
    PackageBuilder package;
    ASSERT_EQ(::mkfifo((package.folder() / "data/secret/3.in").c_str(), 0600), 0);
    package.file("data/secret/3.ans", "1\n");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "error data/secret/3.in:0: neither a file nor"));
    PackageBuilder settings;
    settings.remove("problem.yaml");
    ASSERT_EQ(::mkfifo((settings.folder() / "problem.yaml").c_str(), 0600), 0);
    EXPECT_TRUE(holds(findingsOf(settings.folder()), "error problem.yaml:0: neither a file nor"));
}

TEST(Damaged, AGiantAnswerIsNotRead)
{
    PackageBuilder package;
    std::filesystem::resize_file(package.folder() / "data/secret/1.ans", 3ULL << 30);
    EXPECT_TRUE(holds(findingsOf(package.folder()),
                      "error data/secret/1.ans:0: a file of 3072 MiB; at most 2048 MiB"));
}

TEST(Damaged, EmptyData)
{
    PackageBuilder package;
    package.remove("data/secret");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "error data/secret:0: there are no test cases"));
    package.remove("data");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "error data/secret:0: there are no test cases"));
    PackageBuilder samplesOnly;
    samplesOnly.legacy().remove("data/secret");
    EXPECT_TRUE(holds(findingsOf(samplesOnly.folder()), "warning data/secret:0: there are no sec"));
    PackageBuilder noSamples;
    noSamples.remove("data/sample");
    EXPECT_TRUE(holds(findingsOf(noSamples.folder()), "note data/sample:0: there are no samples"));
}

TEST(Damaged, StatementsAndPictures)
{
    PackageBuilder package;
    package.remove("statement");
    EXPECT_TRUE(holds(findingsOf(package.folder()), "warning statement:0: there is no statement"));
    package.file("statement/problem.en.md", "Text\n\n![a map](map.svg) ![ok](here.png)\n"
                                            "![far](https://example.org/x.png)\n");
    package.file("statement/here.png", "");
    const auto text = findingsOf(package.folder());
    EXPECT_TRUE(holds(text, "warning statement/problem.en.md:3: the picture map.svg does not"));
    EXPECT_FALSE(holds(text, "here.png"));
    EXPECT_FALSE(holds(text, "example.org"));
    package.file("statement/problem.en.md", "fine\nna\xEFve\n");
    EXPECT_TRUE(holds(findingsOf(package.folder()),
                      "error statement/problem.en.md:2: bytes that are not UTF-8"));
}

TEST(Damaged, NamesThatBreakTheRulesAreIgnored)
{
    PackageBuilder package;
    package.file("data/secret/with space.in", "1 1\n").file("data/secret/.DS_Store", "");
    package.file("data/secret/3.txt", "").file("data/extra/1.in", "");
    const auto text = findingsOf(package.folder());
    EXPECT_TRUE(holds(text, "note data/secret/with space.in:0: ignored: since 2023-07"));
    EXPECT_TRUE(holds(text, "note data/secret/3.txt:0: ignored: not a file of a test case"));
    EXPECT_TRUE(holds(text, "note data/extra:0: ignored: not a folder"));
    EXPECT_FALSE(holds(text, "DS_Store"));
}

TEST(Damaged, ACaseAndAGroupOfTheSameName)
{
    PackageBuilder package;
    package.testCase("secret/1/a", "1 1\n", "2\n");
    EXPECT_TRUE(
        holds(findingsOf(package.folder()), "error data/secret/1:0: a test case and a group"));
}

TEST(Damaged, HostileTextInFindingsIsMadePresentable)
{
    PackageBuilder package;
    package.append("problem.yaml", "\"\\e[31m" + std::string(2'000, 'x') + "\": 1\n");
    const auto text = findingsOf(package.folder());
    EXPECT_FALSE(text.contains('\x1B'));
    EXPECT_LT(text.size(), 2'000U);
}

TEST(Damaged, RandomBytesNeverCrashTheReader)
{
    unsigned state = 12345;
    const auto next = [&] { return state = state * 1664525 + 1013904223; };
    for (int round = 0; round < 60; ++round) {
        PackageBuilder package;
        package.file("assay.yaml", "kind: sql\nvisibility: {secret: shown}\n");
        package.file("data/secret/test_group.yaml", "output_validator_args: [case_sensitive]\n");
        package.file("submissions/submissions.yaml", "accepted/*: {permitted: [AC]}\n");
        for (const char *name : {"problem.yaml", "assay.yaml", "data/secret/test_group.yaml",
                                 "submissions/submissions.yaml", "statement/problem.en.md"}) {
            std::stringstream text;
            text << std::ifstream(package.folder() / name, std::ios::binary).rdbuf();
            auto bytes = text.str();
            for (int k = 0; k < 4; ++k)
                bytes[(next() >> 8) % bytes.size()] =
                    "[]{}:&*!|>'\"\n -#%@\xFF"[(next() >> 8) % 19];
            package.file(name, bytes);
        }
        findingsOf(package.folder());
    }
}

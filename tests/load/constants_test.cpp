// FORMATS.md §3: constants stand in for text in programs, statements and group files.

#include "load/constants.h"

#include "base/bytes.h"
#include "loaded.h"

#include <sys/stat.h>

using namespace assay;
using namespace assay::test;

namespace {

PackageBuilder packageWithConstants()
{
    PackageBuilder package;
    package.append("problem.yaml", "type: scoring\nconstants:\n  limit: 1000\n"
                                   "  points: {value: 60, words: sixty}\n");
    return package;
}

std::string textIn(const std::filesystem::path &path)
{
    return readFile(path, ByteCount::kib(64)).value_or("(missing)");
}

} // namespace

TEST(Constants, OnlyKnownSequencesAreReplaced)
{
    const load::Constants constants{{"n", "5"}, {"n.tex", "five"}, {"empty", ""}};
    EXPECT_EQ(load::substituted("{{n}} {{n.tex}} {{m}} {{ n }} {n}", constants),
              "5 five {{m}} {{ n }} {n}");
    EXPECT_EQ(load::substituted("{{{n}}} {{x{{n}}}}", constants), "{5} {{x5}}");
    EXPECT_EQ(load::substituted("{{n}}{{empty}}{{n", constants), "5{{n");
    EXPECT_EQ(load::substituted("{{}}", constants), "{{}}");
    // Quadratic for a naive search.
    const std::string braces(2'000'000, '{');
    EXPECT_EQ(load::substituted(braces + "}}", constants), braces + "}}");
}

TEST(Constants, ProgramsComeFromACopyThatLivesAsLongAsTheAssignment)
{
    auto package = packageWithConstants();
    package.file("output_validator/check.py", "limit = {{limit}}\n");
    package.file("output_validator/run", "#!/bin/sh\nexec python3 check.py\n");
    ::chmod((package.folder() / "output_validator/run").c_str(), 0755);
    package.file("submissions/accepted/sum.py", "print({{limit}}, {{unknown}})\n");
    package.file("include/cpp/limit.h", "const int n = {{limit.value}};\n");
    package.file("input_validators/plain.py", "pass\n");
    package.file("statement/problem.en.md", "At most {{limit}}, {{points.words}} points.\n");
    package.file("data/secret/test_group.yaml", "max_score: {{points}}\n");
    package.file("data/secret/1.in", "{{limit}}\n");
    std::filesystem::path copy;
    {
        const auto assignment = assignmentIn(package.folder());
        ASSERT_TRUE(assignment);
        const auto &validator = assignment->checker.validators.at(0).path;
        copy = validator;
        EXPECT_NE(validator, package.folder() / "output_validator");
        EXPECT_EQ(textIn(validator / "check.py"), "limit = 1000\n");
        EXPECT_EQ(::access((validator / "run").c_str(), X_OK), 0) << "modes are kept";
        const auto &submission = assignment->references.at(0);
        EXPECT_EQ(textIn(submission.files.at(0)), "print(1000, {{unknown}})\n");
        EXPECT_EQ(submission.files[0].parent_path(), submission.root);
        EXPECT_EQ(textIn(assignment->includesFor("cpp") / "limit.h"), "const int n = 1000;\n");
        EXPECT_EQ(assignment->inputValidators.at(0).path,
                  package.folder() / "input_validators/plain.py")
            << "nothing to replace, nothing to copy";
        EXPECT_EQ(textIn(assignment->statements.at("en")), "At most 1000, sixty points.\n");
        EXPECT_EQ(assignment->maxScore(), 60);
        EXPECT_EQ(textIn(testNamed(*assignment, "secret/1").input), "{{limit}}\n")
            << "test data stays as it is";
        EXPECT_EQ(assignment->files->folder(), package.folder());
    }
    EXPECT_FALSE(std::filesystem::exists(copy));
    EXPECT_EQ(textIn(package.folder() / "output_validator/check.py"), "limit = {{limit}}\n");
}

TEST(Constants, MistakesAreNamed)
{
    PackageBuilder name;
    name.append("problem.yaml", "constants: {1st: 5}\n");
    EXPECT_TRUE(holds(findingsOf(name.folder()), "problem.yaml:7: the constant \"1st\" has no"));
    PackageBuilder value;
    value.append("problem.yaml", "constants: {n: {tex: five}}\n");
    EXPECT_TRUE(holds(findingsOf(value.folder()), "the constant \"n\" has no value"));
}

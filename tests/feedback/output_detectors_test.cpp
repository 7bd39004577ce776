#include "feedback/detectors.h"

#include <gtest/gtest.h>

namespace assay::feedback {
namespace {

/// The names of all output detectors that find something in a wrong output.
std::string detected(const std::string &expected, const std::string &found)
{
    Assignment assignment;
    Submission submission;
    Evidence evidence;
    evidence.assignment = &assignment;
    evidence.submission = &submission;
    TestResult result;
    result.test = "sample/1";
    result.visibility = Visibility::Shown;
    result.verdict = Verdict::WA;
    result.output = found;
    evidence.judgement.results = {result};
    evidence.failed = {{&evidence.judgement.results.front(), expected, true}};
    std::string names;
    for (const char *name :
         {"empty-output", "white-space", "letter-case", "punctuation", "off-by-one", "wrong-sign",
          "overflow", "integer-division", "precision", "other-order", "missing-end", "extra-end",
          "prints-none", "extra-words", "first-line-right", "same-output"})
        if (findOutputDetector(name)(evidence))
            names += (names.empty() ? "" : " ") + std::string(name);
    return names;
}

TEST(OutputDetectors, NameTheKindOfDifference)
{
    EXPECT_EQ(detected("3\n", ""), "empty-output");
    EXPECT_EQ(detected("3 4\n", "34\n"), "white-space punctuation");
    EXPECT_EQ(detected("YES\n", "Yes\n"), "letter-case punctuation");
    EXPECT_EQ(detected("1 2 3\n", "[1, 2, 3]\n"), "punctuation");
    EXPECT_EQ(detected("5\n", "4\n"), "off-by-one");
    EXPECT_EQ(detected("5\n7\n", "4\n8\n"), "off-by-one");
    EXPECT_EQ(detected("5\n", "-5\n"), "wrong-sign");
    EXPECT_EQ(detected("4294967297\n", "1\n"), "overflow");
    EXPECT_EQ(detected("3000000000\n", "-1294967296\n"), "overflow");
    EXPECT_EQ(detected("2.5\n", "2\n"), "integer-division");
    EXPECT_EQ(detected("3.14159\n", "3.14\n"), "precision");
    EXPECT_EQ(detected("1 2 3\n", "3 2 1\n"), "other-order");
    EXPECT_EQ(detected("1\n2\n3\n", "1\n2\n"), "missing-end");
    EXPECT_EQ(detected("1\n2\n", "1\n2\n9\n"), "extra-end");
    EXPECT_EQ(detected("5\n", "None\n"), "prints-none extra-words");
    EXPECT_EQ(detected("5\n", "The sum is: 5\n"), "extra-words");
    EXPECT_EQ(detected("1\n2\n3\n", "1\n9\n3\n"), "first-line-right");
}

TEST(OutputDetectors, StayQuietWhereNothingFits)
{
    EXPECT_EQ(detected("17\n", "4\n"), "");
    EXPECT_EQ(detected("yes\n", "no\n"), "");
    EXPECT_EQ(detected("10 20\n", "11 25\n"), "") << "off by one only if every number is";
    EXPECT_EQ(detected("", ""), "");
    EXPECT_EQ(detected("9223372036854775807\n", "-9223372036854775808\n"), "overflow");
}

TEST(OutputDetectors, LookAtValuesThatFunctionsReturn)
{
    Assignment assignment;
    assignment.kind = AssignmentKind::Function;
    Submission submission;
    Evidence evidence;
    evidence.assignment = &assignment;
    evidence.submission = &submission;
    TestResult result;
    result.test = "sample/1";
    result.verdict = Verdict::WA;
    result.difference = Difference{1, 1, "7", "null"};
    evidence.judgement.results = {result};
    evidence.failed = {{&evidence.judgement.results.front(), "", false}};
    EXPECT_TRUE(findOutputDetector("prints-none")(evidence));
    EXPECT_FALSE(findOutputDetector("empty-output")(evidence));
    evidence.judgement.results.front().difference = Difference{1, 1, "7", "8"};
    const auto tip = findOutputDetector("off-by-one")(evidence);
    ASSERT_TRUE(tip);
    EXPECT_EQ(tip->values, (std::vector<std::string>{"7", "8"}));
}

TEST(OutputDetectors, ReadAtMostABoundedPart)
{
    const std::string many = [] {
        std::string text;
        for (int i = 0; i < 200'000; ++i)
            text += "1 ";
        return text;
    }();
    EXPECT_EQ(detected(many, many), "white-space");
}

} // namespace
} // namespace assay::feedback

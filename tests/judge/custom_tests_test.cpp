// Tests that a student writes: with an answer they are judged like any other, without one the
// program is only run.
#include "judge/custom_tests.h"

#include "judge_fixture.h"

#include <algorithm>

namespace assay::judge {
namespace {

constexpr const char *doubles = "n = int(input())\nprint(2 * n if n < 100 else 0)\n";

class CustomTests : public JudgeFixture {
protected:
    Judgement run(const std::vector<CustomInput> &inputs, const std::string &source)
    {
        auto extended = withCustomTests(std::make_shared<const Assignment>(assignment), inputs);
        EXPECT_TRUE(extended) << (extended ? "" : extended.error().message());
        const Submission submission{
            .id = "s", .languageId = "python", .files = {{"main.py", source}}, .entry = "main.py"};
        JudgeOptions options;
        options.samplesOnly = true;
        options.everyTest = true;
        auto judged = sharedJudge().judge(**extended, submission, options, [](const auto &) {}, {});
        EXPECT_TRUE(judged) << (judged ? "" : judged.error().message());
        return judged.value_or(Judgement{});
    }

    static TestResult named(const Judgement &judgement, const std::string &name)
    {
        const auto found = std::ranges::find(judgement.results, name, &TestResult::test);
        EXPECT_NE(found, judgement.results.end()) << name;
        return found == judgement.results.end() ? TestResult{} : *found;
    }

    std::string whyNot(const std::vector<CustomInput> &inputs) const
    {
        const auto made = withCustomTests(std::make_shared<const Assignment>(assignment), inputs);
        EXPECT_FALSE(made);
        return made ? "" : made.error().detail;
    }
};

TEST_F(CustomTests, AreJudgedAfterTheSamplesAndBesideNothingElse)
{
    addTest("sample/1", "1\n", "2\n");
    addTest("secret/1", "2\n", "4\n");
    const auto judgement = run(
        {{"small", "3\n", "6\n"}, {"large", "200\n", "400\n"}, {"unknown", "7\n", {}}}, doubles);
    ASSERT_EQ(judgement.results.size(), 4U);
    EXPECT_EQ(judgement.results[0].test, "sample/1");
    EXPECT_EQ(named(judgement, "custom/small").verdict, Verdict::AC);
    const auto large = named(judgement, "custom/large");
    EXPECT_EQ(large.verdict, Verdict::WA);
    EXPECT_EQ(large.group, "custom");
    EXPECT_EQ(large.visibility, Visibility::Shown);
    ASSERT_TRUE(large.difference);
    EXPECT_EQ(large.difference->expected, "400");
    // Nobody knows what is right: whatever it printed is accepted and shown.
    EXPECT_EQ(named(judgement, "custom/unknown").verdict, Verdict::AC);
    EXPECT_EQ(named(judgement, "custom/unknown").output, "14\n");
}

TEST_F(CustomTests, RunThoughASampleFails)
{
    addTest("sample/1", "1\n", "3\n");
    const auto judgement = run({{"mine", "3\n", "6\n"}}, doubles);
    EXPECT_EQ(named(judgement, "sample/1").verdict, Verdict::WA);
    EXPECT_EQ(named(judgement, "custom/mine").verdict, Verdict::AC);
}

TEST_F(CustomTests, WithoutAnAnswerAProgramCanStillCrash)
{
    addTest("sample/1", "1\n", "2\n");
    const auto judgement = run({{"word", "seven\n", {}}}, doubles);
    EXPECT_EQ(named(judgement, "custom/word").verdict, Verdict::RTE);
}

TEST_F(CustomTests, OfAFunctionAreArgumentsAndShowItsValue)
{
    assignment.kind = AssignmentKind::Function;
    assignment.checker.kind = CheckerSpec::Kind::Structural;
    assignment.entryPoints = {{"python", "total"}};
    addTest("sample/1", "[[1, 2]]", "3");
    const auto judgement = run({{"unknown", "[[4, 5]]", {}}, {"wrong", "[[1]]", "2"}},
                               "def total(numbers):\n    return sum(numbers)\n");
    EXPECT_EQ(named(judgement, "custom/unknown").verdict, Verdict::AC);
    EXPECT_EQ(named(judgement, "custom/unknown").output, "9");
    EXPECT_EQ(named(judgement, "custom/wrong").verdict, Verdict::WA);
    EXPECT_NE(whyNot({{"words", "four", {}}}).find("JSON array"), std::string::npos);
    EXPECT_NE(whyNot({{"words", "[1]", "so"}}).find("JSON value"), std::string::npos);
}

TEST_F(CustomTests, AreRefusedWithAReason)
{
    addTest("sample/1", "1\n", "2\n");
    EXPECT_NE(whyNot({{"", "1", {}}}).find("no name"), std::string::npos);
    EXPECT_NE(whyNot({{"a", "1", {}}, {"a", "2", {}}}).find("rename one"), std::string::npos);
    EXPECT_NE(whyNot({{"big", std::string((16U << 20) + 1, 'x'), {}}}).find("16 MiB"),
              std::string::npos);
    EXPECT_NE(whyNot(std::vector<CustomInput>(201)).find("200"), std::string::npos);
    assignment.interactive = true;
    EXPECT_NE(whyNot({{"a", "1", {}}}).find("validator"), std::string::npos);
}

} // namespace
} // namespace assay::judge

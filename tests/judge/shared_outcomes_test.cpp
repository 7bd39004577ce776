#include "judge/shared_outcomes.h"

#include "base/paths.h"
#include "judge/output_budget.h"

#include <fstream>
#include <gtest/gtest.h>

namespace assay::judge {
namespace {

namespace fs = std::filesystem;

/// FORMATS.md §1: tests of one group are linked into the next.
class SharedOutcomesTest : public testing::Test {
protected:
    fs::path file(const std::string &name)
    {
        std::ofstream(m_folder.path() / name) << "1\n";
        return m_folder.path() / name;
    }
    fs::path link(const std::string &name, const fs::path &target)
    {
        fs::create_symlink(target, m_folder.path() / name);
        return m_folder.path() / name;
    }
    static TestCase test(const std::string &name, const fs::path &input, const fs::path &answer)
    {
        TestCase test;
        test.name = name;
        test.input = input;
        test.answer = answer;
        return test;
    }
    static StdioJudge::Outcome accepted()
    {
        StdioJudge::Outcome outcome;
        outcome.result.verdict = Verdict::AC;
        return outcome;
    }

    TemporaryDirectory m_folder = TemporaryDirectory::create("assay-shared-test").value();
};

TEST_F(SharedOutcomesTest, LinkedTestsShareAndEqualContentDoesNot)
{
    const auto input = file("1.in");
    const auto answer = file("1.ans");
    const std::vector tests{test("group1/1", input, answer),
                            test("group2/1", link("2.in", input), link("2.ans", answer)),
                            test("group2/2", file("3.in"), file("3.ans"))};
    SharedOutcomes shared(tests);
    EXPECT_EQ(shared.find(tests[1]), nullptr);
    shared.keep(tests[0], accepted());
    ASSERT_NE(shared.find(tests[1]), nullptr);
    EXPECT_EQ(shared.find(tests[1])->result.verdict, Verdict::AC);
    EXPECT_EQ(shared.find(tests[2]), nullptr);
    shared.keep(tests[2], accepted());
    EXPECT_EQ(shared.find(tests[2]), nullptr); // alone: nothing to keep
    shared.forget(tests[1]);
    EXPECT_EQ(shared.find(tests[0]), nullptr);
}

TEST_F(SharedOutcomesTest, EverythingThatMattersMustBeTheSame)
{
    const auto input = file("1.in");
    const auto answer = file("1.ans");
    std::vector<TestCase> tests(6, test("", input, answer));
    tests[1].answer = file("2.ans");
    tests[2].arguments = {"1 2"};
    tests[3].arguments = {"1", "2"};
    tests[4].validatorArguments = {"case_sensitive"};
    fs::create_directory(m_folder.path() / "1.files");
    tests[5].files = m_folder.path() / "1.files";
    for (std::size_t i = 0; i < tests.size(); ++i)
        tests[i].name = std::to_string(i);
    SharedOutcomes shared(tests);
    for (const auto &kept : tests) {
        shared.keep(kept, accepted());
        for (const auto &other : tests)
            EXPECT_EQ(shared.find(other), nullptr) << kept.name << " for " << other.name;
    }
}

TEST_F(SharedOutcomesTest, AMissingFileIsNobodysEqual)
{
    const std::vector tests{test("a", "/nowhere", "/nowhere"), test("b", "/nowhere", "/nowhere")};
    SharedOutcomes shared(tests);
    shared.keep(tests[0], accepted());
    EXPECT_EQ(shared.find(tests[1]), nullptr);
}

TEST(OutputBudget, WrongOutputsAreKeptLongerThanRightOnes)
{
    OutputBudget budget;
    std::size_t total = 0;
    std::size_t wholeRight = 0;
    std::size_t wholeWrong = 0;
    for (int i = 0; i < 5000; ++i) {
        TestResult result;
        result.verdict = i % 2 == 0 ? Verdict::AC : Verdict::WA;
        result.output.assign(64U << 10, 'x');
        budget.bound(result);
        total += result.output.size();
        EXPECT_EQ(result.outputTruncated, result.output.size() < (64U << 10));
        (result.verdict == Verdict::AC ? wholeRight : wholeWrong) += result.outputTruncated ? 0 : 1;
        EXPECT_GE(result.output.size(), OutputBudget::always);
    }
    EXPECT_LE(total, OutputBudget::forAll + 5000 * OutputBudget::always);
    EXPECT_GE(wholeRight, 5U);
    EXPECT_GT(wholeWrong, 2 * wholeRight);
}

} // namespace
} // namespace assay::judge

#include "failing_programs.h"
#include "feedback/feedback.h"
#include "judge_fixture.h"

#include <algorithm>
#include <set>

namespace assay::feedback {
namespace {

class FailingPrograms : public judge::JudgeFixture {};
class FailingProgramsIn : public judge::JudgeFixture,
                          public testing::WithParamInterface<std::string> {};

std::string listed(const std::vector<Tip> &tips)
{
    std::string text;
    for (const auto &tip : tips)
        text += "  " + tip.id + " " + tip.file + ":" + std::to_string(tip.line) + "\n";
    return text;
}

std::vector<std::string> languagesOf(const std::vector<FailingProgram> &programs)
{
    std::set<std::string> languages;
    for (const auto &program : programs)
        languages.insert(program.language);
    return {languages.begin(), languages.end()};
}

TEST_P(FailingProgramsIn, GetTheTipThatHelps)
{
    const auto adviser = Adviser::open(ASSAY_FEEDBACK_FOLDER);
    ASSERT_TRUE(adviser) << adviser.error().message();
    std::size_t programs = 0;
    std::size_t first = 0;
    for (const auto &program : failingPrograms()) {
        if (program.language != GetParam())
            continue;
        ++programs;
        assignment.tests.clear();
        for (auto &group : assignment.groups)
            if (!group.name.empty())
                group.members.clear();
        addTest("sample/" + std::to_string(programs), program.input, program.answer);
        if (program.validatorFlag != nullptr)
            assignment.tests.back().validatorArguments = {program.validatorFlag};
        const Submission submission{.id = "s",
                                    .languageId = program.language,
                                    .files = {{program.file, program.source}},
                                    .entry = program.file};
        const auto judgement = judge(program.language, program.file, program.source);
        const auto tips = (*adviser)->after(assignment, submission, judgement);
        EXPECT_LE(tips.size(), maximumTips);
        const auto said = std::ranges::find(tips, program.tip, &Tip::id);
        const std::string what =
            program.source + std::string("\nverdict ") +
            std::string(verdictCode(judgement.verdict)) + ", tips:\n" + listed(tips) +
            judgement.compile.log +
            (judgement.results.empty() ? "" : judgement.results.front().errorOutput);
        EXPECT_NE(said, tips.end()) << "no " << program.tip << " for " << what;
        if (said == tips.end())
            continue;
        first += said == tips.begin() ? 1U : 0U;
        if (program.line != 0) {
            EXPECT_EQ(said->line, program.line) << what;
            EXPECT_EQ(said->file, program.file) << what;
        }
    }
    EXPECT_GE(first * 10, programs * 8) << "the right tip is rarely the first";
}

INSTANTIATE_TEST_SUITE_P(Languages, FailingProgramsIn,
                         testing::ValuesIn(languagesOf(failingPrograms())),
                         [](const auto &language) { return language.param; });

TEST(FailingProgramsTable, IsLongAndWideEnough)
{
    EXPECT_GE(failingPrograms().size(), 40U);
    EXPECT_GE(languagesOf(failingPrograms()).size(), 10U);
}

TEST_F(FailingPrograms, GetNoTipWhenTheyDoNotFail)
{
    const auto adviser = Adviser::open(ASSAY_FEEDBACK_FOLDER);
    ASSERT_TRUE(adviser);
    addTest("sample/1", "3 4\n", "7\n");
    const char *source = "a, b = map(int, input().split())\nprint(a + b)\n";
    const auto judgement = judge("python", "a.py", source);
    EXPECT_EQ(judgement.verdict, Verdict::AC);
    EXPECT_TRUE((*adviser)
                    ->after(assignment,
                            {.languageId = "python", .files = {{"a.py", source}}, .entry = "a.py"},
                            judgement)
                    .empty());
}

} // namespace
} // namespace assay::feedback

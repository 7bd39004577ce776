#include "feedback/feedback.h"
#include "feedback/texts.h"
#include "judge_fixture.h"

namespace assay::feedback {
namespace {

class HiddenTests : public judge::JudgeFixture {};

// Stand in a hidden test and nowhere else.
constexpr const char *hiddenInput = "zq7input";
constexpr const char *hiddenAnswer = "zq7answer";

// Programs that do all they can to bring a hidden test's words into a message, an output, a trace
// or a file name. Whatever the tips say, nothing of it is in them.
TEST_F(HiddenTests, LeaveNothingInAnyTip)
{
    const auto adviser = Adviser::open(ASSAY_FEEDBACK_FOLDER);
    const auto texts = Texts::open("en", ASSAY_FEEDBACK_FOLDER);
    ASSERT_TRUE(adviser && texts);
    addTest("sample/1", "3\n", "3\n");
    addTest("secret/zq7name", std::string(hiddenInput) + "\n", std::string(hiddenAnswer) + "\n");

    const char *sources[] = {
        "print(input())\n",
        "x = input()\nraise KeyError(x)\n",
        "x = input()\nif x == '3': print(3)\nelse: raise KeyError(x)\n",
        "x = input()\nprint(int(x))\n",
        "x = input()\nif x == '3': print(3)\nelse: print(int(x))\n",
        "x = input()\nopen(x)\n",
        "x = input()\nif x != '3': open(x)\nprint(3)\n",
        "import sys\nx = input()\nprint(3)\nsys.stderr.write(\"NameError: name '\" + x + \"' is "
        "not defined\")\n"
        "sys.exit(x != '3')\n",
        "x = input()\nprint(x * 10**6)\nwhile x != '3': print(x)\n",
        "x = input()\nif x != '3':\n  while True: pass\nprint(3)\n",
        "x = input()\nif x != '3': __import__(x)\nprint(3)\n",
        "x = input()\nif x != '3': exec(x + '(')\nprint(4)\n",
    };
    for (const char *source : sources) {
        const auto judgement = judge("python", "a.py", source);
        const Submission submission{
            .id = "s", .languageId = "python", .files = {{"a.py", source}}, .entry = "a.py"};
        for (const auto &tip : (*adviser)->after(assignment, submission, judgement)) {
            const auto sentences = texts->sentences(tip);
            std::string all = sentences.seen + sentences.next + tip.test + tip.file;
            for (const auto &value : tip.values)
                all += value;
            EXPECT_FALSE(all.contains("zq7")) << source << "\n" << all;
        }
    }
}

// The package in hand may be the instructor's: its hidden answers lie open beside the judgement.
TEST_F(HiddenTests, AreNotReadEvenIfAResultClaimsToBeShown)
{
    const auto adviser = Adviser::open(ASSAY_FEEDBACK_FOLDER);
    ASSERT_TRUE(adviser);
    addTest("secret/1", "3\n", std::string(hiddenAnswer) + "\n");
    Judgement judgement;
    judgement.verdict = Verdict::WA;
    judgement.compile.ok = true;
    TestResult result;
    result.test = "secret/1";
    result.visibility = Visibility::Shown;
    result.verdict = Verdict::WA;
    result.output = "ZQ7ANSWER\n"; // would be a difference in letters only
    judgement.results = {result};
    const Submission submission{.languageId = "python", .files = {{"a.py", ""}}, .entry = "a.py"};
    for (const auto &tip : (*adviser)->after(assignment, submission, judgement))
        for (const auto &value : tip.values)
            EXPECT_FALSE(value.contains("zq7")) << tip.id;
}

} // namespace
} // namespace assay::feedback

// Generator, brute force and program through the real sandbox.
#include "judge/stress/stress_test.h"

#include "judge/compile/compile_cache.h"
#include "judge/limits/time_limits.h"
#include "judge_fixture.h"

#include <thread>

namespace assay::judge {
namespace {

constexpr const char *pairs = "import sys, random\n"
                              "assert input() == sys.argv[1]\n"
                              "random.seed(int(sys.argv[1]))\n"
                              "top = int(sys.argv[1])\n"
                              "print(top, random.randint(1, top))\n";
constexpr const char *maximum = "a, b = map(int, input().split())\nprint(max(a, b))\n";

class StressTests : public JudgeFixture {
protected:
    static Submission python(const std::string &source)
    {
        return {
            .id = "s", .languageId = "python", .files = {{"main.py", source}}, .entry = "main.py"};
    }

    Result<StressOutcome> run(const std::string &program, std::uint64_t rounds = 30,
                              const std::string &generator = pairs,
                              const std::string &bruteForce = maximum, std::stop_token stop = {})
    {
        addTest("sample/1", "1 1\n", "1\n");
        if (!m_languages)
            m_languages = std::make_unique<load::LanguageRegistry>(
                load::LanguageRegistry::load(load::LanguageRegistry::standardFolders()).value());
        run::HelperRunner runner;
        StressTest test(*m_languages, runner, std::make_shared<CompileCache>(),
                        std::make_shared<TimeLimits>());
        StressRequest request{.assignment = std::make_shared<const Assignment>(assignment),
                              .program = python(program),
                              .generator = python(generator),
                              .bruteForce = python(bruteForce)};
        request.rounds = rounds;
        request.toolTime = std::chrono::seconds(1);
        return test.run(
            request,
            [this](const StressEvent &event) {
                if (const auto *progress = std::get_if<StressProgress>(&event))
                    seen = *progress;
                else
                    compiled.push_back(std::get<StressCompiled>(event).part);
                if (onEvent)
                    onEvent();
            },
            std::move(stop));
    }

    StressOutcome outcomeOf(Result<StressOutcome> outcome)
    {
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().message());
        return outcome.value_or(StressOutcome{});
    }

    StressProgress seen;
    std::vector<StressPart> compiled;
    std::function<void()> onEvent;

private:
    std::unique_ptr<load::LanguageRegistry> m_languages;
};

using End = StressOutcome::End;

TEST_F(StressTests, FindsAPlantedBugAndStopsThere)
{
    const auto outcome =
        outcomeOf(run("a, b = map(int, input().split())\nprint(a if a < 5 else 5)\n"));
    EXPECT_EQ(outcome.end, End::Found);
    EXPECT_EQ(outcome.seed, 6U);
    EXPECT_EQ(outcome.rounds, 5U);
    EXPECT_TRUE(outcome.input.starts_with("6 ")) << outcome.input;
    EXPECT_EQ(outcome.answer, "6\n");
    ASSERT_TRUE(outcome.result);
    EXPECT_EQ(outcome.result->verdict, Verdict::WA);
    EXPECT_EQ(outcome.result->output, "5\n");
    ASSERT_TRUE(outcome.result->difference);
    EXPECT_EQ(outcome.result->difference->line, 1);
    EXPECT_EQ(compiled,
              (std::vector{StressPart::Generator, StressPart::BruteForce, StressPart::Program}));
}

TEST_F(StressTests, FindsACrash)
{
    const auto outcome =
        outcomeOf(run("a, b = map(int, input().split())\nassert a < 3\nprint(max(a, b))\n"));
    EXPECT_EQ(outcome.end, End::Found);
    EXPECT_EQ(outcome.seed, 3U);
    ASSERT_TRUE(outcome.result);
    EXPECT_EQ(outcome.result->verdict, Verdict::RTE);
    EXPECT_NE(outcome.result->errorOutput.find("AssertionError"), std::string::npos);
}

TEST_F(StressTests, ComparesWithTheAssignmentsChecker)
{
    // More white space is no difference for the default validator.
    const auto outcome =
        outcomeOf(run("a, b = map(int, input().split())\nprint('  ', max(a, b), '\\n')\n", 3));
    EXPECT_EQ(outcome.end, End::NothingFound);
    EXPECT_EQ(outcome.rounds, 3U);
    EXPECT_EQ(seen.rounds, 3U);
    EXPECT_EQ(seen.seed, 3U);
}

TEST_F(StressTests, SaysWhichProgramDoesNotCompile)
{
    const auto outcome = outcomeOf(run(maximum, 3, pairs, "print(\n"));
    EXPECT_EQ(outcome.end, End::NotCompiled);
    EXPECT_EQ(outcome.part, StressPart::BruteForce);
    EXPECT_EQ(seen.rounds, 0U);
}

TEST_F(StressTests, EndsAFloodingGenerator)
{
    const auto outcome = outcomeOf(run(maximum, 3, "while True: print('x' * 1000)\n"));
    EXPECT_EQ(outcome.end, End::ToolFailed);
    EXPECT_EQ(outcome.part, StressPart::Generator);
    ASSERT_TRUE(outcome.result);
    EXPECT_NE(outcome.result->verdict, Verdict::AC);
    EXPECT_TRUE(outcome.input.empty());
}

TEST_F(StressTests, EndsAHangingBruteForce)
{
    const auto outcome = outcomeOf(run(maximum, 3, pairs, "while True: pass\n"));
    EXPECT_EQ(outcome.end, End::ToolFailed);
    EXPECT_EQ(outcome.part, StressPart::BruteForce);
    ASSERT_TRUE(outcome.result);
    EXPECT_EQ(outcome.result->verdict, Verdict::TLE);
    EXPECT_FALSE(outcome.input.empty());
}

TEST_F(StressTests, ASilentGeneratorHasFailed)
{
    const auto outcome = outcomeOf(run(maximum, 3, "pass\n"));
    EXPECT_EQ(outcome.end, End::ToolFailed);
    EXPECT_EQ(outcome.part, StressPart::Generator);
    ASSERT_TRUE(outcome.result);
    EXPECT_EQ(outcome.result->verdict, Verdict::AC);
}

TEST_F(StressTests, EndsWhenCancelled)
{
    std::stop_source source;
    onEvent = [&] {
        if (seen.rounds == 2)
            source.request_stop();
    };
    const auto outcome = run(maximum, 0, pairs, maximum, source.get_token());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(seen.rounds, 2U);
}

TEST_F(StressTests, IsCancelledInTheMiddleOfARun)
{
    std::stop_source source;
    onEvent = [&] {
        if (compiled.size() == 3)
            std::jthread([&source] {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
                source.request_stop();
            }).detach();
    };
    const auto began = std::chrono::steady_clock::now();
    const auto outcome =
        run(maximum, 0, "import time\ntime.sleep(30)\n", maximum, source.get_token());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(3));
}

TEST_F(StressTests, IsForProgramsThatReadAndWrite)
{
    assignment.kind = AssignmentKind::Function;
    const auto outcome = run(maximum);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
}

} // namespace
} // namespace assay::judge

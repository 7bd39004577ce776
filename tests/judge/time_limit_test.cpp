#include "judge/limits/machine_speed.h"
#include "judge/limits/time_limit.h"
#include "judge/limits/time_limits.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace assay::judge {
namespace {

using namespace std::chrono_literals;

TestResult ran(const char *test, Duration time, Verdict verdict = Verdict::AC)
{
    TestResult result;
    result.test = test;
    result.cpuTime = time;
    result.verdict = verdict;
    return result;
}

TEST(TimeLimit, isTheSmallestMultipleOfTheResolutionWithRoom) // FORMATS.md §3.1
{
    const TimeLimitRule rule; // ×2, one second
    EXPECT_EQ(timeLimitFrom(rule, 10ms), 1s);
    EXPECT_EQ(timeLimitFrom(rule, 500ms), 1s);
    EXPECT_EQ(timeLimitFrom(rule, 501ms), 2s);
    EXPECT_EQ(timeLimitFrom(rule, 1700ms), 4s);
    EXPECT_EQ(timeLimitFrom(rule, 0ms), 1s); // at least one unit
    EXPECT_EQ(timeLimitFrom({.acToTimeLimit = 3, .resolution = 100ms}, 100ms), 300ms);
    EXPECT_EQ(timeLimitFrom({.acToTimeLimit = 1.5, .resolution = 500ms}, 1100ms), 2s);
    // Legacy: time_multiplier 5, whole seconds, at least one.
    EXPECT_EQ(timeLimitFrom({.acToTimeLimit = 5, .legacy = true}, 100ms), 1s);
    EXPECT_EQ(timeLimitFrom({.acToTimeLimit = 5, .legacy = true}, 300ms), 2s);
}

TEST(TimeLimit, isBoundByTheTestsThatRulesName) // FORMATS.md §4.5
{
    ReferenceSubmission partly;
    partly.rules = {{.tests = "secret/{1,2}*", .lowerTimeBound = true},
                    {.tests = "secret/group9", .upperTimeBound = true}};
    TimeBounds bounds;
    addRuns(bounds, partly,
            {ran("sample/1", 9s), ran("secret/1-easy", 2s), ran("secret/3", 8s),
             ran("secret/group9/a", 7s, Verdict::TLE), ran("secret/group9/b", 6s),
             ran("secret/2", 3s, Verdict::SK)});
    EXPECT_EQ(bounds.slowestInTime, 2s);
    EXPECT_EQ(bounds.fastestTooSlow, 7s); // the slowest test of the fastest submission
    ReferenceSubmission whole;
    whole.upperTimeBound = true;
    addRuns(bounds, whole, {ran("secret/1", 4s), ran("secret/2", 5s)});
    EXPECT_EQ(bounds.fastestTooSlow, 5s);
    EXPECT_EQ(bounds.slowestInTime, 2s);
    EXPECT_TRUE(leavesMargin({.timeLimitToTle = 1.5}, 3s, bounds));
    EXPECT_FALSE(leavesMargin({.timeLimitToTle = 1.5}, 4s, bounds));
    EXPECT_TRUE(boundsBelow(partly));
    EXPECT_TRUE(boundsBelow(partly, "secret/2-hard"));
    EXPECT_FALSE(boundsBelow(partly, "secret/3"));
    EXPECT_FALSE(boundsBelow(partly, "secret/group9/a"));
    EXPECT_FALSE(boundsBelow(whole));
}

TEST(TimeLimits, measureEachPackageOnce)
{
    TimeLimits limits;
    std::atomic<int> measured = 0;
    const auto measure = [&]() -> Result<Duration> {
        ++measured;
        std::this_thread::sleep_for(20ms);
        return 3s;
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                const auto limit = limits.limitFor("package", measure, {});
                ASSERT_TRUE(limit);
                EXPECT_EQ(*limit, 3s);
            });
    }
    EXPECT_EQ(measured, 1);
    EXPECT_TRUE(limits.limitFor("other", measure, {}));
    EXPECT_EQ(measured, 2);
}

TEST(TimeLimits, tryAgainAfterAFailure)
{
    TimeLimits limits;
    EXPECT_FALSE(limits.limitFor(
        "package", [] { return Result<Duration>(fail(ErrorCode::HelperFailed, "gone")); }, {}));
    const auto limit = limits.limitFor("package", [] { return Result<Duration>(2s); }, {});
    ASSERT_TRUE(limit);
    EXPECT_EQ(*limit, 2s);
}

TEST(TimeLimits, areKeptWithTheSpeedOfTheMachine) // FORMATS.md §3.1, §15
{
    std::map<std::string, FoundTimeLimit> kept;
    const TimeLimits::Memory memory{
        [&](const std::string &package) -> std::optional<FoundTimeLimit> {
            const auto found = kept.find(package);
            return found == kept.end() ? std::nullopt : std::optional(found->second);
        },
        [&](const std::string &package, const FoundTimeLimit &found) { kept[package] = found; }};
    const auto measureAs = [](Duration limit) { return [=] { return Result<Duration>(limit); }; };
    EXPECT_TRUE(TimeLimits(memory).limitFor("package", measureAs(3s), {}));
    ASSERT_TRUE(kept.contains("package"));
    EXPECT_EQ(kept["package"].limit, 3s);
    EXPECT_EQ(kept["package"].machineFactor, machineFactor());
    EXPECT_EQ(TimeLimits(memory).limitFor("package", measureAs(9s), {}).value_or(0s), 3s);
    // Found on a machine of another speed: measured again here.
    kept["package"].machineFactor = 2 * machineFactor();
    EXPECT_EQ(TimeLimits(memory).limitFor("package", measureAs(9s), {}).value_or(0s), 9s);
    EXPECT_EQ(kept["package"].limit, 9s);
}

} // namespace
} // namespace assay::judge

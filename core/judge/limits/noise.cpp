#include "judge/limits/noise.h"

#include <chrono>

namespace assay::judge {

namespace {

/// Where the whole machine's waiting is all that is known, it says nothing about a program that
/// slept meanwhile. But one that wants a core gets it now and then, however busy the machine is;
/// only who converses may have waited for a validator that got none.
bool mayHaveBeenKeptWaiting(const TestResult &result)
{
    return result.cpuTime > result.wallTime / 50 || !result.transcript.empty();
}

/// Was the program itself what took so long, and not the machine?
bool waitedOfItself(const TestResult &second, const Limits &limits)
{
    return second.wallTime - second.stalled > limits.wallTime;
}

} // namespace

bool isNoisy(const TestResult &result, const Limits &limits)
{
    const Duration away = std::chrono::abs(result.cpuTime - limits.cpuTime);
    const bool near = away < limits.cpuTime / 10 ||
                      (result.reason == EndReason::WallTime && mayHaveBeenKeptWaiting(result));
    return near && result.stalled > result.wallTime / 20;
}

Limits limitsOfRepetition(Limits limits, const TestResult &first)
{
    if (first.reason == EndReason::WallTime)
        limits.wallTime *= 4;
    return limits;
}

TestResult afterNoise(const TestResult &second, const TestResult &first, const Limits &limits)
{
    const bool firstHolds = first.reason == EndReason::WallTime && waitedOfItself(second, limits);
    TestResult result = firstHolds ? first : second;
    result.cpuTime = second.cpuTime;
    result.wallTime = second.wallTime;
    result.stalled = second.stalled;
    result.memory = second.memory;
    result.noisy = true;
    result.earlier = EarlierRun{.verdict = first.verdict,
                                .cpuTime = first.cpuTime,
                                .wallTime = first.wallTime,
                                .stalled = first.stalled,
                                .memory = first.memory};
    return result;
}

} // namespace assay::judge

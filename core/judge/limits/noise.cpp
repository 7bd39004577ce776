#include "judge/limits/noise.h"

#include <chrono>

namespace assay::judge {

bool isNoisy(const TestResult &result, const Limits &limits)
{
    const Duration away = std::chrono::abs(result.cpuTime - limits.cpuTime);
    const bool near = away < limits.cpuTime / 10 || result.reason == EndReason::WallTime;
    return near && result.stalled > result.wallTime / 20;
}

Limits limitsOfRepetition(Limits limits, const TestResult &first)
{
    if (first.reason == EndReason::WallTime)
        limits.wallTime *= 4;
    return limits;
}

TestResult afterNoise(TestResult second, const TestResult &first)
{
    second.noisy = true;
    second.earlier = EarlierRun{.verdict = first.verdict,
                                .cpuTime = first.cpuTime,
                                .wallTime = first.wallTime,
                                .stalled = first.stalled,
                                .memory = first.memory};
    return second;
}

} // namespace assay::judge

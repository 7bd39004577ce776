#pragma once

#include "model/judgement.h"
#include "model/limits.h"

namespace assay::judge {

/// May the machine's other work have decided this result? True if the measured time is within a
/// tenth of the time limit, or the wall limit ended a run that computed now and then or conversed,
/// and the run had to wait for a core for more than a twentieth of its time (FORMATS.md §11).
bool isNoisy(const TestResult &result, const Limits &limits);

/// The limits of the run that repeats such a one. What the wall limit ended gets more of it: it
/// only backs up the time limit, and a busy machine may have kept the program from computing.
Limits limitsOfRepetition(Limits limits, const TestResult &first);

/// The second of two runs of a test as the result that counts, with the first one's figures beside
/// it. It counts whether it is better or worse: taking the better would reward repeating. But a
/// program that without the machine's part, too, would have passed the wall limit of `limits`,
/// those of the first run, stays as that limit found it.
TestResult afterNoise(const TestResult &second, const TestResult &first, const Limits &limits);

} // namespace assay::judge

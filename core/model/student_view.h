#pragma once

#include "model/assignment.h"
#include "model/judge_event.h"

#include <optional>

namespace assay {

/// For whose eyes events, judgements and tests are made.
enum class Audience { Student, Instructor };

/// The part of a result a student may see: all of a shown test, the bare verdict of a verdict-only
/// test, nothing of a hidden one.
std::optional<TestResult> studentView(const TestResult &result);

/// The judgement without anything that stems from hidden tests but their counts: hidden results
/// are gone, and so is every group with a hidden test in it or below it; maximum time and memory
/// cover shown tests only.
Judgement studentView(const Judgement &judgement);

/// The judgement as it may lie in a file the student owns: facts and verdicts of every test, but of
/// tests that are not shown no output, message or difference (they may hold the hidden input).
Judgement withoutHiddenTexts(Judgement judgement);

/// The event as a student may receive it.
JudgeEvent studentView(const JudgeEvent &event);

/// What a student may open: hidden tests are gone (their groups stay, with their points), of a
/// verdict-only test only the name is left; reference submissions and validators are gone too.
/// Groups and their members point to the remaining tests.
Assignment studentView(const Assignment &assignment);

/// An error of ours without what a checker or harness has said, which may quote a hidden test.
Error studentView(const Error &error);

} // namespace assay

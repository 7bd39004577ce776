#pragma once

#include "base/issue.h"
#include "model/judgement.h"
#include "store/violation.h"

#include <string>

namespace assay::cli {

/// "wrong answer"
std::string wordOf(Verdict verdict);
/// "escape attempt"
std::string wordOf(store::ViolationKind kind);
/// "0.012 s"; three decimals, rounded up as limits are compared unrounded.
std::string secondsText(Duration duration);
/// "1.5 MiB"
std::string memoryText(ByteCount bytes);
/// A score without needless decimals: "40", "12.5"
std::string scoreText(double score);
/// What a program attempted with these refused system calls, a clause for each kind of attempt:
/// "your program tried to open a network connection (socket); networking is off here". Empty if
/// nothing was refused. The names come from the sandbox; not yet printable.
std::string refusedText(const std::vector<std::string> &refused);
/// "SIGSEGV: invalid memory access"
std::string signalText(int signal);
/// What happened on a test, in one line; empty when the verdict says all. Printable.
std::string explain(const TestResult &result);
/// "main.cpp:3:7: error: …"; printable.
std::string diagnosticText(const Diagnostic &diagnostic);
std::string severityWord(Diagnostic::Severity severity);
std::string severityWord(Severity severity);
/// "two-sum/problem.yaml:3: error: found; expected …"; printable.
std::string issueText(const std::filesystem::path &package, const Issue &issue);
/// "exact" or "approximate: why"
std::string limitsText(const LimitsAccuracy &limits);

} // namespace assay::cli

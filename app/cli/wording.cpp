#include "wording.h"

#include "model/refused_call.h"
#include "text.h"

#include <array>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace assay::cli {

std::string wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AC: return "accepted";
    case Verdict::WA: return "wrong answer";
    case Verdict::TLE: return "time limit";
    case Verdict::MLE: return "memory limit";
    case Verdict::OLE: return "output limit";
    case Verdict::RTE: return "run-time error";
    case Verdict::CE: return "compile error";
    case Verdict::SV: return "security violation";
    case Verdict::SK: return "not run";
    }
    return "";
}

std::string wordOf(store::ViolationKind kind)
{
    switch (kind) {
    case store::ViolationKind::Escape: return "escape attempt";
    case store::ViolationKind::RefusedCall: return "refused system call";
    case store::ViolationKind::Processes: return "too many processes";
    case store::ViolationKind::Output: return "too much output";
    }
    return "";
}

std::string secondsText(Duration duration)
{
    return fmt::format("{:.3f} s", std::ceil(toSeconds(duration) * 1000) / 1000);
}

std::string memoryText(ByteCount bytes)
{
    return fmt::format("{:.1f} MiB", bytes.toMib());
}

std::string scoreText(double score)
{
    if (score == std::floor(score) && std::abs(score) < 1e15)
        return fmt::format("{:.0f}", score);
    return fmt::format("{:.4g}", score);
}

std::string signalText(int signal)
{
    struct Name {
        int number;
        const char *text;
    };
    static constexpr std::array<Name, 11> names{{
        {SIGSEGV, "invalid memory access"},
        {SIGFPE, "division by zero or another impossible calculation"},
        {SIGABRT, "the program gave up (abort, failed assertion or uncaught exception)"},
        {SIGBUS, "invalid memory access"},
        {SIGILL, "illegal instruction"},
        {SIGKILL, "killed"},
        {SIGTERM, "ended from outside"},
        {SIGPIPE, "wrote to a closed pipe"},
        {SIGXFSZ, "wrote too large a file"},
        {SIGXCPU, "used too much processor time"},
        {SIGSYS, "refused system call"},
    }};
    const char *abbreviation = ::sigabbrev_np(signal);
    const std::string name = abbreviation != nullptr ? fmt::format("SIG{}", abbreviation)
                                                     : fmt::format("signal {}", signal);
    for (const auto &entry : names)
        if (entry.number == signal)
            return fmt::format("{}: {}", name, entry.text);
    return name;
}

namespace {

struct AttemptWords {
    const char *tried; ///< after "your program tried to"
    const char *rule;
};

AttemptWords wordsOf(Attempt attempt)
{
    switch (attempt) {
    case Attempt::Network: return {"open a network connection", "networking is off here"};
    case Attempt::Processes: return {"reach into other processes", "every program is alone here"};
    case Attempt::Mounts:
        return {"change what is mounted where", "the folders of the sandbox are fixed"};
    case Attempt::Namespaces:
        return {"make or enter a sandbox of its own (namespaces)", "only Assay makes them here"};
    case Attempt::Keyrings: return {"use the kernel's keyring", "it is closed here"};
    case Attempt::KernelCode:
        return {"load code into the kernel", "only the machine's administrator may do that"};
    case Attempt::KernelInterface:
        return {"use a part of the kernel that no course program needs", "it is closed here"};
    case Attempt::Clock: return {"set the machine's clock", "it can only be read here"};
    case Attempt::Machine:
        return {"change the machine's settings", "they belong to its administrator"};
    case Attempt::Permissions:
        return {"gain or hand on another user's rights", "rights are fixed here"};
    case Attempt::HiddenMemory:
        return {"get memory that is not counted as its own", "only ordinary memory is there"};
    case Attempt::Limits: return {"change limits or priorities", "they are fixed here"};
    case Attempt::SpecialFiles:
        return {"use links, devices or attributes of files", "only plain files are there"};
    case Attempt::Watching: return {"watch or hold files", "that is off here"};
    case Attempt::Terminal: return {"control a terminal or device", "there is none here"};
    case Attempt::Other: break;
    }
    return {"make a system call that is not allowed", "programs do without it here"};
}

/// The end of the run in words, without what a checker has said.
std::string ending(const TestResult &result)
{
    switch (result.reason) {
    case EndReason::CpuTime:
        return fmt::format("stopped while computing, after {}", secondsText(result.cpuTime));
    case EndReason::WallTime:
        if (result.noisy)
            return fmt::format("not finished after {} on a busy machine; computed for {}",
                               secondsText(result.wallTime), secondsText(result.cpuTime));
        return fmt::format("waiting, not computing: stopped after {}",
                           secondsText(result.wallTime));
    case EndReason::Memory: return "used more memory than allowed";
    case EndReason::Stack: return "your program ran out of stack: endless recursion?";
    case EndReason::Output: return "wrote more output than allowed";
    case EndReason::Processes: return "started more processes or threads than allowed";
    case EndReason::Refused: return "ended for a system call that is forbidden here";
    case EndReason::None: break;
    }
    // Of a test of which only the verdict is seen, no time is known.
    if (result.verdict == Verdict::TLE && result.cpuTime > Duration::zero())
        return fmt::format("took {} of processor time", secondsText(result.cpuTime));
    if (result.signal)
        return signalText(*result.signal);
    if (result.exitCode.value_or(0) != 0)
        return fmt::format("exit code {}", *result.exitCode);
    return {};
}

/// Both runs of a test are told, also where the second one was worse.
std::string earlierText(const TestResult &result)
{
    if (!result.earlier)
        return {};
    return fmt::format("run twice, as the machine was busy; the first time: {} after {}",
                       wordOf(result.earlier->verdict), secondsText(result.earlier->cpuTime));
}

} // namespace

std::string refusedText(const std::vector<std::string> &refused)
{
    std::string text;
    for (const Attempted &attempted : attemptsOf(refused)) {
        const AttemptWords words = wordsOf(attempted.attempt);
        text += fmt::format("{} tried to {} ({}); {}", text.empty() ? "your program" : "; it also",
                            words.tried, fmt::join(attempted.calls, ", "), words.rule);
    }
    return text;
}

std::string explain(const TestResult &result)
{
    std::string text = result.verdict == Verdict::AC ? "" : ending(result);
    if (!result.message.empty()) {
        const bool replaces = result.verdict == Verdict::WA || result.verdict == Verdict::SK ||
                              (result.verdict == Verdict::RTE && !result.signal);
        text = text.empty() || replaces ? result.message : text + "; " + result.message;
    }
    for (const auto &more : {refusedText(result.refused), earlierText(result)})
        text += (text.empty() || more.empty() ? "" : "; ") + more;
    return printable(text);
}

std::string severityWord(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error: return "error";
    case Diagnostic::Severity::Warning: return "warning";
    case Diagnostic::Severity::Note: return "note";
    }
    return "";
}

std::string severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
    }
    return "";
}

std::string diagnosticText(const Diagnostic &diagnostic)
{
    std::string place = diagnostic.file;
    if (diagnostic.line > 0)
        place += fmt::format(":{}", diagnostic.line);
    if (diagnostic.line > 0 && diagnostic.column > 0)
        place += fmt::format(":{}", diagnostic.column);
    return printable(fmt::format("{}{}{}: {}", place, place.empty() ? "" : ": ",
                                 severityWord(diagnostic.severity), diagnostic.message));
}

std::string issueText(const std::filesystem::path &package, const Issue &issue)
{
    auto place = (issue.file.empty() ? package : package / issue.file).lexically_normal().string();
    if (issue.line > 0)
        place += fmt::format(":{}", issue.line);
    return printable(fmt::format("{}: {}: {}{}{}", place, severityWord(issue.severity), issue.found,
                                 issue.expected.empty() ? "" : "; expected ", issue.expected));
}

std::string limitsText(const LimitsAccuracy &limits)
{
    return limits.exact ? "exact" : fmt::format("approximate: {}", limits.why);
}

} // namespace assay::cli

#include "bridge/wording.h"

#include "model/refused_call.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

namespace assay::ide {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString text(const std::string &bytes)
{
    return QString::fromUtf8(bytes);
}

QString whatErrorMeans(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return Words::tr("This cannot be done as asked.");
    case ErrorCode::NotFound: return Words::tr("Something that is needed is not there.");
    case ErrorCode::Io: return Words::tr("A file could not be read or written.");
    case ErrorCode::TooLarge: return Words::tr("This is larger than what is accepted.");
    case ErrorCode::BadFormat: return Words::tr("A file could not be understood.");
    case ErrorCode::PackageInvalid: return Words::tr("The assignment's package has faults.");
    case ErrorCode::LanguageUnavailable:
        return Words::tr("This language is not installed on this computer.");
    case ErrorCode::SandboxUnavailable:
        return Words::tr("Programs cannot be isolated on this computer, so nothing was run.");
    case ErrorCode::HelperFailed:
        return Words::tr("The sandbox stopped without an answer. Your program is not to blame; "
                         "try again.");
    case ErrorCode::CheckerFailed:
        return Words::tr("The assignment's checker broke. Your program is not to blame; tell your "
                         "instructor.");
    case ErrorCode::HarnessFailed:
        return Words::tr("The driver around your function broke. Your program is not to blame; "
                         "tell your instructor.");
    case ErrorCode::Database: return Words::tr("The record of your work could not be written.");
    case ErrorCode::Cancelled: return Words::tr("It was cancelled.");
    case ErrorCode::Internal: return Words::tr("Assay made a mistake.");
    }
    return {};
}

/// One sentence with %1 for the names of the calls.
QString attemptSentence(Attempt attempt)
{
    switch (attempt) {
    case Attempt::Network:
        return Words::tr("Your program tried to open a network connection (%1); networking is off "
                         "here.");
    case Attempt::Processes:
        return Words::tr("Your program tried to reach into other processes (%1); every program is "
                         "alone here.");
    case Attempt::Mounts:
        return Words::tr("Your program tried to change what is mounted where (%1); the folders of "
                         "the sandbox are fixed.");
    case Attempt::Namespaces:
        return Words::tr("Your program tried to make or enter a sandbox of its own (%1); only "
                         "Assay makes them here.");
    case Attempt::Keyrings:
        return Words::tr("Your program tried to use the kernel's keyring (%1); it is closed here.");
    case Attempt::KernelCode:
        return Words::tr("Your program tried to load code into the kernel (%1); only the "
                         "computer's administrator may do that.");
    case Attempt::KernelInterface:
        return Words::tr("Your program tried to use a part of the kernel that no course program "
                         "needs (%1); it is closed here.");
    case Attempt::Clock:
        return Words::tr("Your program tried to set the computer's clock (%1); it can only be read "
                         "here.");
    case Attempt::Machine:
        return Words::tr("Your program tried to change the computer's settings (%1); they belong "
                         "to its administrator.");
    case Attempt::Permissions:
        return Words::tr("Your program tried to gain or hand on another user's rights (%1); rights "
                         "are fixed here.");
    case Attempt::HiddenMemory:
        return Words::tr("Your program tried to get memory that is not counted as its own (%1); "
                         "only ordinary memory is there.");
    case Attempt::Limits:
        return Words::tr("Your program tried to change limits or priorities (%1); they are fixed "
                         "here.");
    case Attempt::SpecialFiles:
        return Words::tr("Your program tried to use links, devices or attributes of files (%1); "
                         "only plain files are there.");
    case Attempt::Watching:
        return Words::tr("Your program tried to watch or hold files (%1); that is off here.");
    case Attempt::Terminal:
        return Words::tr("Your program tried to control a terminal or device (%1); there is none "
                         "here.");
    case Attempt::Other: break;
    }
    return Words::tr("Your program tried to make a system call that is not allowed (%1); programs "
                     "do without it here.");
}

QString runTimeErrorWords(const TestResult &result)
{
    if (result.reason == EndReason::Stack)
        return Words::tr("ran out of stack: endless recursion?");
    if (result.reason == EndReason::Processes)
        return Words::tr("started more processes than allowed");
    if (result.signal)
        return Words::tr("ended by %1").arg(signalWords(*result.signal));
    if (result.exitCode && *result.exitCode != 0)
        return Words::tr("ended with exit code %1").arg(*result.exitCode);
    return Words::tr("ended with an error");
}

QString differenceWords(const Difference &difference)
{
    const auto shorten = [](const std::string &piece) {
        const QString whole = text(piece).simplified();
        return whole.size() > 40 ? whole.left(39) + QChar(0x2026) : whole;
    };
    const QString expected =
        difference.expected.empty() ? Words::tr("nothing") : shorten(difference.expected);
    const QString found =
        difference.found.empty() ? Words::tr("nothing") : shorten(difference.found);
    if (difference.line < 1) // of a function's result, which has no lines
        return Words::tr("expected %1, got %2").arg(expected, found);
    return Words::tr("line %1: expected %2, got %3").arg(difference.line).arg(expected, found);
}

QString firstLine(const std::string &message)
{
    return text(message).section(QLatin1Char('\n'), 0, 0).trimmed();
}

/// The end of the run, without what was refused.
QString endWords(const TestResult &result)
{
    switch (result.verdict) {
    case Verdict::AC: return {};
    case Verdict::WA:
        if (result.difference)
            return differenceWords(*result.difference);
        return result.message.empty() ? Words::tr("the output differs from the answer")
                                      : firstLine(result.message);
    case Verdict::TLE:
        if (result.reason == EndReason::WallTime && result.noisy)
            return Words::tr("not finished after %1 on a busy computer, computed for %2")
                .arg(durationWords(result.wallTime), durationWords(result.cpuTime));
        return result.reason == EndReason::WallTime
                   ? Words::tr("stopped while waiting, not computing")
                   : Words::tr("stopped while computing");
    case Verdict::MLE:
        return result.reason == EndReason::Stack ? Words::tr("ran out of stack: endless recursion?")
                                                 : Words::tr("needed more memory than allowed");
    case Verdict::OLE: return Words::tr("wrote more output than allowed");
    case Verdict::RTE: return runTimeErrorWords(result);
    case Verdict::CE: return Words::tr("did not compile");
    case Verdict::SV:
        return result.refused.empty() ? Words::tr("tried something that the sandbox forbids")
                                      : QString();
    case Verdict::SK: return result.message.empty() ? QString() : firstLine(result.message);
    }
    return {};
}

/// Both runs of a test are told, also where the second one was worse.
QString earlierWords(const EarlierRun &run)
{
    return Words::tr("Run twice, as the computer was busy; the first run took %1 (%2).",
                     "duration, verdict's code")
        .arg(durationWords(run.cpuTime), QString::fromLatin1(verdictCode(run.verdict)));
}

} // namespace

QString errorSentence(const Error &error)
{
    const QString meaning = whatErrorMeans(error.code);
    if (error.detail.empty() && error.systemError == 0)
        return meaning;
    return Words::tr("%1 (%2)", "sentence, technical detail").arg(meaning, text(error.message()));
}

QString issuesSentence(const Issues &issues)
{
    QStringList lines;
    int more = 0;
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Error)
            continue;
        if (lines.size() == 3) {
            ++more;
            continue;
        }
        QString line = text(issue.file.string());
        if (issue.line > 0)
            line += QLatin1Char(':') + QString::number(issue.line);
        if (!line.isEmpty())
            line += QLatin1String(": ");
        line += text(issue.found);
        if (!issue.expected.empty())
            line += QLatin1String("; ") + text(issue.expected);
        lines += line;
    }
    if (more > 0)
        lines += Words::tr("and %n more", nullptr, more);
    return lines.join(QLatin1Char('\n'));
}

QString refusedSentences(const std::vector<std::string> &refused)
{
    QStringList sentences;
    for (const Attempted &attempted : attemptsOf(refused)) {
        QStringList names;
        for (const std::string &call : attempted.calls)
            names += text(call);
        sentences += attemptSentence(attempted.attempt).arg(names.join(QLatin1String(", ")));
    }
    return sentences.join(QLatin1Char(' '));
}

QString whatHappened(const TestResult &result)
{
    QString words = endWords(result);
    QString sentences = refusedSentences(result.refused);
    if (result.earlier)
        sentences +=
            (sentences.isEmpty() ? QString() : QStringLiteral(" ")) + earlierWords(*result.earlier);
    if (words.isEmpty() || sentences.isEmpty())
        return words + sentences;
    return words + QLatin1String(". ") + sentences;
}

QString signalWords(int signal)
{
    switch (signal) {
    case SIGSEGV: return Words::tr("a memory access error (SIGSEGV)");
    case SIGABRT: return Words::tr("its own abort (SIGABRT)");
    case SIGFPE: return Words::tr("an arithmetic error such as a division by zero (SIGFPE)");
    case SIGBUS: return Words::tr("a misplaced memory access (SIGBUS)");
    case SIGILL: return Words::tr("an illegal instruction (SIGILL)");
    case SIGKILL: return Words::tr("a kill (SIGKILL)");
    case SIGTERM: return Words::tr("a request to end (SIGTERM)");
    case SIGPIPE: return Words::tr("writing where nobody reads (SIGPIPE)");
    case SIGTRAP: return Words::tr("a trap (SIGTRAP)");
    case SIGXCPU: return Words::tr("the processor time limit (SIGXCPU)");
    case SIGXFSZ: return Words::tr("the file size limit (SIGXFSZ)");
    case SIGSYS: return Words::tr("a forbidden system call (SIGSYS)");
    default: return Words::tr("signal %1").arg(signal);
    }
}

QString durationWords(Duration duration)
{
    const double seconds = toSeconds(duration);
    const QLocale locale;
    if (seconds < 1)
        return Words::tr("%1 ms").arg(locale.toString(seconds * 1000, 'g', 3));
    return Words::tr("%1 s").arg(locale.toString(seconds, 'g', 3));
}

QString memoryWords(ByteCount bytes)
{
    const double mib = bytes.toMib();
    const QLocale locale;
    if (mib >= 4096)
        return Words::tr("%1 GiB").arg(locale.toString(mib / 1024, 'g', 3));
    return Words::tr("%1 MiB").arg(mib >= 1000 ? locale.toString(mib, 'f', 0)
                                               : locale.toString(mib, 'g', 3));
}

QString testLabel(const std::string &name)
{
    QString label = text(name);
    if (label.startsWith(QLatin1String("secret/")))
        label.remove(0, 7);
    return label.replace(QLatin1Char('/'), QLatin1Char(' '));
}

} // namespace assay::ide

#include "helper/command_line.h"

#include "helper/host_check.h"
#include "helper/options.h"
#include "helper/report_text.h"
#include "helper/serve.h"
#include "helper/signals.h"
#include "helper/supervisor.h"
#include "helper/try.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr int reported = 0;
constexpr int badUsage = 2;
constexpr int cannotIsolate = 3;

int complain(const std::string &sentence, int status)
{
    std::fprintf(stderr, "assay-sandbox: %s\n", sentence.c_str());
    return status;
}

/// Descriptors 0 to 2 closed by the caller would be taken by the helper's own files.
void fillStandardDescriptors()
{
    int fd = ::open("/dev/null", O_RDWR);
    while (fd >= 0 && fd <= 2)
        fd = ::dup(fd);
    if (fd > 2)
        ::close(fd);
}

Fallible<Descriptor> openFile(const std::optional<std::string> &path, int flags, int otherwise)
{
    Descriptor fd(path ? ::open(path->c_str(), flags | O_CLOEXEC, 0666)
                       : ::fcntl(otherwise, F_DUPFD_CLOEXEC, 3));
    if (!fd)
        return systemFailure("cannot open '" + path.value_or("a standard descriptor") + "'", errno);
    return fd;
}

Fallible<std::array<Descriptor, 3>> openFiles(const RunOptions &options)
{
    constexpr int writing = O_WRONLY | O_CREAT | O_TRUNC;
    return std::array<Descriptor, 3>{TRY(openFile(options.input, O_RDONLY, 0)),
                                     TRY(openFile(options.output, writing, 1)),
                                     TRY(openFile(options.error, writing, 2))};
}

/// The byte before the place where standard output is, if that is a file; else 0.
char lastByteOfOutputFile()
{
    char last = 0;
    const off_t place = ::lseek(STDOUT_FILENO, 0, SEEK_CUR);
    const Descriptor again(::open("/proc/self/fd/1", O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (place > 0 && again && ::pread(again.get(), &last, 1, place - 1) == 1)
        return last;
    return 0;
}

int command(const RunOptions &options)
{
    const auto files = openFiles(options);
    if (!files)
        return complain(files.error(), badUsage);
    Supervisor supervisor(Supervisor::Preparing::Never);
    Report report;
    static_cast<void>(supervisor.run(
        options.job, {(*files)[0].get(), (*files)[1].get(), (*files)[2].get()}, -1, report));
    if (options.json) {
        // The report shares standard output with the command unless --stdout was given; it is
        // always a line of its own.
        char last = supervisor.lastOutputByte();
        if (last == '\0' && report.outputBytes > 0)
            last = lastByteOfOutputFile();
        const bool midLine = !options.output && last != '\0' && last != '\n';
        std::printf("%s%s\n", midLine ? "\n" : "", toJson(report).c_str());
    } else {
        std::fputs(toText(report).c_str(), stderr);
    }
    return report.outcome == Outcome::Failed ? cannotIsolate : reported;
}

int command(const CheckOptions &options)
{
    Supervisor supervisor(Supervisor::Preparing::Never);
    const Hello hello = checkHost(supervisor);
    std::fputs(options.json ? (toJson(hello) + '\n').c_str() : toText(hello).c_str(), stdout);
    return hello.failure.empty() ? reported : cannotIsolate;
}

int command(const ServeOptions &)
{
    return serve();
}

int command(const HelpOptions &)
{
    std::fputs(usageText(), stdout);
    return 0;
}

int command(const VersionOptions &)
{
    std::puts("assay-sandbox " ASSAY_VERSION);
    return 0;
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    resetSignals();
    ::signal(SIGPIPE, SIG_IGN); // a reader that left is seen at the write
    fillStandardDescriptors();
    const auto options = readOptions(argc, argv);
    if (!options)
        return complain(options.error(), badUsage);
    const int status = std::visit([](const auto &chosen) { return command(chosen); }, *options);
    return std::fflush(stdout) == 0 ? status : complain("cannot write the report", cannotIsolate);
}

} // namespace assay::sandbox

#include "helper/options.h"

#include "helper/try.h"
#include "protocol/codec.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <getopt.h>
#include <memory>
#include <string_view>

namespace assay::sandbox {

namespace {

enum Option : int {
    ProfileName = 256,
    CpuTime,
    WallTime,
    Memory,
    OutputLimit,
    Processes,
    Input,
    Output,
    ErrorFile,
    BindPath,
    NoAddressSpaceLimit,
    Json,
    Help,
};

constexpr std::array<option, 14> runOptions{
    {{"profile", required_argument, nullptr, ProfileName},
     {"cpu-time", required_argument, nullptr, CpuTime},
     {"wall-time", required_argument, nullptr, WallTime},
     {"memory", required_argument, nullptr, Memory},
     {"output-limit", required_argument, nullptr, OutputLimit},
     {"processes", required_argument, nullptr, Processes},
     {"stdin", required_argument, nullptr, Input},
     {"stdout", required_argument, nullptr, Output},
     {"stderr", required_argument, nullptr, ErrorFile},
     {"bind", required_argument, nullptr, BindPath},
     {"no-address-space-limit", no_argument, nullptr, NoAddressSpaceLimit},
     {"json", no_argument, nullptr, Json},
     {"help", no_argument, nullptr, Help},
     {nullptr, 0, nullptr, 0}}};

Fallible<double> number(std::string_view name, std::string_view text, double maximum)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) ||
        value < 0 || value > maximum)
        return failure("--" + std::string(name) + " takes a number from 0 to " +
                       std::to_string(static_cast<long long>(maximum)) + ", not '" +
                       std::string(text) + "'");
    return value;
}

Fallible<std::chrono::microseconds> time(std::string_view name, std::string_view text)
{
    const double seconds = TRY(number(name, text, 24 * 60 * 60));
    return std::chrono::microseconds(std::llround(seconds * 1e6));
}

Fallible<std::uint64_t> mebibytes(std::string_view name, std::string_view text)
{
    const double size = TRY(number(name, text, 1 << 20));
    return static_cast<std::uint64_t>(size * (1 << 20));
}

/// HOST[:BOX[:rw]]. The machine's path is made absolute here: the helper knows no other folder.
Fallible<Bind> bind(std::string text)
{
    Bind result;
    constexpr std::string_view writable = ":rw";
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos && text.ends_with(writable) && colon + 3 < text.size()) {
        result.writable = true;
        text.resize(text.size() - writable.size());
    }
    const std::string host = text.substr(0, colon);
    const std::unique_ptr<char, void (*)(void *)> absolute(::realpath(host.c_str(), nullptr),
                                                           std::free);
    if (!absolute)
        return systemFailure("--bind: cannot find '" + host + "'", errno);
    result.host = absolute.get();
    result.box = colon == std::string::npos ? result.host : text.substr(colon + 1);
    return result;
}

Fallible<> apply(RunOptions &options, int option, const std::string &text)
{
    JobLimits &limits = options.job.limits;
    switch (option) {
    case ProfileName: options.job.profile = text; return {};
    case CpuTime: limits.cpuTime = TRY(time("cpu-time", text)); return {};
    case WallTime: limits.wallTime = TRY(time("wall-time", text)); return {};
    case Memory: limits.memoryBytes = TRY(mebibytes("memory", text)); return {};
    case OutputLimit: limits.outputBytes = TRY(mebibytes("output-limit", text)); return {};
    case Processes:
        limits.processes = static_cast<std::uint32_t>(TRY(number("processes", text, 100'000)));
        return {};
    case Input: options.input = text; return {};
    case Output: options.output = text; return {};
    case ErrorFile: options.error = text; return {};
    case BindPath: options.job.binds.push_back(TRY(bind(text))); return {};
    case NoAddressSpaceLimit: limits.limitAddressSpace = false; return {};
    case Json: options.json = true; return {};
    default: return failure("unknown option");
    }
}

Fallible<Options> readRun(int argc, char **argv)
{
    RunOptions options;
    bool wallGiven = false;
    opterr = 0;
    optind = 1;
    for (;;) {
        const int at = optind;
        const int option = ::getopt_long(argc, argv, "+:", runOptions.data(), nullptr);
        if (option == -1)
            break;
        if (option == ':')
            return failure(std::string("option '") + argv[at] + "' needs a value");
        if (option == '?')
            return failure(std::string("there is no option '") + argv[at] +
                           "'; see assay-sandbox --help");
        if (option == Help)
            return HelpOptions{};
        wallGiven = wallGiven || option == WallTime;
        TRY_DO(apply(options, option, optarg == nullptr ? "" : optarg));
    }
    if (!wallGiven)
        options.job.limits.wallTime = options.job.limits.cpuTime * 2 + std::chrono::seconds(3);
    options.job.limits.wallTime =
        std::min<std::chrono::microseconds>(options.job.limits.wallTime, std::chrono::hours(24));
    for (int i = optind; i < argc; ++i)
        options.job.command.emplace_back(argv[i]);
    if (options.job.command.empty())
        return failure("run needs a command: assay-sandbox run [OPTION...] -- COMMAND [ARG...]");
    TRY_DO(checkJob(options.job));
    return options;
}

} // namespace

Fallible<Options> readOptions(int argc, char **argv)
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (command == "run")
        return readRun(argc - 1, argv + 1);
    if (command == "--help" || command == "-h" || command == "help")
        return HelpOptions{};
    if (command == "--version")
        return VersionOptions{};
    const std::string_view argument = argc > 2 ? argv[2] : "";
    if (command == "check" && (argc == 2 || (argc == 3 && argument == "--json")))
        return CheckOptions{argc == 3};
    if (command == "serve" && argc == 2)
        return ServeOptions{};
    if (command == "check" || command == "serve")
        return failure("'" + std::string(command) + "' does not take '" + std::string(argument) +
                       "'; see assay-sandbox --help");
    return failure(command.empty() ? "which command? It is run, serve or check; see --help"
                                   : "there is no command '" + std::string(command) +
                                         "'; it is run, serve or check");
}

const char *usageText()
{
    return "Usage: assay-sandbox run [OPTION...] -- COMMAND [ARG...]\n"
           "       assay-sandbox check [--json]\n"
           "       assay-sandbox serve\n"
           "\n"
           "run    runs a command in a fresh, isolated box and reports what it used\n"
           "check  says what this machine can isolate, one line a layer\n"
           "serve  takes jobs from assay over a socket at descriptor 3\n"
           "\n"
           "  --profile NAME        program (default), compiler, checker or exam\n"
           "  --cpu-time S          CPU seconds of all its processes (2)\n"
           "  --wall-time S         seconds on the clock (twice the CPU time and 3)\n"
           "  --memory MIB          memory (1024)\n"
           "  --output-limit MIB    standard output (8)\n"
           "  --processes N         processes and threads (64)\n"
           "  --stdin, --stdout, --stderr FILE\n"
           "  --bind HOST[:BOX[:rw]]  show a file or folder inside; may be repeated\n"
           "  --no-address-space-limit  for programs that reserve far more than they use: Java,\n"
           "                        Node; their memory is watched all the same\n"
           "  --json                report as one JSON object on standard output\n"
           "\n"
           "Without --json the report goes to standard error. Exit status: 0 a report was\n"
           "written, whatever the command did; 2 bad usage; 3 the box could not be set up.\n";
}

} // namespace assay::sandbox

#include "judge/program_run.h"

#include "base/bytes.h"
#include "judge/compile/command_line.h"

#include <algorithm>
#include <system_error>

namespace assay::judge {

namespace {

constexpr ByteCount shownOutput = ByteCount::kib(64);
/// Assignments that allow larger outputs get them on disk.
constexpr ByteCount mostInMemory = ByteCount::mib(32);

} // namespace

Limits withRuntime(Limits limits, const Language &language)
{
    limits.memory = limits.memory + language.memoryOverhead;
    limits.processes = language.processes;
    return limits;
}

Limits killLimits(Limits limits)
{
    limits.cpuTime += std::max<Duration>(std::chrono::seconds(1), limits.cpuTime / 10);
    return limits;
}

Result<std::vector<run::BoundPath>> bindsOfFiles(const std::filesystem::path &folder)
{
    std::vector<run::BoundPath> bound;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        // The package may reach its files through links; the sandbox binds the files themselves.
        auto target = std::filesystem::canonical(entry->path(), problem);
        if (!problem)
            bound.push_back({std::move(target),
                             std::filesystem::path(boxFolder) / entry->path().filename(), false});
    }
    if (problem)
        return std::unexpected(
            Error{ErrorCode::Io, "cannot list the files in " + folder.string(), problem.value()});
    std::ranges::sort(bound, {}, &run::BoundPath::box);
    return bound;
}

namespace {

/// What lies in the program's folder, covered by what is put over it.
void addBinds(std::vector<run::BoundPath> &binds, const std::vector<run::BoundPath> &over)
{
    std::erase_if(binds, [&](const run::BoundPath &one) {
        return std::ranges::contains(over, one.box, &run::BoundPath::box);
    });
    binds.insert(binds.end(), over.begin(), over.end());
}

} // namespace

Result<ProgramRun> runProgram(run::Runner &runner, const ProgramStart &start, std::stop_token stop)
{
    ProgramRun result;
    if (start.resultChannel || start.limits.output > mostInMemory)
        result.files = TRY(run::WorkDir::create());
    if (start.limits.output > mostInMemory) {
        result.output = result.files->path() / "output";
    } else {
        result.memory = TRY(run::MemoryFile::create());
        result.output = result.memory->path();
    }
    const auto errors = TRY(run::MemoryFile::create());
    run::RunRequest request;
    request.profile = start.profile;
    request.command = start.command;
    request.environment =
        expandCommand(start.language.environment, {.memory = start.limits.memory});
    request.limits = killLimits(withRuntime(start.limits, start.language));
    request.addressSpaceLimit = start.language.addressSpaceLimit;
    request.binds = TRY(start.program.binds());
    addBinds(request.binds, start.extraBinds);
    request.standardInput = start.input;
    request.standardOutput = result.output;
    request.conversation = start.conversation;
    request.standardError = errors.path();
    request.resultChannel = start.resultChannel;
    result.report = TRY(runner.run(request, stop));

    if (start.conversation) {
        result.output.clear();
    } else {
        auto output = TRY(readFilePrefix(request.standardOutput, shownOutput));
        result.outputStart = std::move(output.bytes);
        result.outputCut = output.truncated;
    }
    result.errorStart = TRY(readFilePrefix(request.standardError, shownOutput)).bytes;
    return result;
}

TestResult factsOf(const ProgramRun &run)
{
    TestResult result;
    result.cpuTime = run.report.cpuTime;
    result.wallTime = run.report.wallTime;
    result.memory = run.report.memory;
    result.stalled = run.report.stalled;
    result.exitCode = run.report.exitCode;
    result.signal = run.report.signal;
    result.reason = run.report.reason;
    result.refused = run.report.refused;
    result.output = run.outputStart;
    result.outputTruncated = run.outputCut || run.report.outputTruncated;
    result.errorOutput = run.errorStart;
    return result;
}

} // namespace assay::judge

#include "judge/program_run.h"

#include "base/bytes.h"

namespace assay::judge {

namespace {

constexpr ByteCount shownOutput = ByteCount::kib(64);

}

Limits withRuntime(Limits limits, const Language &language)
{
    limits.memory = limits.memory + language.memoryOverhead;
    limits.processes = language.processes;
    return limits;
}

Result<ProgramRun> runProgram(run::Runner &runner, const ProgramStart &start, std::stop_token stop)
{
    ProgramRun result{.report = {},
                      .files = TRY(run::WorkDir::create()),
                      .output = {},
                      .outputStart = {},
                      .errorStart = {}};
    result.output = result.files.path() / "output";
    run::RunRequest request;
    request.command = start.command;
    request.environment = start.language.environment;
    request.limits = withRuntime(start.limits, start.language);
    request.addressSpaceLimit = start.language.addressSpaceLimit;
    request.binds = TRY(start.program.binds());
    request.binds.insert(request.binds.end(), start.extraBinds.begin(), start.extraBinds.end());
    request.standardInput = start.input;
    request.standardOutput = result.output;
    request.standardError = result.files.path() / "error";
    request.resultChannel = start.resultChannel;
    result.report = TRY(runner.run(request, stop));

    auto output = TRY(readFilePrefix(request.standardOutput, shownOutput));
    result.outputStart = std::move(output.bytes);
    result.outputCut = output.truncated;
    result.errorStart = TRY(readFilePrefix(request.standardError, shownOutput)).bytes;
    return result;
}

TestResult factsOf(const ProgramRun &run)
{
    TestResult result;
    result.cpuTime = run.report.cpuTime;
    result.wallTime = run.report.wallTime;
    result.memory = run.report.memory;
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

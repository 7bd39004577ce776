#include "run/job_conversion.h"

namespace assay::run {

namespace {

const char *profileName(SandboxProfile profile)
{
    switch (profile) {
    case SandboxProfile::Program: return "program";
    case SandboxProfile::Exam: return "exam";
    case SandboxProfile::Compiler: return "compiler";
    case SandboxProfile::Checker: return "checker";
    }
    return "";
}

/// What may be written below /box and /tmp: compilers make object files and executables.
ByteCount fileLimit(SandboxProfile profile)
{
    const bool submission = profile == SandboxProfile::Program || profile == SandboxProfile::Exam;
    return submission ? ByteCount::mib(64) : ByteCount::mib(256);
}

EndReason reasonFrom(sandbox::Reason reason)
{
    switch (reason) {
    case sandbox::Reason::None: return EndReason::None;
    case sandbox::Reason::Cpu: return EndReason::CpuTime;
    case sandbox::Reason::Wall: return EndReason::WallTime;
    case sandbox::Reason::Memory: return EndReason::Memory;
    case sandbox::Reason::Output: return EndReason::Output;
    case sandbox::Reason::Processes: return EndReason::Processes;
    case sandbox::Reason::Refused: return EndReason::Refused;
    }
    return EndReason::None;
}

} // namespace

sandbox::Job jobFrom(const RunRequest &request, std::uint64_t id)
{
    sandbox::Job job;
    job.id = id;
    job.profile = profileName(request.profile);
    job.command = request.command;
    job.environment = request.environment;
    job.directory = request.directory;
    for (const BoundPath &bind : request.binds)
        job.binds.push_back({bind.host.string(), bind.box.string(), bind.writable});
    job.limits.cpuTime = request.limits.cpuTime;
    job.limits.wallTime = request.limits.wallTime;
    job.limits.memoryBytes = request.limits.memory.bytes();
    job.limits.outputBytes = request.limits.output.bytes();
    job.limits.errorBytes = request.limits.errorOutput.bytes();
    job.limits.fileBytes = fileLimit(request.profile).bytes();
    job.limits.processes = static_cast<std::uint32_t>(std::max(request.limits.processes, 1));
    job.limits.limitAddressSpace = request.addressSpaceLimit;
    job.hasResultChannel = request.resultChannel || request.callSocket;
    return job;
}

Result<RunReport> reportFrom(const sandbox::Report &report)
{
    RunReport result;
    switch (report.outcome) {
    case sandbox::Outcome::Exited:
        result.outcome = RunReport::Outcome::Exited;
        result.exitCode = report.exitCode;
        break;
    case sandbox::Outcome::Signalled:
        result.outcome = RunReport::Outcome::Signalled;
        result.signal = report.signal;
        break;
    case sandbox::Outcome::Killed:
        result.outcome = RunReport::Outcome::Killed;
        if (report.signal != 0)
            result.signal = report.signal;
        break;
    case sandbox::Outcome::Failed:
        return fail(ErrorCode::HelperFailed, report.failure.empty()
                                                 ? "the sandbox could not run the program"
                                                 : report.failure);
    }
    result.reason = reasonFrom(report.reason);
    result.cpuTime = report.cpuTime;
    result.wallTime = report.wallTime;
    result.stalled = report.stalled;
    result.memory = ByteCount(report.memoryBytes);
    result.stack = ByteCount(report.stackBytes);
    result.outputSize = ByteCount(report.outputBytes);
    result.outputTruncated = report.outputTruncated;
    result.refused = report.refused;
    result.accuracy = {report.limitsExact, report.limitsWhy};
    return result;
}

} // namespace assay::run

// A job as the helper receives it: the bytes themselves, or a sound job with bytes changed.
#include "fuzz.h"

#include "protocol/codec.h"

namespace assay::fuzz {

namespace {

sandbox::Job soundJob()
{
    sandbox::Job job;
    job.id = 7;
    job.command = {"python3", "main.py"};
    job.environment = {"LANG=C.UTF-8", "EMPTY="};
    job.binds = {{"/tmp/work", "/box", true}, {"/usr/lib", "/usr/lib", false}};
    job.hasResultChannel = true;
    return job;
}

} // namespace

void run(std::string_view bytes)
{
    const bool edits = takeByte(bytes) == 'e';
    const std::string message =
        edits ? edited(sandbox::encodeJob(soundJob()).value(), bytes) : std::string(bytes);
    const auto job = sandbox::decodeJob(message);
    if (!job) {
        promise(!job.error().empty(), "a job that is not taken has a reason");
        return;
    }
    promise(sandbox::checkJob(*job).has_value(), "a decoded job is sound");
    const auto again = sandbox::encodeJob(*job);
    promise(again.has_value() && *again == message, "a job has one encoding");
}

} // namespace assay::fuzz

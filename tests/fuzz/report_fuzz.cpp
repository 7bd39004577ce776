// A report and a hello as core receives them from a helper that may have been taken over.
#include "fuzz.h"

#include "protocol/codec.h"

namespace assay::fuzz {

namespace {

sandbox::Report soundReport()
{
    sandbox::Report report;
    report.jobId = 7;
    report.outcome = sandbox::Outcome::Killed;
    report.signal = 9;
    report.reason = sandbox::Reason::Refused;
    report.stalled = std::chrono::microseconds(5);
    report.refused = {"socket", "ptrace"};
    report.layers = {{"seccomp", sandbox::LayerState::Holds, ""},
                     {"cgroup", sandbox::LayerState::Missing, "nobody delegated one"}};
    report.limitsWhy = "sampled";
    return report;
}

sandbox::Hello soundHello()
{
    sandbox::Hello hello;
    hello.helperVersion = "1.0";
    hello.layers = soundReport().layers;
    hello.limitsWhy = "sampled";
    return hello;
}

/// Whatever is decoded can be encoded, and then nothing is lost any more.
template <typename Decode, typename Encode>
void roundTrip(const std::string &message, Decode decode, Encode encode)
{
    const auto value = decode(message);
    if (!value) {
        promise(!value.error().empty(), "a message that is not taken has a reason");
        return;
    }
    const std::string once = encode(*value);
    promise(once.size() <= sandbox::maximumMessageBytes, "an encoded message fits");
    const auto again = decode(once);
    promise(again.has_value() && encode(*again) == once, "an encoded message is decoded whole");
}

} // namespace

void run(std::string_view bytes)
{
    const auto way = takeByte(bytes);
    const bool hello = (way & 1U) != 0;
    const bool edits = (way & 2U) != 0;
    if (hello)
        roundTrip(edits ? edited(sandbox::encodeHello(soundHello()), bytes) : std::string(bytes),
                  sandbox::decodeHello, sandbox::encodeHello);
    else
        roundTrip(edits ? edited(sandbox::encodeReport(soundReport()), bytes) : std::string(bytes),
                  sandbox::decodeReport, sandbox::encodeReport);
}

} // namespace assay::fuzz

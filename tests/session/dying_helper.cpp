/// Speaks the sandbox protocol, but runs nothing: each "run" copies its input to its output. Dies
/// in the middle of the second run as often as the number in the file DYING_HELPER_FILE says.
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

using namespace assay::sandbox;

namespace {

bool mustDie()
{
    const char *file = std::getenv("DYING_HELPER_FILE");
    if (file == nullptr)
        return false;
    int deaths = 0;
    std::ifstream(file) >> deaths;
    if (deaths <= 0)
        return false;
    std::ofstream(file) << deaths - 1;
    return true;
}

} // namespace

int main()
{
    Hello hello;
    hello.helperVersion = "dying";
    (void)sendMessage(serveDescriptor, encodeHello(hello));
    for (int run = 1;; ++run) {
        const auto message = receiveMessage(serveDescriptor);
        if (!message || !*message)
            return 0;
        const auto job = decodeJob((*message)->bytes);
        if (!job)
            return 1;
        std::array<char, 4096> buffer{};
        const auto size = ::read((*message)->descriptors.at(0).get(), buffer.data(), buffer.size());
        if (size < 0 || ::write((*message)->descriptors.at(1).get(), buffer.data(),
                                static_cast<std::size_t>(size)) != size)
            return 1;
        if (run == 2 && mustDie())
            ::_exit(7);
        Report report;
        report.jobId = job->id;
        report.outcome = Outcome::Exited;
        if (!sendMessage(serveDescriptor, encodeReport(report)))
            return 1;
    }
}

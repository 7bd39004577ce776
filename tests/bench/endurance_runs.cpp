// Many runs through one helper, with a stop after each step so that somebody can look at it:
//   endurance_runs HELPER RUNS STEP
// Prints the helper's process id, then after every STEP runs their number, and waits for a line of
// standard input. Every run must exit with 0.

#include "protocol/channel.h"
#include "protocol/codec.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace assay::sandbox;

namespace {

bool runOnce(int socket, const Job &job, int nothing)
{
    const auto bytes = encodeJob(job);
    if (!bytes || !sendMessage(socket, *bytes, std::array{nothing, nothing, nothing}))
        return false;
    const auto message = receiveMessage(socket);
    if (!message || !*message)
        return false;
    const auto report = decodeReport((*message)->bytes);
    if (!report || report->outcome != Outcome::Exited || report->exitCode != 0) {
        std::fprintf(stderr, "run %llu: %s\n", static_cast<unsigned long long>(job.id),
                     report ? report->failure.c_str() : report.error().c_str());
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return 1;
    const pid_t helper = ::fork();
    if (helper == 0) {
        // By a detour: the number may be one of the two ends. Those close with exec.
        const int high = ::fcntl(ends[1], F_DUPFD_CLOEXEC, 16);
        ::dup2(high, serveDescriptor);
        ::execl(argv[1], argv[1], "serve", nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    const int socket = ends[0];
    if (!receiveMessage(socket))
        return 1;
    std::printf("%d\n", static_cast<int>(helper));
    std::fflush(stdout);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int runs = std::atoi(argv[2]);
    const int step = std::atoi(argv[3]);
    Job job;
    job.command = {"/bin/true"};
    for (int done = 1; done <= runs; ++done) {
        job.id = static_cast<std::uint64_t>(done);
        if (!runOnce(socket, job, nothing))
            return 1;
        if (done % step != 0)
            continue;
        std::printf("%d\n", done);
        std::fflush(stdout);
        if (std::getchar() == EOF)
            return 1;
    }
}

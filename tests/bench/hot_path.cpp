// Microseconds from sending a job to having its report, through `assay-sandbox serve`:
//   hot_path HELPER TARGET ROUNDS PAUSE
// PAUSE milliseconds lie between two jobs, as a test that runs leaves time to prepare the next box.
// Prints one figure a line.

#include "protocol/channel.h"
#include "protocol/codec.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace assay::sandbox;

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    std::array<int, 2> ends{};
    ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data());
    if (::fork() == 0) {
        ::dup2(ends[1], serveDescriptor);
        ::execl(argv[1], argv[1], "serve", nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    const int socket = ends[0];
    if (!receiveMessage(socket))
        return 1;
    const int nothing = ::open("/dev/null", O_RDWR);
    Job job;
    job.command = {"/box/true"};
    job.binds = {{argv[2], "/box/true", false}};
    const std::chrono::milliseconds pause(std::atoi(argv[4]));
    for (int i = -3; i < std::atoi(argv[3]); ++i) {
        std::this_thread::sleep_for(pause);
        const auto start = std::chrono::steady_clock::now();
        const auto bytes = encodeJob(job);
        if (!bytes || !sendMessage(socket, *bytes, std::array{nothing, nothing, nothing}))
            return 1;
        const auto message = receiveMessage(socket);
        const std::chrono::duration<double, std::micro> took =
            std::chrono::steady_clock::now() - start;
        if (!message || !*message || decodeReport((*message)->bytes)->outcome != Outcome::Exited)
            return 1;
        if (i >= 0)
            std::printf("%.1f\n", took.count());
    }
}

/// Speaks the sandbox protocol, but runs nothing: what it does instead is said by FAKE_HELPER.
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <unistd.h>

using namespace assay::sandbox;

int main()
{
    const char *variable = std::getenv("FAKE_HELPER");
    const std::string mode = variable ? variable : "";
    if (mode == "silent death") {
        std::fputs("cannot find my feet\n", stderr);
        return 3;
    }
    if (mode == "garbage hello") {
        (void)sendMessage(serveDescriptor, "garbage");
        return 0;
    }
    Hello hello;
    hello.helperVersion = "fake";
    if (mode == "refuses")
        hello.failure = "user namespaces are not allowed here; ask the administrator";
    (void)sendMessage(serveDescriptor, encodeHello(hello));
    if (mode == "refuses")
        return 3;

    for (;;) {
        const auto message = receiveMessage(serveDescriptor);
        if (!message || !*message)
            return 0;
        const auto job = decodeJob((*message)->bytes);
        if (!job)
            return 1;
        if (mode == "dies")
            return 7;
        if (mode == "hangs")
            std::this_thread::sleep_for(std::chrono::hours(1));
        Report report;
        report.jobId = mode == "other job" ? job->id + 1 : job->id;
        report.outcome = mode == "cannot run" ? Outcome::Failed : Outcome::Exited;
        report.failure = mode == "cannot run" ? "nothing can be bound to '/proc'" : "";
        report.exitCode = 5;
        const std::string words = "pid " + std::to_string(::getpid());
        if (::write((*message)->descriptors.at(1).get(), words.data(), words.size()) < 0)
            return 1;
        std::string bytes = encodeReport(report);
        if (mode == "truncated")
            bytes.resize(bytes.size() / 2);
        (void)sendMessage(serveDescriptor, bytes);
        if (mode == "dies after report")
            return 0;
    }
}

#include "helper/serve.h"

#include "helper/host_check.h"
#include "helper/supervisor.h"
#include "protocol/channel.h"
#include "protocol/codec.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/socket.h>

namespace assay::sandbox {

namespace {

bool isMessageSocket(int fd)
{
    int type = 0;
    socklen_t length = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_SEQPACKET;
}

int broken(const std::string &sentence)
{
    std::fprintf(stderr, "assay-sandbox: %s\n", sentence.c_str());
    return 3;
}

Report refused(std::uint64_t jobId, std::string sentence)
{
    Report report;
    report.jobId = jobId;
    report.failure = std::move(sentence);
    return report;
}

} // namespace

int serve()
{
    if (!isMessageSocket(serveDescriptor)) {
        std::fputs("assay-sandbox: serve needs a SOCK_SEQPACKET socket at descriptor 3; it is "
                   "started by assay, not by hand\n",
                   stderr);
        return 2;
    }
    ::fcntl(serveDescriptor, F_SETFD, FD_CLOEXEC);

    Supervisor supervisor(Supervisor::Preparing::Ahead);
    const Hello hello = checkHost(supervisor);
    if (const auto sent = sendMessage(serveDescriptor, encodeHello(hello)); !sent)
        return broken(sent.error());
    if (!hello.failure.empty())
        return 3;

    for (;;) {
        supervisor.idle(serveDescriptor);
        auto message = receiveMessage(serveDescriptor);
        if (!message)
            return broken(message.error());
        if (!*message)
            return 0;
        Report report;
        const auto job = decodeJob((*message)->bytes);
        if (!job) {
            report = refused(0, job.error());
        } else {
            std::vector<int> descriptors;
            for (const Descriptor &one : (*message)->descriptors)
                descriptors.push_back(one.get());
            if (supervisor.run(*job, descriptors, serveDescriptor, report) == RunEnd::Abandoned)
                return 0;
        }
        (*message)->descriptors.clear(); // before the report: what it speaks of is complete
        if (const auto sent = sendMessage(serveDescriptor, encodeReport(report)); !sent)
            return broken(sent.error());
        if (report.outcome != Outcome::Failed)
            supervisor.settle(*job);
    }
}

} // namespace assay::sandbox

#include "interrupt.h"

#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace assay::cli {

namespace {

int wakePipe[2] = {-1, -1};

/// Never destroyed: the thread that waits for signals may outlive main's statics.
std::stop_source &stopSource()
{
    static auto *source = new std::stop_source;
    return *source;
}

/// Only what is allowed in a signal handler: one write.
void onSignal(int)
{
    const int saved = errno;
    const char byte = 's';
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
    errno = saved;
}

} // namespace

Result<> Interrupt::install()
{
    if (::pipe2(wakePipe, O_CLOEXEC) != 0)
        return failErrno("cannot prepare for signals");
    stopSource();
    struct sigaction action{};
    action.sa_handler = onSignal;
    // Reset on the first: whoever presses Ctrl-C twice does not want to wait.
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    // Detached: it sleeps in read() until the program ends.
    std::thread([] {
        char byte = 0;
        if (::read(wakePipe[0], &byte, 1) == 1)
            stopSource().request_stop();
    }).detach();
    return {};
}

std::stop_token Interrupt::token()
{
    return stopSource().get_token();
}

} // namespace assay::cli

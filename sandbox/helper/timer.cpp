#include "helper/timer.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <sys/timerfd.h>

namespace assay::sandbox {

Fallible<Timer> Timer::create()
{
    Descriptor fd(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (!fd)
        return systemFailure("cannot make a timer", errno);
    return Timer(std::move(fd));
}

void Timer::start(std::chrono::nanoseconds after)
{
    const auto wait = std::max(after, std::chrono::nanoseconds(1)); // 0 would disarm it
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
    itimerspec time{};
    time.it_value.tv_sec = seconds.count();
    time.it_value.tv_nsec = (wait - seconds).count();
    ::timerfd_settime(m_fd.get(), 0, &time, nullptr);
}

void Timer::acknowledge()
{
    std::uint64_t times = 0;
    // Nothing to read means that it was started anew in between: no harm.
    [[maybe_unused]] const ssize_t got = ::read(m_fd.get(), &times, sizeof times);
}

} // namespace assay::sandbox

#pragma once

#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <chrono>

namespace assay::sandbox {

/// A one-shot timer that can be polled.
class Timer {
public:
    static Fallible<Timer> create();
    Timer() = default; ///< none yet

    /// Fires once after this time; at once if it is not positive.
    void start(std::chrono::nanoseconds after);
    /// Takes note that it has fired.
    void acknowledge();

    int fd() const { return m_fd.get(); }

private:
    explicit Timer(Descriptor fd)
        : m_fd(std::move(fd))
    {
    }
    Descriptor m_fd;
};

} // namespace assay::sandbox

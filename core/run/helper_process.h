#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "protocol/hello.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace assay::run {

/// A running `assay-sandbox serve` with our end of its socket. The destructor kills and reaps it,
/// and with it whatever it runs.
class HelperProcess {
public:
    using Clock = std::chrono::steady_clock;

    /// Starts the helper and waits for its hello. SandboxUnavailable with the helper's own sentence
    /// if it cannot isolate here; HelperFailed if it does not start or speak.
    static Result<std::unique_ptr<HelperProcess>> start(const std::filesystem::path &program,
                                                        std::stop_token stop);
    ~HelperProcess();
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;

    /// Sends one message with descriptors, which stay the caller's. False if the helper is gone.
    bool send(const std::string &bytes, const std::vector<int> &descriptors);

    /// Waits for one message: nothing if the helper is gone. A stop request kills the helper and
    /// gives Cancelled; passing the deadline kills it and gives HelperFailed.
    Result<std::optional<std::string>> receive(Clock::time_point deadline, std::stop_token stop);

    /// Why it is gone: its last words on standard error and how it ended. Reaps it.
    std::string epitaph();

private:
    HelperProcess() = default;
    Result<> spawn(const std::filesystem::path &program);
    void kill() const;

    UniqueFd m_socket;
    UniqueFd m_pidfd;
    UniqueFd m_errorOutput; ///< a memory file that is the helper's standard error
    bool m_reaped = false;
};

} // namespace assay::run

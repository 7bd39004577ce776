#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "run/runner.h"
#include "run/work_dir.h"

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace assay::judge {

/// One process that answers call after call. Each request is written only when the one before is
/// answered, so the student's code never sees arguments of a call that is still to come. Used by
/// one thread; the run itself waits on a thread of its own, and nobody else may use the Runner
/// while the session lives.
class CallSession {
public:
    /// `request` is complete but for where input, results and output go. The header line is the
    /// first that the driver reads.
    static Result<std::unique_ptr<CallSession>> start(run::Runner &runner, run::RunRequest request,
                                                      std::string header);
    /// Ends the process; kills it if it does not end by itself at once.
    ~CallSession();
    CallSession(const CallSession &) = delete;
    CallSession &operator=(const CallSession &) = delete;

    struct Answer {
        std::string line; ///< with its line break
        Duration wallTime{};
    };
    /// Nothing if the process is gone, wrote more than `largest` bytes, or needed longer than
    /// `patience`; the session is of no more use then.
    std::optional<Answer> call(const std::string &request, Duration patience, std::size_t largest,
                               std::stop_token stop);

    /// Has the program written nothing to standard output and standard error so far?
    bool silent() const;

private:
    CallSession(run::WorkDir files, UniqueFd socket, std::string header);

    bool write(std::string_view bytes) const;

    run::WorkDir m_files;
    UniqueFd m_socket;
    std::string m_header; ///< still to be sent; travels with the first request
    std::atomic<bool> m_ended = false;
    std::jthread m_run; ///< after everything it uses
};

} // namespace assay::judge

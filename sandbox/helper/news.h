#pragma once

#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <sys/resource.h>
#include <sys/types.h>
#include <variant>
#include <vector>

/// What the inside of a box tells its supervisor, over a socket that the program never sees.
namespace assay::sandbox {

using Nanoseconds = std::chrono::nanoseconds;

/// Which file or folder it is, whatever it is called.
struct FileId {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    bool operator==(const FileId &) const = default;
};

/// The root is built; the init is about to fork the program.
struct Prepared {
    Descriptor proc;           ///< the box's /proc
    Nanoseconds initCpu{};     ///< CPU time of the set-up so far
    std::vector<FileId> bound; ///< what the binds, in their order, really show
};

/// The program's process stands at the gate: it has given up all it could and waits for the command
/// that it is to become.
struct AtGate {
    pid_t program = 0;    ///< as the supervisor's pid namespace numbers it
    Nanoseconds ownCpu{}; ///< CPU time of its process so far
    Descriptor refusals;  ///< where refused calls wait; may be none
};

/// What processes have used in all, once they have been reaped.
struct Account {
    Nanoseconds cpu{};
    std::uint64_t peakBytes = 0; ///< of the largest of them
};

/// The program has ended and every other process of the box has been killed and reaped: nothing of
/// the run is left but the init and the mounts, which go on their own.
struct Ended {
    int status = 0;   ///< as wait gives it
    bool ran = false; ///< false: its process died at the gate, by no fault of the program
    Account account;  ///< of all processes of the box but the init
    Nanoseconds at{};
};

/// A step of the set-up failed; nothing was run.
struct SetUpFailed {
    std::string sentence;
};

using News = std::variant<Prepared, AtGate, Ended, SetUpFailed>;

/// Sends from the inside. The supervisor gone means that the box is about to die: not an error.
void sendNews(int socket, const News &news);

/// Receives outside; Closed means that no process of the box holds the socket any longer.
struct Closed {};
Fallible<std::variant<News, Closed>> receiveNews(int socket);

Nanoseconds monotonicNow();
/// CPU time of the calling process without its children.
Nanoseconds ownCpuTime();
Account accountOf(const rusage &usage);

} // namespace assay::sandbox

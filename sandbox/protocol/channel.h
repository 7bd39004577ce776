#pragma once

#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One message with descriptors over a SOCK_SEQPACKET socket.
///
/// How core uses `assay-sandbox serve`:
///   1. socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC); spawn `assay-sandbox serve` with one
///   end
///      as descriptor 3 (standard error may be read for the rare message before the hello).
///   2. receiveMessage → decodeHello. If `failure` is set, the helper has left with status 3.
///   3. For each run: sendMessage(encodeJob(job), {stdin, stdout, stderr[, result]}), poll the
///      socket together with whatever else may end the wait, receiveMessage → decodeReport. The
///      report's jobId is the job's id. A job that cannot be run gives Outcome::Failed with
///      `failure`, and the helper stays ready for the next one. One job at a time per helper.
///   4. Stop at any time by closing the socket or by killing the helper: the run dies with it. A
///      socket that closes without a report is a broken helper (its own fault, never a verdict).
/// The helper copies the program's output into the given stdout, stderr and result descriptors
/// itself, so after the report they are complete; regular files are the ordinary case. A descriptor
/// that blocks for ever (a full pipe nobody reads) is bounded by the wall limit.
namespace assay::sandbox {

inline constexpr int serveDescriptor = 3; ///< where `serve` expects its socket

struct Message {
    std::string bytes;
    std::vector<Descriptor> descriptors; ///< all close-on-exec
    int sender = 0; ///< its process id, if SO_PASSCRED is set on the receiving socket
};

/// Sends one message; at most 8 descriptors, which stay the caller's. Blocks while the socket's
/// buffer is full (poll for POLLOUT to avoid that). No SIGPIPE.
Fallible<> sendMessage(int socket, std::string_view bytes, std::span<const int> descriptors = {});

/// Receives one message; nothing if the other side has closed. Blocks until there is one: poll for
/// POLLIN first to wait with a time-out. A message longer than maximumMessageBytes or with more
/// than 8 descriptors is an error; what came with it is closed.
Fallible<std::optional<Message>> receiveMessage(int socket);

} // namespace assay::sandbox

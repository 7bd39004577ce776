#pragma once

#include "protocol/fallible.h"
#include "protocol/hello.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <cstddef>
#include <string>
#include <string_view>

/// The messages between core and the helper as bytes. Both sides are of one build, so there is one
/// version and no negotiation: another version is an error. Integers are little endian of fixed
/// size, strings and lists carry their length first. Every length is checked against what is there
/// and against a bound, so hostile bytes give an error sentence, never more.
namespace assay::sandbox {

inline constexpr std::uint16_t protocolVersion = 2;

/// Longest message either side makes or takes. A SOCK_SEQPACKET message must fit into the socket's
/// send buffer (208 KiB by default), so this stays below it.
inline constexpr std::size_t maximumMessageBytes = 192 * 1024;

inline constexpr std::size_t maximumListLength = 4096;       ///< arguments, variables, binds
inline constexpr std::size_t maximumReportedText = 8 * 1024; ///< longer report texts are cut

/// Encodes a job. Fails if it is not sound (see decodeJob) or longer than maximumMessageBytes.
Fallible<std::string> encodeJob(const Job &job);

/// Decodes and checks a job: a command, absolute paths, no NUL bytes, times between 0 and a day.
/// Whether the profile exists is the helper's business.
Fallible<Job> decodeJob(std::string_view bytes);

/// Encodes a report; texts longer than maximumReportedText are cut, so that it always fits.
std::string encodeReport(const Report &report);
Fallible<Report> decodeReport(std::string_view bytes);

/// Encodes a hello; texts are cut like a report's.
std::string encodeHello(const Hello &hello);
Fallible<Hello> decodeHello(std::string_view bytes);

/// The checks that encodeJob and decodeJob make, for jobs that come from a command line.
Fallible<> checkJob(const Job &job);

/// How many descriptors travel with this job: 3, or 4 with a result channel.
std::size_t descriptorCount(const Job &job);

} // namespace assay::sandbox

#pragma once

#include <chrono>
#include <string>

namespace assay::cli {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// For programs: "2026-01-31T12:00:00.123Z"
std::string utcText(Moment time);
/// For people, in the time zone of the machine: "2026-01-31 13:00"
std::string localText(Moment time);

} // namespace assay::cli

#pragma once

#include "judge/check/check_report.h"

#include <filesystem>
#include <optional>
#include <string>

namespace assay::judge {

/// Reads one file that a validator left in its feedback folder: regular files only, no links, at
/// most 128 KiB, as UTF-8 and without trailing blanks. Nothing if there is none.
std::optional<std::string> readFeedback(const std::filesystem::path &folder, const char *name);

/// Puts messages and points from the feedback folder into the report. Points count only if
/// `scoring`; CheckerFailed if they are no number or out of their range.
Result<> addFeedback(CheckReport &report, const std::filesystem::path &folder, bool scoring);

} // namespace assay::judge

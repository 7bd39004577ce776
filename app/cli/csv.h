#pragma once

#include <string>
#include <vector>

namespace assay::cli {

/// One line of a CSV file as RFC 4180 has it, with its line end. A field that a spreadsheet would
/// take for a formula gets an apostrophe in front. UTF-8.
std::string csvLine(const std::vector<std::string> &fields);

} // namespace assay::cli

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::feedback {

/// What the stars of a pattern stand for.
using Captures = std::vector<std::string>;

/// Looks for a pattern in one line. A pattern is literal text, in which "*" stands for any bytes up
/// to the text after it (at the end: up to the line's end); it may begin anywhere in the line, or,
/// with "^" in front, only at its start. Linear in the line for each star.
std::optional<Captures> matchPattern(std::string_view line, std::string_view pattern);

} // namespace assay::feedback

#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

/// Foreign text for a terminal: UTF-8, with control and bidirectional characters shown as escapes,
/// so that a program's output cannot move the cursor or disguise a line.
std::string printable(std::string_view bytes);

/// Columns on a terminal; counts characters (wide ones as one).
std::size_t displayWidth(std::string_view utf8);

/// Filled up with spaces to `width` columns.
std::string padded(std::string text, std::size_t width);

} // namespace assay::cli

#pragma once

#include <string>

namespace assay::load {

/// Markdown that shows a plain text as its author wrote it: lines stay lines, "<" is no tag, lists
/// and blank lines keep their meaning.
std::string markdownFromPlainText(const std::string &text);

} // namespace assay::load

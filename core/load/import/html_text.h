#pragma once

#include <string>
#include <string_view>

namespace assay::load {

/// Markdown of a simple HTML text: paragraphs, headings, lists, code, bold and italic are kept,
/// other tags are dropped, scripts and styles with what they hold.
std::string markdownFromHtml(std::string_view html);

} // namespace assay::load

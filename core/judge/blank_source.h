#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::judge {

/// The source of a C-like language (C++, Rust, Go) with its comments and texts turned into blanks:
/// every offset and line break stays, so a place found here is the same place in the source.
/// Bounded by the source's size; what no compiler would understand gives something harmless.
std::string blankSource(std::string_view source);

/// The first place of `word` at or after `from` that is not part of a longer name; npos: none.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);

/// How many braces are open at `at`.
int braceDepth(std::string_view blanked, std::size_t at);

} // namespace assay::judge

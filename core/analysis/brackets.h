#pragma once

#include "analysis/lexer.h"

#include <vector>

namespace assay::analysis {

/// No partner, no token.
inline constexpr std::size_t none = static_cast<std::size_t>(-1);

/// For each token the index of the bracket it belongs to, from either side; `none` for what is no
/// bracket or has no partner. Words count as brackets where the dialect closes with words:
/// "begin" and "end", "do" and "done".
std::vector<std::size_t> partnersOf(const std::vector<Token> &tokens, const Dialect &dialect);

/// Are the words equal, as the dialect compares them?
bool sameWord(std::string_view a, std::string_view b, const Dialect &dialect);

} // namespace assay::analysis

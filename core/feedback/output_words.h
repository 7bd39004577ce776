#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::feedback {

/// The words of an output, separated by white space; at most `maximumWords`.
std::vector<std::string_view> wordsOf(std::string_view text);
inline constexpr std::size_t maximumWords = 20'000;

/// Its lines without trailing white space and without empty ones at the end.
std::vector<std::string_view> linesOf(std::string_view text);

/// A whole number; nullopt if the word is none or is beyond 64 bits.
std::optional<long long> wholeNumber(std::string_view word);
/// A number with or without decimals.
std::optional<double> number(std::string_view word);

/// Only letters and digits, minus and point, in lower case.
std::string bare(std::string_view text);

} // namespace assay::feedback

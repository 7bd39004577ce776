#pragma once

#include <optional>
#include <string_view>

namespace assay::judge {

/// The value of a decimal number as package formats write it: [+-] digits with at most one point,
/// optional exponent, nothing else – no hexadecimal, inf or nan. Nothing if the text is no such
/// number or its value does not fit a double. Independent of the locale.
std::optional<double> parseDecimal(std::string_view text);

/// Is `found` within the absolute or the relative tolerance of `expected`? Borders count as within.
bool isClose(double expected, double found, double absolute, double relative);

} // namespace assay::judge

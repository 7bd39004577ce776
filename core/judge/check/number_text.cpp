#include "judge/check/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <locale.h>
#include <string>

namespace assay::judge {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The grammar only; see parseDecimal.
bool isDecimal(std::string_view text)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - start;
    };
    const auto sign = [&] {
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
    };
    sign();
    std::size_t mantissa = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        mantissa += digits();
    }
    if (mantissa == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        sign();
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

} // namespace

std::optional<double> parseDecimal(std::string_view text)
{
    if (!isDecimal(text))
        return std::nullopt;
    std::string_view digits = text;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    double quick = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), quick).ec == std::errc())
        return quick;
    // Beyond the range of a double: numbers that are too small are 0, not an error.
    static const locale_t classic = ::newlocale(LC_ALL_MASK, "C", nullptr);
    const double value = ::strtod_l(std::string(text).c_str(), nullptr, classic);
    if (!std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isClose(double expected, double found, double absolute, double relative)
{
    const double distance = std::fabs(expected - found);
    return distance <= absolute || distance <= relative * std::fabs(expected);
}

} // namespace assay::judge

#include "load/python2.h"

#include <algorithm>
#include <array>

namespace assay::load {

namespace {

/// A line that begins like `print "x"` or `print x`: no call, no assignment, no prose.
bool isPrintStatement(std::string_view line)
{
    constexpr std::string_view word = "print";
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(word))
        return false;
    line.remove_prefix(word.size());
    if (line.starts_with('"') || line.starts_with('\''))
        return true;
    const auto next = line.find_first_not_of(" \t");
    return next != 0 && next != std::string_view::npos &&
           !std::string_view("(=.,:)\r").contains(line[next]);
}

bool containsOneOf(std::string_view source, const auto &texts)
{
    return std::ranges::any_of(texts, [&](std::string_view text) { return source.contains(text); });
}

} // namespace

bool asksForPython2(std::string_view source)
{
    const auto line = source.substr(0, source.find('\n'));
    return line.starts_with("#!") && line.contains("python2");
}

bool looksLikePython2(std::string_view source)
{
    if (source.substr(0, source.find('\n')).contains("python3"))
        return false;
    for (auto rest = source; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (isPrintStatement(rest.substr(0, end)))
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    constexpr std::array<std::string_view, 2> gone = {"raw_input(", "xrange("};
    // How programs for both versions find out, or give the old names to what there is.
    constexpr std::array<std::string_view, 6> provisions = {
        "NameError", "version", "raw_input =", "raw_input=", "xrange =", "xrange="};
    return containsOneOf(source, gone) && !containsOneOf(source, provisions);
}

} // namespace assay::load

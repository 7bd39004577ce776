#include "feedback/pattern.h"

namespace assay::feedback {

std::optional<Captures> matchPattern(std::string_view line, std::string_view pattern)
{
    constexpr std::size_t longestLine = 2000;
    constexpr std::size_t longestCapture = 120;
    line = line.substr(0, longestLine);
    const bool anchored = pattern.starts_with('^');
    if (anchored)
        pattern.remove_prefix(1);
    Captures captures;
    std::size_t at = 0;
    bool first = true;
    while (true) {
        const std::size_t star = pattern.find('*');
        const std::string_view literal = pattern.substr(0, star);
        const std::size_t found = line.find(literal, at);
        if (found == line.npos || (first && anchored && found != 0))
            return std::nullopt;
        if (!first)
            captures.emplace_back(line.substr(at, found - at).substr(0, longestCapture));
        at = found + literal.size();
        first = false;
        if (star == pattern.npos)
            return captures;
        pattern.remove_prefix(star + 1);
        if (pattern.empty()) {
            captures.emplace_back(line.substr(at).substr(0, longestCapture));
            return captures;
        }
    }
}

} // namespace assay::feedback

#pragma once

#include <string>
#include <string_view>

namespace assay::load {

/// The texts of a range with a separator between them.
template <typename Range> std::string joined(const Range &texts, std::string_view separator)
{
    std::string result;
    bool first = true;
    for (const auto &text : texts) {
        if (!first)
            result += separator;
        result += text;
        first = false;
    }
    return result;
}

} // namespace assay::load

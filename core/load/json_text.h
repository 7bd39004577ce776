#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay::load {

enum class JsonTop { Any, Array, Object };

/// What is wrong with a JSON text, for a finding.
struct JsonProblem {
    int line = 0;
    std::string found;
    std::string expected;
};

/// Checks a JSON text without building it: UTF-8, well formed, nested at most 64 deep, the wanted
/// kind of value at the top. Nothing if all is well.
std::optional<JsonProblem> checkJson(std::string_view text, JsonTop top);

} // namespace assay::load

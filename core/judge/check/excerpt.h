#pragma once

#include <string>
#include <string_view>

namespace assay::judge {

/// The beginning of foreign bytes as valid UTF-8 for a message of one line: at most `limit` bytes
/// and then "…"; control characters become visible escapes.
std::string excerpt(std::string_view bytes, std::size_t limit = 60);

/// "1 row", "3 rows".
std::string counted(std::size_t count, std::string_view noun);

} // namespace assay::judge

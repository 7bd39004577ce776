#pragma once

#include <string>
#include <string_view>

namespace assay::load {

/// A UUID (version 8, from BLAKE2b) that is always the same for the same name: an assignment
/// imported twice is one assignment.
std::string uuidFor(std::string_view name);

} // namespace assay::load

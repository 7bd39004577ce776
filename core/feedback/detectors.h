#pragma once

#include "feedback/evidence.h"
#include "feedback/tip.h"

#include <optional>
#include <string_view>

namespace assay::feedback {

/// Looks for one thing in the evidence. The tip's id and weight are the rule's; what a detector
/// fills are values, test and place.
using Detector = std::optional<Tip> (*)(const Evidence &evidence);

/// By the name in rules.json; nullptr if there is none.
Detector findDetector(std::string_view name);

// By what they look at, one file each; nullptr if the name is not among them.
Detector findOutputDetector(std::string_view name);
Detector findRunDetector(std::string_view name);

} // namespace assay::feedback

#pragma once

#include "load/findings.h"

#include <filesystem>
#include <memory>
#include <pugixml.hpp>
#include <string>

namespace assay::load {

/// Reads one XML text within bounds: UTF-8, well formed, at most 64 levels and 500,000 elements. No
/// document type is read, so no entity can grow. What is wrong becomes an error finding at `name`;
/// the result is then null.
std::unique_ptr<pugi::xml_document> parseXml(const std::string &bytes,
                                             const std::filesystem::path &name, Findings &findings);

} // namespace assay::load

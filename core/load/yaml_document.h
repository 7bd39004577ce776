#pragma once

#include "load/findings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <yaml-cpp/yaml.h>

namespace assay::load {

/// Reads one YAML file within bounds: 1 MiB, UTF-8, one document, limited nesting and number of
/// values (aliases count each time they are used). What is wrong with it becomes an error finding
/// at `name`; the result is then empty. An empty file is a null node.
std::optional<YAML::Node> readYaml(const std::filesystem::path &path,
                                   const std::filesystem::path &name, Findings &findings);

/// The same for bytes already read.
std::optional<YAML::Node> parseYaml(const std::string &bytes, const std::filesystem::path &name,
                                    Findings &findings);

/// 1-based line of a byte in a text.
int lineOfOffset(std::string_view text, std::size_t offset);

/// Line of the first byte that is not UTF-8; 0 if the text is well formed.
int firstLineNotUtf8(std::string_view text);

} // namespace assay::load

#pragma once

#include "base/paths.h"
#include "load/package_tree.h"
#include "load/yaml_map.h"

#include <map>
#include <optional>
#include <string>

namespace assay::load {

/// The constants of a problem: what stands for each sequence between double braces, "n" and
/// "n.variant" (FORMATS.md §3).
using Constants = std::map<std::string, std::string>;

/// Reads the key `constants` of problem.yaml.
Constants readConstants(YamlMap &problemYaml);

/// The text with every {{name}} and {{name.variant}} that is defined replaced; others stay.
std::string substituted(const std::string &text, const Constants &constants);

/// Where any file that the format names (Markdown statements, validators, included files, example
/// submissions, test_group.yaml) holds a constant, puts a changed copy of its top folder (of the
/// file alone below data/) into a new temporary folder and points the tree to it. Nothing if no
/// constant is used. Bounded: 64 MiB of copies.
Result<std::optional<TemporaryDirectory>>
substituteConstants(PackageTree &tree, const Constants &constants, Findings &findings);

} // namespace assay::load

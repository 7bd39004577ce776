#pragma once

#include "load/package_tree.h"
#include "load/yaml_map.h"
#include "model/assignment.h"

namespace assay::load {

/// Reads what students start from: the key `starter` of assay.yaml, else starter/<language>/.
void readStarterFiles(const PackageTree &tree, YamlMap &assayYaml, Assignment &assignment,
                      Findings &findings);

/// Adds the code templates of attachments/templates/<language>/ (2025-09) for languages that have
/// no starter files yet.
void readTemplates(const PackageTree &tree, Assignment &assignment, Findings &findings);

} // namespace assay::load

#pragma once

#include "load/import/importer.h"
#include "load/yaml_map.h"

#include <vector>

namespace assay::load {

/// Sorts the tests into subtasks: by score_type and score_type_parameters of task.yaml if they are
/// given, else by gen/GEN, else all tests share total_value (FORMATS.md §8).
void arrangeCmsTests(const ImportJob &job, YamlMap &map, std::vector<ForeignTest> tests,
                     ForeignPackage &package);

} // namespace assay::load

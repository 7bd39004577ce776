#pragma once

#include "load/import/importer.h"
#include "load/yaml_map.h"

namespace assay::load {

/// `checker` and `interactive` of init.yml as the package's comparison or programs. `data` is the
/// unpacked archive.
void readDmojChecker(const ImportJob &job, const SourceTree &data, YamlMap &map,
                     ForeignPackage &package);

/// `signature_grader` as include/ files; refuses `custom_judge`.
void readDmojGrader(const ImportJob &job, const SourceTree &data, YamlMap &map,
                    ForeignPackage &package);

} // namespace assay::load

#pragma once

#include "load/import/importer.h"

#include <pugixml.hpp>

namespace assay::load {

/// Titles and statements: the sections of each language put together as one TeX file, or its PDF.
void readPolygonStatements(const ImportJob &job, pugi::xml_node problem, ForeignPackage &package);

} // namespace assay::load

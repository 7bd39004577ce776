#pragma once

#include "load/import/foreign_package.h"

#include <string>

namespace assay::load {

/// Gives the package the comparison that a standard checker of Polygon ("std::wcmp.cpp") makes,
/// without its source. False for any other name.
bool usePolygonStandardChecker(const std::string &name, ForeignPackage &package);

} // namespace assay::load

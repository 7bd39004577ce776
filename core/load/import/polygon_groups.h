#pragma once

#include "load/findings.h"
#include "load/import/foreign_package.h"

#include <pugixml.hpp>

namespace assay::load {

struct PolygonTest {
    ForeignTest test{};
    std::string group{};
    bool sample = false;
};

/// Sorts the tests of a test set into samples and groups, with points, policies and dependencies
/// (FORMATS.md §9). Without points above 0 the package is pass-fail and groups mean nothing.
void arrangePolygonTests(std::vector<PolygonTest> tests, pugi::xml_node testset, Findings &findings,
                         ForeignPackage &package);

} // namespace assay::load

#pragma once

#include "protocol/hello.h"
#include "protocol/report.h"

#include <string>

namespace assay::sandbox {

/// One JSON object on one line, with the keys of assay-sandbox(1); without the line's end.
std::string toJson(const Report &report);
std::string toJson(const Hello &hello);

/// Lines for people.
std::string toText(const Report &report);
std::string toText(const Hello &hello);

} // namespace assay::sandbox

#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <filesystem>

namespace assay::load {

/// Writes a package (whatever loadPackage opens) as a zip in the ICPC problem package format: all
/// of its files below one folder, links as the files they lead to. The same package gives the same
/// bytes. `zip` must not exist yet and appears whole or not at all; with an error among the Issues
/// there is none. Blocking.
Result<Issues> exportPackage(const std::filesystem::path &package,
                             const std::filesystem::path &zip);

} // namespace assay::load

#pragma once

#include "base/error.h"
#include "load/package_tree.h"

#include <string>

namespace assay::load {

/// 256-bit BLAKE2b, in hexadecimal, over the names and bytes of every file that influences a
/// verdict: the settings, the test data and the output validators. Statements and reference
/// submissions may change without it. Streamed; refuses more than 2 GiB.
Result<std::string> contentHash(const PackageTree &tree);

} // namespace assay::load

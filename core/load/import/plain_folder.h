#pragma once

#include "load/import/source_tree.h"

namespace assay::load {

/// Does a folder hold tests under one of the usual names and nothing that tells another format?
bool looksLikePlainFolder(const SourceTree &source);

} // namespace assay::load
